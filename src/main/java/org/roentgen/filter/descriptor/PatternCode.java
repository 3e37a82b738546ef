package org.roentgen.filter.descriptor;

/** How the signs of the points of a circle become one number; the names in scikit-image stand in brackets. */
public enum PatternCode {

    /** The number of points that are at least as bright as the centre, if they lie together, else P + 1: 0 … P + 1 (uniform). */
    UNIFORM {
        @Override int of(int signs, int points) {
            return isUniform(signs, points) ? Integer.bitCount(signs) : points + 1;
        }
    },

    /** Σ sₚ 2ᵖ: 0 … 2ᴾ − 1 (default). */
    BINARY {
        @Override int of(int signs, int points) {
            return signs;
        }
    },

    /** The smallest of the binary numbers of all turns of the circle (ror). */
    SMALLEST {
        @Override int of(int signs, int points) {
            int smallest = signs, turned = signs;
            for (int p = 1; p < points; p++) {
                turned = turned(turned, points);
                smallest = Math.min(smallest, turned);
            }
            return smallest;
        }
    },

    /** A number for each number of bright points that lie together and where they lie, and one for all other patterns: 0 … P(P − 1) + 2 (nri_uniform). */
    ORIENTED {
        @Override int of(int signs, int points) {
            int ones = Integer.bitCount(signs);
            if (!isUniform(signs, points)) return points * (points - 1) + 2;
            if (ones == 0) return 0;
            if (ones == points) return points * (points - 1) + 1;
            int firstDark = Integer.numberOfTrailingZeros(~signs), firstBright = Integer.numberOfTrailingZeros(signs);
            int turn = firstBright == 0 ? ones - firstDark : points - firstBright;
            return 1 + (ones - 1) * points + turn;
        }
    };

    /** @param signs bit p says whether point p is at least as bright as the centre */
    abstract int of(int signs, int points);

    /** At most two changes on the way around. */
    private static boolean isUniform(int signs, int points) {
        return Integer.bitCount(signs ^ turned(signs, points)) <= 2;
    }

    private static int turned(int signs, int points) {
        return signs >>> 1 | (signs & 1) << points - 1;
    }
}

package org.roentgen.segment.consensus;

/** How the labels that several images give to a voxel become one; the first image's label stands before the others'. 0 is background. */
public enum CombinationRule {

    /** The first image's label where all have one. */
    AND {
        @Override public int combine(int[] labels) {
            return given(labels) == labels.length ? labels[0] : 0;
        }
    },

    /** The first label that any image has. */
    OR {
        @Override public int combine(int[] labels) {
            return first(labels);
        }
    },

    /** The first label where an odd number of images has one; with two, where only one has. */
    XOR {
        @Override public int combine(int[] labels) {
            return given(labels) % 2 == 1 ? first(labels) : 0;
        }
    },

    /** The first image's label where no other has one. */
    MINUS {
        @Override public int combine(int[] labels) {
            return labels[0] != 0 && given(labels) == 1 ? labels[0] : 0;
        }
    },

    /** The label (0 too) that most images give; of several, the one that comes first. */
    MAJORITY {
        @Override public int combine(int[] labels) {
            int best = 0;
            for (int j = 1; j < labels.length; j++) if (votes(labels, labels[j]) > votes(labels, labels[best])) best = j;
            return labels[best];
        }
    },

    /** The label (0 too) that most images give; 0 where several have equally many votes. */
    CLEAR_MAJORITY {
        @Override public int combine(int[] labels) {
            int best = MAJORITY.combine(labels);
            for (int label : labels) if (label != best && votes(labels, label) == votes(labels, best)) return 0;
            return best;
        }
    };

    public abstract int combine(int[] labels);

    private static int given(int[] labels) {
        int given = 0;
        for (int label : labels) if (label != 0) given++;
        return given;
    }

    private static int first(int[] labels) {
        for (int label : labels) if (label != 0) return label;
        return 0;
    }

    private static int votes(int[] labels, int label) {
        int votes = 0;
        for (int other : labels) if (other == label) votes++;
        return votes;
    }
}

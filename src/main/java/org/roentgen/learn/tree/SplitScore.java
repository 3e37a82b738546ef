package org.roentgen.learn.tree;

/**
 * What a split is worth: the score of its two sides less that of the whole. Sides are described by sums over their rows: of classes the weight of each; of numbers
 * {weight, weight · value}; of boosting {curvature, slope}.
 */
enum SplitScore {

    /** Σ n_c² / n: the Gini impurity of Breiman et al. 1984, up to a constant and a sign. */
    GINI {
        @Override double of(double[] sums, double lambda) {
            double all = 0, squares = 0;
            for (double n : sums) {
                all += n;
                squares += n * n;
            }
            return all > 0 ? squares / all : 0;
        }

        @Override void search(Cuts cuts) {
            if (cuts.sums == 2) twoClasses(cuts);
            else manyClasses(cuts);
        }

        private void manyClasses(Cuts cuts) {
            double[] left = cuts.left, right = cuts.right;
            for (int i = 0; i < cuts.usedCount - 1; i++) {
                cuts.shift(i);
                double nLeft = 0, nRight = 0, squaresLeft = 0, squaresRight = 0;
                for (int c = 0; c < left.length; c++) {
                    nLeft += left[c];
                    nRight += right[c];
                    squaresLeft += left[c] * left[c];
                    squaresRight += right[c] * right[c];
                }
                if (!cuts.allows(nLeft, nRight)) continue;
                double worth = squaresLeft / nLeft + squaresRight / nRight;
                if (worth > cuts.best) cuts.take(i, worth);
            }
        }

        /** The same, in variables: half of all time of a forest is spent here. */
        private void twoClasses(Cuts cuts) {
            double left0 = cuts.left[0], left1 = cuts.left[1], least = cuts.leastWeight, best = cuts.best;
            double whole0 = cuts.whole[0], whole1 = cuts.whole[1];
            double[] counts = cuts.counts;
            int[] used = cuts.used;
            for (int i = 0, last = cuts.usedCount - 1; i < last; i++) {
                int at = 2 * used[i];
                left0 += counts[at];
                left1 += counts[at + 1];
                double right0 = whole0 - left0, right1 = whole1 - left1, left = left0 + left1, right = right0 + right1;
                double worth = (left0 * left0 + left1 * left1) / left + (right0 * right0 + right1 * right1) / right;
                if (worth > best && left >= least && right >= least) {
                    best = worth;
                    cuts.take(i, worth);
                }
            }
        }
    },

    /** Σ n_c ln n_c − n ln n: the information of Quinlan 1986. */
    ENTROPY {
        @Override double of(double[] sums, double lambda) {
            double all = 0, logs = 0;
            for (double n : sums) {
                all += n;
                if (n > 0) logs += n * Math.log(n);
            }
            return all > 0 ? logs - all * Math.log(all) : 0;
        }

        @Override void search(Cuts cuts) {
            for (int i = 0; i < cuts.usedCount - 1; i++) {
                cuts.shift(i);
                if (!cuts.allows(sum(cuts.left), sum(cuts.right))) continue;
                double worth = of(cuts.left, 0) + of(cuts.right, 0);
                if (worth > cuts.best) cuts.take(i, worth);
            }
        }
    },

    /** (Σ b)² / (Σ a + λ): the squares that a mean explains, and the gain of second-order boosting (Chen and Guestrin 2016). */
    SQUARES {
        @Override double of(double[] sums, double lambda) {
            return sums[0] + lambda > 0 ? sums[1] * sums[1] / (sums[0] + lambda) : 0;
        }

        @Override void search(Cuts cuts) {
            double a = cuts.left[0], b = cuts.left[1], allA = cuts.whole[0], allB = cuts.whole[1], lambda = cuts.lambda;
            for (int i = 0; i < cuts.usedCount - 1; i++) {
                int at = 2 * cuts.used[i];
                a += cuts.counts[at];
                b += cuts.counts[at + 1];
                double otherA = allA - a, otherB = allB - b, worth = b * b / (a + lambda) + otherB * otherB / (otherA + lambda);
                if (worth > cuts.best && cuts.allows(a, otherA)) cuts.take(i, worth);
            }
        }
    };

    /** The worth of rows that stay together. */
    abstract double of(double[] sums, double lambda);

    /** Takes the first of the best cuts, where it is better than the best so far; the sums on the left are those at the beginning. */
    abstract void search(Cuts cuts);

    static double sum(double[] values) {
        double sum = 0;
        for (double v : values) sum += v;
        return sum;
    }
}

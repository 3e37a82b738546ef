package org.roentgen.learn.tree;

/**
 * What a split is worth: the score of its two sides less that of the whole. Sides are described by sums over their rows: of classes the weight of each; of numbers
 * {weight, weight · value}; of boosting {curvature, slope}.
 */
enum SplitScore {

    /** Σ n_c² / n: the Gini impurity of Breiman et al. 1984, up to a constant and a sign. */
    GINI {
        @Override double of(double[] sums, int first, int count, double lambda) {
            double all = 0, squares = 0;
            for (int c = first; c < first + count; c++) {
                all += sums[c];
                squares += sums[c] * sums[c];
            }
            return all > 0 ? squares / all : 0;
        }
    },

    /** Σ n_c ln n_c − n ln n: the information of Quinlan 1986. */
    ENTROPY {
        @Override double of(double[] sums, int first, int count, double lambda) {
            double all = 0, logs = 0;
            for (int c = first; c < first + count; c++) {
                all += sums[c];
                if (sums[c] > 0) logs += sums[c] * Math.log(sums[c]);
            }
            return all > 0 ? logs - all * Math.log(all) : 0;
        }
    },

    /** (Σ b)² / (Σ a + λ): the squares that a mean explains, and the gain of second-order boosting (Chen and Guestrin 2016). */
    SQUARES {
        @Override double of(double[] sums, int first, int count, double lambda) {
            return sums[first] + lambda > 0 ? sums[first + 1] * sums[first + 1] / (sums[first] + lambda) : 0;
        }
    };

    abstract double of(double[] sums, int first, int count, double lambda);
}

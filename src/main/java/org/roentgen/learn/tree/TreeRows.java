package org.roentgen.learn.tree;

/** The rows that a tree grows from: what each adds to the sums that {@link SplitScore} judges. Not thread-safe: each tree has its own. */
interface TreeRows {

    /** How many sums there are. */
    int sums();

    /** Makes rows from…to of {@code order} the rows of the node that is looked at, and adds them up. @return whether they differ at all */
    boolean gather(int[] order, int from, int to, double[] whole);

    /** Adds the gathered rows, in their order, to the sums of the bins that their codes say. */
    void count(int[] codes, int rows, double[] sums);

    /** How much training weight the sums stand for. */
    double weight(double[] sums);

    /** What a node with these sums predicts; of rows that weigh nothing, what nobody knows better: equal shares, or 0. */
    void value(double[] sums, double[] value);

    int outputs();

    SplitScore score();

    double lambda();

    /** Rows of classes, weighted. */
    final class OfClasses implements TreeRows {

        private final int[] classes, near;
        private final double[] weights, nearWeights;
        private final int count;
        private final SplitScore score;

        OfClasses(int[] classes, double[] weights, int count, SplitScore score) {
            this.classes = classes;
            this.weights = weights;
            this.count = count;
            this.score = score;
            near = new int[classes.length];
            nearWeights = new double[classes.length];
        }

        @Override public int sums() {
            return count;
        }

        @Override public boolean gather(int[] order, int from, int to, double[] whole) {
            for (int i = from; i < to; i++) {
                int row = order[i];
                near[i - from] = classes[row];
                nearWeights[i - from] = weights[row];
                whole[classes[row]] += weights[row];
            }
            int present = 0;
            for (double weight : whole) if (weight > 0) present++;
            return present > 1;
        }

        @Override public void count(int[] codes, int rows, double[] sums) {
            for (int i = 0; i < rows; i++) sums[codes[i] * count + near[i]] += nearWeights[i];
        }

        @Override public double weight(double[] sums) {
            return SplitScore.sum(sums);
        }

        @Override public void value(double[] sums, double[] value) {
            double all = weight(sums);
            for (int c = 0; c < count; c++) value[c] = all > 0 ? sums[c] / all : 1.0 / count;
        }

        @Override public int outputs() {
            return count;
        }

        @Override public SplitScore score() {
            return score;
        }

        @Override public double lambda() {
            return 0;
        }
    }

    /** Rows with two numbers each: weight and weighted value, or curvature and slope. A node's value is Σ b / (Σ a + λ). */
    final class OfNumbers implements TreeRows {

        private final double[] a, b, nearA, nearB;
        private final double lambda;

        OfNumbers(double[] a, double[] b, double lambda) {
            this.a = a;
            this.b = b;
            this.lambda = lambda;
            nearA = new double[a.length];
            nearB = new double[a.length];
        }

        @Override public int sums() {
            return 2;
        }

        @Override public boolean gather(int[] order, int from, int to, double[] whole) {
            boolean differ = false;
            double a0 = a[order[from]], b0 = b[order[from]];
            for (int i = from; i < to; i++) {
                double ai = a[order[i]], bi = b[order[i]];
                nearA[i - from] = ai;
                nearB[i - from] = bi;
                whole[0] += ai;
                whole[1] += bi;
                differ |= ai * b0 != bi * a0;
            }
            return differ;
        }

        @Override public void count(int[] codes, int rows, double[] sums) {
            for (int i = 0; i < rows; i++) {
                int at = 2 * codes[i];
                sums[at] += nearA[i];
                sums[at + 1] += nearB[i];
            }
        }

        @Override public double weight(double[] sums) {
            return sums[0];
        }

        @Override public void value(double[] sums, double[] value) {
            value[0] = sums[0] + lambda > 0 ? sums[1] / (sums[0] + lambda) : 0;
        }

        @Override public int outputs() {
            return 1;
        }

        @Override public SplitScore score() {
            return SplitScore.SQUARES;
        }

        @Override public double lambda() {
            return lambda;
        }
    }
}

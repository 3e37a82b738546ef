package org.roentgen.learn.tree;

/** The rows that a tree grows from: what each adds to the sums that {@link SplitScore} judges. */
interface TreeRows {

    /** How many sums there are. */
    int sums();

    /** Adds a row to the sums that begin at {@code first}. */
    void add(int row, double[] sums, int first);

    /** Adds rows from…to of {@code order} to the sums of the bins that their codes say. */
    void count(int[] order, int from, int to, char[] codes, double[] sums);

    /** How much training weight the sums stand for. */
    double weight(double[] sums, int first);

    /** What a node with these sums predicts. */
    double[] value(double[] sums, int first);

    SplitScore score();

    double lambda();

    /** Rows of classes, weighted. */
    final class OfClasses implements TreeRows {

        private final int[] classes;
        private final double[] weights;
        private final int count;
        private final SplitScore score;

        OfClasses(int[] classes, double[] weights, int count, SplitScore score) {
            this.classes = classes;
            this.weights = weights;
            this.count = count;
            this.score = score;
        }

        @Override public int sums() {
            return count;
        }

        @Override public void add(int row, double[] sums, int first) {
            sums[first + classes[row]] += weights[row];
        }

        @Override public void count(int[] order, int from, int to, char[] codes, double[] sums) {
            for (int i = from; i < to; i++) {
                int row = order[i];
                sums[codes[row] * count + classes[row]] += weights[row];
            }
        }

        @Override public double weight(double[] sums, int first) {
            double all = 0;
            for (int c = 0; c < count; c++) all += sums[first + c];
            return all;
        }

        @Override public double[] value(double[] sums, int first) {
            double all = weight(sums, first);
            double[] shares = new double[count];
            for (int c = 0; c < count; c++) shares[c] = sums[first + c] / all;
            return shares;
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

        private final double[] a, b;
        private final double lambda;

        OfNumbers(double[] a, double[] b, double lambda) {
            this.a = a;
            this.b = b;
            this.lambda = lambda;
        }

        @Override public int sums() {
            return 2;
        }

        @Override public void add(int row, double[] sums, int first) {
            sums[first] += a[row];
            sums[first + 1] += b[row];
        }

        @Override public void count(int[] order, int from, int to, char[] codes, double[] sums) {
            for (int i = from; i < to; i++) {
                int row = order[i], at = 2 * codes[row];
                sums[at] += a[row];
                sums[at + 1] += b[row];
            }
        }

        @Override public double weight(double[] sums, int first) {
            return sums[first];
        }

        @Override public double[] value(double[] sums, int first) {
            return new double[] {sums[first] + lambda > 0 ? sums[first + 1] / (sums[first] + lambda) : 0};
        }

        @Override public SplitScore score() {
            return SplitScore.SQUARES;
        }

        @Override public double lambda() {
            return lambda;
        }
    }
}

package org.roentgen.image;

/**
 * Parabolas (x − position)² + height with a name each, and which of them is lowest at a position.
 * <p>Felzenszwalb and Huttenlocher 2012, Theory Comput. 8:415–428, doi:10.4086/toc.2012.v008a019.
 */
final class LowerEnvelope {

    private final int[] position, name;
    private final double[] raised, start, halfInverse;          // height + position²; where it begins to be lowest; 1 / 2k
    private int count, current;

    /** @param n positions are from 0 to n − 1 */
    LowerEnvelope(int n) {
        position = new int[n];
        name = new int[n];
        raised = new double[n];
        start = new double[n];
        halfInverse = new double[n];
        for (int k = 1; k < n; k++) halfInverse[k] = 0.5 / k;
    }

    void clear() {
        count = 0;
        current = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Positions come in order. */
    void add(int x, double height, int label) {
        double high = height + (double) x * x, from = Double.NEGATIVE_INFINITY;
        int last = count - 1;
        while (last >= 0) {
            from = (high - raised[last]) * halfInverse[x - position[last]];
            if (from > start[last]) break;
            last--;
        }
        count = last + 1;
        start[count] = count == 0 ? Double.NEGATIVE_INFINITY : from;
        position[count] = x;
        raised[count] = high;
        name[count++] = label;
    }

    /** Asked for in order. */
    int lowest(int x) {
        while (current + 1 < count && start[current + 1] < x) current++;
        return name[current];
    }
}

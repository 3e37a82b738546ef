package org.roentgen.filter.rank;

/**
 * How rows of numbers are combined, number by number: an associative and commutative operation on arrays of one type, floats, ints or
 * doubles. Each loop is one that the JIT turns into vector instructions on Java 11 to 21: the same index in every array, and minima of
 * ints by subtraction ({@code Math.min(int, int)} is not vectorised before Java 20); ints must differ by less than 2³¹.
 */
enum RowOperation {

    LEAST_FLOATS(true) {
        @Override Object array(int n) {
            return new float[n];
        }

        @Override void combine(Object a, Object b, Object result, int n) {
            least((float[]) a, (float[]) b, (float[]) result, n);
        }

        @Override void combine(Object a, Object b, Object c, Object d, Object result, int n) {
            least((float[]) a, (float[]) b, (float[]) c, (float[]) d, (float[]) result, n);
        }
    },

    GREATEST_FLOATS(true) {
        @Override Object array(int n) {
            return new float[n];
        }

        @Override void combine(Object a, Object b, Object result, int n) {
            greatest((float[]) a, (float[]) b, (float[]) result, n);
        }

        @Override void combine(Object a, Object b, Object c, Object d, Object result, int n) {
            greatest((float[]) a, (float[]) b, (float[]) c, (float[]) d, (float[]) result, n);
        }
    },

    LEAST_INTS(true) {
        @Override Object array(int n) {
            return new int[n];
        }

        @Override void combine(Object a, Object b, Object result, int n) {
            least((int[]) a, (int[]) b, (int[]) result, n);
        }
    },

    GREATEST_INTS(true) {
        @Override Object array(int n) {
            return new int[n];
        }

        @Override void combine(Object a, Object b, Object result, int n) {
            greatest((int[]) a, (int[]) b, (int[]) result, n);
        }
    },

    SUM_OF_DOUBLES(false) {
        @Override Object array(int n) {
            return new double[n];
        }

        @Override void combine(Object a, Object b, Object result, int n) {
            sum((double[]) a, (double[]) b, (double[]) result, n);
        }

        @Override void combine(Object a, Object b, Object c, Object d, Object result, int n) {
            sum((double[]) a, (double[]) b, (double[]) c, (double[]) d, (double[]) result, n);
        }
    };

    /** May numbers be combined twice, and in any grouping, with the same result to the last bit? */
    final boolean isExtreme;

    RowOperation(boolean isExtreme) {
        this.isExtreme = isExtreme;
    }

    abstract Object array(int n);

    /** result = a ∘ b; the result may be a or b. */
    abstract void combine(Object a, Object b, Object result, int n);

    /** result = result ∘ ((a ∘ b) ∘ (c ∘ d)). */
    void combine(Object a, Object b, Object c, Object d, Object result, int n) {
        combine(result, a, result, n);
        combine(result, b, result, n);
        combine(result, c, result, n);
        combine(result, d, result, n);
    }

    Object[] arrays(int count, int n) {
        Object[] arrays = new Object[count];
        for (int i = 0; i < count; i++) arrays[i] = array(n);
        return arrays;
    }

    private static void least(float[] a, float[] b, float[] least, int n) {
        for (int i = 0; i < n; i++) least[i] = Math.min(a[i], b[i]);
    }

    private static void least(float[] a, float[] b, float[] c, float[] d, float[] least, int n) {
        for (int i = 0; i < n; i++) least[i] = Math.min(least[i], Math.min(Math.min(a[i], b[i]), Math.min(c[i], d[i])));
    }

    private static void greatest(float[] a, float[] b, float[] greatest, int n) {
        for (int i = 0; i < n; i++) greatest[i] = Math.max(a[i], b[i]);
    }

    private static void greatest(float[] a, float[] b, float[] c, float[] d, float[] greatest, int n) {
        for (int i = 0; i < n; i++) greatest[i] = Math.max(greatest[i], Math.max(Math.max(a[i], b[i]), Math.max(c[i], d[i])));
    }

    private static void least(int[] a, int[] b, int[] least, int n) {
        for (int i = 0; i < n; i++) {
            int y = b[i], d = a[i] - y;
            least[i] = y + (d & d >> 31);
        }
    }

    private static void greatest(int[] a, int[] b, int[] greatest, int n) {
        for (int i = 0; i < n; i++) {
            int x = a[i], d = x - b[i];
            greatest[i] = x - (d & d >> 31);
        }
    }

    private static void sum(double[] a, double[] b, double[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] = a[i] + b[i];
    }

    private static void sum(double[] a, double[] b, double[] c, double[] d, double[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += (a[i] + b[i]) + (c[i] + d[i]);
    }
}

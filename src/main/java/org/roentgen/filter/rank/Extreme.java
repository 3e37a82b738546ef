package org.roentgen.filter.rank;

/**
 * The lesser or the greater of two numbers. Minima of ints by subtraction, as {@code Math.min(int, int)} is not vectorised before
 * Java 20: they must differ by less than 2³¹.
 */
enum Extreme implements RowOperation {

    LEAST_FLOATS {
        @Override public Object array(int n) {
            return new float[n];
        }

        @Override public void combine(Object a, Object b, Object result, int n) {
            least((float[]) a, (float[]) b, (float[]) result, n);
        }

        @Override public void combine(Object a, Object b, Object c, Object result, int n) {
            least((float[]) a, (float[]) b, (float[]) c, (float[]) result, n);
        }

        @Override public void combine(Object a, Object b, Object c, Object d, Object result, int n) {
            least((float[]) a, (float[]) b, (float[]) c, (float[]) d, (float[]) result, n);
        }
    },

    GREATEST_FLOATS {
        @Override public Object array(int n) {
            return new float[n];
        }

        @Override public void combine(Object a, Object b, Object result, int n) {
            greatest((float[]) a, (float[]) b, (float[]) result, n);
        }

        @Override public void combine(Object a, Object b, Object c, Object result, int n) {
            greatest((float[]) a, (float[]) b, (float[]) c, (float[]) result, n);
        }

        @Override public void combine(Object a, Object b, Object c, Object d, Object result, int n) {
            greatest((float[]) a, (float[]) b, (float[]) c, (float[]) d, (float[]) result, n);
        }
    },

    LEAST_INTS {
        @Override public Object array(int n) {
            return new int[n];
        }

        @Override public void combine(Object a, Object b, Object result, int n) {
            least((int[]) a, (int[]) b, (int[]) result, n);
        }

        @Override public void combine(Object a, Object b, Object c, Object result, int n) {
            least((int[]) a, (int[]) b, (int[]) c, (int[]) result, n);
        }

        @Override public void combine(Object a, Object b, Object c, Object d, Object result, int n) {
            least((int[]) a, (int[]) b, (int[]) c, (int[]) d, (int[]) result, n);
        }
    },

    GREATEST_INTS {
        @Override public Object array(int n) {
            return new int[n];
        }

        @Override public void combine(Object a, Object b, Object result, int n) {
            greatest((int[]) a, (int[]) b, (int[]) result, n);
        }

        @Override public void combine(Object a, Object b, Object c, Object result, int n) {
            greatest((int[]) a, (int[]) b, (int[]) c, (int[]) result, n);
        }

        @Override public void combine(Object a, Object b, Object c, Object d, Object result, int n) {
            greatest((int[]) a, (int[]) b, (int[]) c, (int[]) d, (int[]) result, n);
        }
    };

    @Override public boolean isExtreme() {
        return true;
    }

    @Override public void load(Object in, int from, Object row, int n) {
        System.arraycopy(in, from, row, 0, n);
    }

    @Override public void copy(Object from, int begin, Object to, int at, int n) {
        System.arraycopy(from, begin, to, at, n);
    }

    @Override public void store(Object row, int begin, Object out, int at, int n) {
        System.arraycopy(row, begin, out, at, n);
    }

    private static void least(float[] a, float[] b, float[] least, int n) {
        for (int i = 0; i < n; i++) least[i] = Math.min(a[i], b[i]);
    }

    private static void least(float[] a, float[] b, float[] c, float[] least, int n) {
        for (int i = 0; i < n; i++) least[i] = Math.min(a[i], Math.min(b[i], c[i]));
    }

    private static void least(float[] a, float[] b, float[] c, float[] d, float[] least, int n) {
        for (int i = 0; i < n; i++) least[i] = Math.min(least[i], Math.min(Math.min(a[i], b[i]), Math.min(c[i], d[i])));
    }

    private static void greatest(float[] a, float[] b, float[] greatest, int n) {
        for (int i = 0; i < n; i++) greatest[i] = Math.max(a[i], b[i]);
    }

    private static void greatest(float[] a, float[] b, float[] c, float[] greatest, int n) {
        for (int i = 0; i < n; i++) greatest[i] = Math.max(a[i], Math.max(b[i], c[i]));
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

    private static void least(int[] a, int[] b, int[] c, int[] least, int n) {
        for (int i = 0; i < n; i++) {
            int y = b[i], d = a[i] - y, z = c[i];
            y += d & d >> 31;
            d = y - z;
            least[i] = z + (d & d >> 31);
        }
    }

    private static void least(int[] a, int[] b, int[] c, int[] d, int[] least, int n) {
        for (int i = 0; i < n; i++) {
            int p = a[i], q = b[i], t = p - q;
            p = q + (t & t >> 31);
            q = c[i];
            t = p - q;
            p = q + (t & t >> 31);
            q = d[i];
            t = p - q;
            p = q + (t & t >> 31);
            q = least[i];
            t = p - q;
            least[i] = q + (t & t >> 31);
        }
    }

    private static void greatest(int[] a, int[] b, int[] c, int[] greatest, int n) {
        for (int i = 0; i < n; i++) {
            int x = a[i], d = x - b[i], z = c[i];
            x -= d & d >> 31;
            d = x - z;
            greatest[i] = x - (d & d >> 31);
        }
    }

    private static void greatest(int[] a, int[] b, int[] c, int[] d, int[] greatest, int n) {
        for (int i = 0; i < n; i++) {
            int p = a[i], t = p - b[i];
            p -= t & t >> 31;
            t = p - c[i];
            p -= t & t >> 31;
            t = p - d[i];
            p -= t & t >> 31;
            t = p - greatest[i];
            greatest[i] = p - (t & t >> 31);
        }
    }

    private static void greatest(int[] a, int[] b, int[] greatest, int n) {
        for (int i = 0; i < n; i++) {
            int x = a[i], d = x - b[i];
            greatest[i] = x - (d & d >> 31);
        }
    }
}

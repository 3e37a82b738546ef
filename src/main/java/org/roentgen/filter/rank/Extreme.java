package org.roentgen.filter.rank;

import java.util.Optional;

import org.roentgen.image.Block;
import org.roentgen.image.CacheLines;
import org.roentgen.image.OrderOperation;
import org.roentgen.image.StoredBlock;
import org.roentgen.image.StoredIntegers;

/** The lesser or the greater of two numbers; NaN wins, and −0 is less than 0. */
public enum Extreme implements RowOperation {

    LEAST {
        @Override public Object array(int n) {
            return new float[CacheLines.aligned(n)];
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

    GREATEST {
        @Override public Object array(int n) {
            return new float[CacheLines.aligned(n)];
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
    };

    /** Of the numbers in a window around each voxel of {@code out}, which is {@code in} without the reach. */
    public void apply(Window window, Block in, Block out) {
        window.apply(this, in.data, in, out.data, out);
    }

    /** The same, of stored integers. */
    public void apply(Window window, StoredBlock in, StoredBlock out) {
        window.apply(new PackedExtreme(in.kind, this == GREATEST), in.data, in, out.data, out);
    }

    /** The same row by row, for one thread, if the window is one that reads each row of a plane but once. */
    public Optional<OrderOperation.ByRows> byRows(Window window, StoredIntegers kind) {
        return window instanceof BoxWindow ? Optional.of(((BoxWindow) window).byRows(new PackedExtreme(kind, this == GREATEST))) : Optional.empty();
    }

    @Override public boolean isExtreme() {
        return true;
    }

    @Override public void load(Object in, int from, Object row, int at, int n) {
        System.arraycopy(in, from, row, at, n);
    }

    @Override public void copy(Object from, int begin, Object to, int at, int n) {
        System.arraycopy(from, begin, to, at, n);
    }

    @Override public void store(Object row, int at, Object out, int to, int n) {
        System.arraycopy(row, at, out, to, n);
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
}

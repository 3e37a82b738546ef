package org.roentgen.filter.ridge;

import java.util.List;

/**
 * What is told of a symmetric tensor at each voxel (Hessian or structure tensor), in a volume or a plane.
 * <p>Eigenvalues λ1 ≥ λ2 (≥ λ3); the main one, λm, is the one of largest magnitude, λs the second in magnitude. For n dimensions and the mean λ̄:
 * fractional anisotropy √(n/(n − 1)) · √Σ(λ − λ̄)² / √Σλ², 0 when all are equal and 1 when only one is not 0 (up to √(n/(n − 1)) when
 * signs differ); coherence (|λm| − |λs|) / (|λm| + |λs|), 0 … 1; shape index of a Hessian, 2/π · atan((λ1 + λ2) / (λ2 − λ1)), −1 … 1, for planes only. All are 0
 * for the tensor 0, as is the orientation.
 * <p>Basser and Pierpaoli 1996, doi:10.1006/jmrb.1996.0086; Jähne 1993, Spatio-Temporal Image Processing (coherence, there for planes); Koenderink and van
 * Doorn 1992, doi:10.1016/0262-8856(92)90076-F.
 */
public enum TensorFeature {

    /** xx, xy, xz, yy, yz, zz, or xx, xy, yy. */
    COMPONENTS(List.of("xx", "xy", "yy"), List.of("xx", "xy", "xz", "yy", "yz", "zz")) {
        @Override void compute(float[][] tensor, int count, float[][] out, int first) {
            for (int i = 0; i < tensor.length; i++) System.arraycopy(tensor[i], 0, out[i], first, count);
        }
    },

    /** Largest first. */
    EIGENVALUES(List.of("eigenvalue 1", "eigenvalue 2"), List.of("eigenvalue 1", "eigenvalue 2", "eigenvalue 3")) {
        @Override void compute(double[][] e, float[][] out, int first, int n) {
            for (int k = 0; k < e.length; k++)
                for (int i = 0; i < n; i++) out[k][first + i] = (float) e[k][i];
        }
    },

    /** The unit vector of the main eigenvalue: across a line, sheet or edge. Of v and −v the one whose last component that is not 0 is positive. */
    ORIENTATION(List.of("x", "y"), List.of("x", "y", "z")) {
        @Override void compute(float[][] tensor, int count, float[][] out, int first) {
            MainEigenvector vector = new MainEigenvector(tensor.length);
            for (int i = 0; i < count; i++) {
                vector.compute(tensor, i);
                for (int d = 0; d < out.length; d++) out[d][first + i] = (float) vector.direction[d];
            }
        }
    },

    FRACTIONAL_ANISOTROPY(List.of("fractional anisotropy")) {
        @Override void compute(double[][] e, float[][] out, int first, int n) {
            for (int i = 0; i < n; i++) {
                double sum = 0, squares = 0, deviations = 0;
                for (double[] value : e) sum += value[i];
                for (double[] value : e) {
                    double deviation = value[i] - sum / e.length;
                    squares += value[i] * value[i];
                    deviations += deviation * deviation;
                }
                out[0][first + i] = squares == 0 ? 0 : (float) Math.sqrt(e.length / (e.length - 1.0) * deviations / squares);
            }
        }
    },

    COHERENCE(List.of("coherence")) {
        @Override void compute(double[][] e, float[][] out, int first, int n) {
            for (int i = 0; i < n; i++) {
                double a = Math.abs(e[0][i]), b = Math.abs(e[e.length - 1][i]), between = Math.abs(e[1][i]);
                double main = Math.max(a, b), second = e.length == 2 ? Math.min(a, b) : Math.max(Math.min(a, b), between);
                out[0][first + i] = main == 0 ? 0 : (float) ((main - second) / (main + second));
            }
        }
    },

    /** Of a plane: 1 in a bright spot, ½ on a bright line, 0 in a saddle, −½ on a dark line, −1 in a dark spot. */
    SHAPE_INDEX(List.of("shape index"), List.of()) {
        @Override void compute(double[][] e, float[][] out, int first, int n) {
            for (int i = 0; i < n; i++) out[0][first + i] = (float) (2 / Math.PI * Math.atan2(0 - e[0][i] - e[1][i], e[0][i] - e[1][i]));
        }
    };

    private final List<String> inPlane, inVolume;

    TensorFeature(List<String> names) {
        this(names, names);
    }

    TensorFeature(List<String> inPlane, List<String> inVolume) {
        this.inPlane = inPlane;
        this.inVolume = inVolume;
    }

    List<String> names(int dimensions) {
        return dimensions == 2 ? inPlane : inVolume;
    }

    /** Of some tensors, into places that begin with {@code first}. */
    void compute(float[][] tensor, int count, float[][] out, int first) {
        Eigenvalues eigenvalues = new Eigenvalues(tensor.length);
        for (int from = 0; from < count; from += Eigenvalues.LENGTH) {
            int n = Math.min(Eigenvalues.LENGTH, count - from);
            eigenvalues.compute(tensor, from, n, 1);
            compute(eigenvalues.values, out, first + from, n);
        }
    }

    /** The same from eigenvalues, for those features that they decide. */
    void compute(double[][] eigenvalues, float[][] out, int first, int n) {
        throw new UnsupportedOperationException(name());
    }
}

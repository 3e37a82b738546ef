package org.roentgen.filter.texture;

/** All complex roots of a real polynomial at once, by Weierstrass' iteration: for small degrees and roots that are apart. */
final class PolynomialRoots {

    private static final int STEPS = 1000;

    final double[] re, im;

    /** @param coefficients constant first; the last one not 0 */
    PolynomialRoots(double... coefficients) {
        int degree = coefficients.length - 1;
        re = new double[degree];
        im = new double[degree];
        double radius = 0;
        for (double c : coefficients) radius = Math.max(radius, Math.abs(c / coefficients[degree]));
        radius = degree == 0 ? 0 : Math.pow(radius, 1.0 / degree);
        for (int i = 0; i < degree; i++) {
            re[i] = radius * Math.cos(2 * Math.PI * i / degree + 0.4);
            im[i] = radius * Math.sin(2 * Math.PI * i / degree + 0.4);
        }
        for (int step = 0; step < STEPS && improve(coefficients) > 1e-30; step++) { }
    }

    /** One step for each root: x − p(x) / Π (x − other). The largest squared correction. */
    private double improve(double[] coefficients) {
        int degree = re.length;
        double largest = 0;
        for (int i = 0; i < degree; i++) {
            double pr = coefficients[degree], pi = 0, qr = coefficients[degree], qi = 0;
            for (int k = degree - 1; k >= 0; k--) {
                double r = pr * re[i] - pi * im[i] + coefficients[k];
                pi = pr * im[i] + pi * re[i];
                pr = r;
            }
            for (int j = 0; j < degree; j++) {
                if (j == i) continue;
                double dr = re[i] - re[j], di = im[i] - im[j], r = qr * dr - qi * di;
                qi = qr * di + qi * dr;
                qr = r;
            }
            double norm = qr * qr + qi * qi, cr = (pr * qr + pi * qi) / norm, ci = (pi * qr - pr * qi) / norm;
            re[i] -= cr;
            im[i] -= ci;
            largest = Math.max(largest, cr * cr + ci * ci);
        }
        return largest;
    }
}

package org.roentgen.filter.variational;

/** D = I − e^(−3.31488 / (s/contrast²)⁴) / s · J, where s is the trace of J, the squared slope. */
final class EdgeEnhancing extends TensorMap {

    private final double contrast;
    private final double[] trace = new double[LENGTH], across = new double[LENGTH];

    EdgeEnhancing(double contrast) {
        this.contrast = contrast;
    }

    @Override void compute(float[][] components, int from, int n) {
        exponent(tensor[0], tensor[3], tensor[5], 1 / (contrast * contrast), trace, across, n);
        exponential(across, n);
        weight(trace, across, n);
        for (double[] component : tensor) multiply(component, across, component, n);
        add(tensor[0], 1, n);
        add(tensor[3], 1, n);
        add(tensor[5], 1, n);
    }

    private static void exponent(double[] xx, double[] yy, double[] zz, double factor, double[] trace, double[] exponent, int n) {
        for (int i = 0; i < n; i++) {
            double t = xx[i] + yy[i] + zz[i], ratio = factor * t, squared = ratio * ratio;
            trace[i] = t;
            exponent[i] = 3.31488 / (squared * squared);
        }
    }

    private static void weight(double[] trace, double[] weight, int n) {
        for (int i = 0; i < n; i++) weight[i] = -weight[i] / (trace[i] + TINY);
    }
}

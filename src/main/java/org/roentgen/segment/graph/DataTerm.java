package org.roentgen.segment.graph;

import java.util.Arrays;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;

/** What a cut knows about the values of a label: nothing, or what lies under its seeds. */
public abstract class DataTerm {

    private DataTerm() { }

    /** Values say nothing; edges and the seeds' places alone decide. */
    public static final DataTerm NONE = new DataTerm() {
        @Override ValueModel model(float[] values, ValueSpan span) {
            return value -> 0;
        }
    };

    /** @param bins over the range of values */
    public static DataTerm histogram(int bins) {
        if (bins < 2) throw new IllegalArgumentException("Bins must be at least 2, but are " + bins + ". Choose 64, as usual.");
        return new DataTerm() {
            @Override ValueModel model(float[] values, ValueSpan span) {
                return new HistogramModel(values, span, bins);
            }
        };
    }

    /** @param components Gaussians for each label */
    public static DataTerm gaussians(int components) {
        if (components < 1) throw new IllegalArgumentException("Components must be at least 1, but are " + components + ". Choose 2, as usual.");
        return new DataTerm() {
            @Override ValueModel model(float[] values, ValueSpan span) {
                return new GaussianModel(values, span, components);
            }
        };
    }

    abstract ValueModel model(float[] values, ValueSpan span);

    /** A model of the values under the seeds of each label. */
    ValueModel[] models(Block image, IntBlock seeds, int[] labels, ValueSpan span) {
        ValueModel[] models = new ValueModel[labels.length];
        for (int k = 0; k < labels.length; k++) models[k] = model(under(image, seeds, labels[k]), span);
        return models;
    }

    private static float[] under(Block image, IntBlock seeds, int label) {
        float[] values = new float[1024];
        int n = 0;
        for (int i = 0; i < seeds.size(); i++) {
            if (seeds.data[i] != label || !Float.isFinite(image.data[i])) continue;
            if (n == values.length) values = Arrays.copyOf(values, n * 3 / 2);
            values[n++] = image.data[i];
        }
        return n > 0 ? Arrays.copyOf(values, n) : new float[] {0};
    }
}

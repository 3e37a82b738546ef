package org.roentgen.segment.cluster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.BooleanType;
import net.imglib2.RandomAccessibleInterval;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.segment.Histogram;
import org.roentgen.segment.RowBands;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.ValueRange;

/**
 * Divides voxels into classes of similar values: 1 for the lowest mean, up to k for the highest.
 * <p>The classes are found from the histogram of all voxels inside the mask by a {@link Clustering}, and may then be smoothed by a {@link MarkovField}. k is given, or
 * is the one from 2 to 10 for which a {@link GaussianMixture} has the least BIC, whatever the method. Where there are fewer different values than classes, each is a
 * class.
 * <p><b>Dimensions</b> 2-D or 3-D; each plane of a stack on its own has classes of its own.  <b>Units</b> smoothness is an energy per pair of nearest neighbours: none.
 * <b>Output</b> classes; with maps the probability of each. Rows are either the classes (share of the voxels, mean and standard deviation) or the steps: stage 1 tries
 * numbers
 * of classes (the criterion is the BIC), 2 is the method's, 3 the field's (mean energy of a voxel).
 * <p><b>Cost</b> O(voxels) and the method on at most 65536 values; a field O(voxels · k) for each step.  <b>Memory</b> 12 bytes a voxel, 8 more for each map: of
 * 512 × 512 × 500 voxels 1.6 GB, and 1 GB for each map.
 * <b>NaN</b> and infinite values are in no class: 0.
 */
public final class MultiClassClustering extends Segmentation {

    /** To have the number of classes chosen by BIC. */
    public static final int CHOSEN = 0;
    public static final int LEAST = 2, MOST = 10;

    /** What the rows of the table are. */
    public enum Rows {
        CLASSES("Class", "Share", "Mean", "Standard deviation"), STEPS("Stage", "Classes", "Step", "Criterion");

        private final List<String> columns;

        Rows(String... columns) {
            this.columns = List.of(columns);
        }

        public List<String> columns() {
            return columns;
        }
    }

    private final Clustering method;
    private final int k;
    private final double smoothness;
    private final boolean maps;
    private final Rows rows;

    /** @param k number of classes, or {@link #CHOSEN}
     * @param smoothness β of the field; 0 for none */
    public MultiClassClustering(Clustering method, int k, double smoothness, boolean maps, Rows rows) {
        check(k, smoothness, maps);
        this.method = method;
        this.k = k;
        this.smoothness = smoothness;
        this.maps = maps;
        this.rows = rows;
    }

    /** @throws IllegalArgumentException when one does not suit */
    public static void check(int k, double smoothness, boolean maps) {
        if (k != CHOSEN && (k < LEAST || k > MOST))
            throw new IllegalArgumentException("Classes must be between " + LEAST + " and " + MOST + ", or " + CHOSEN + ", but are " + k + ". Give " + CHOSEN
                + " to have their number chosen.");
        if (!(smoothness >= 0 && smoothness < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Smoothness must be a number of at least 0, but is " + smoothness + ". Give 0 for no field.");
        if (maps && k == CHOSEN)
            throw new IllegalArgumentException("Classes must be given for maps of their probabilities, but are 0. Have their number chosen first, then give it.");
    }

    @Override public List<String> maps() {
        return maps ? IntStream.rangeClosed(1, k).mapToObj(c -> "class " + c).collect(Collectors.toList()) : List.of();
    }

    @Override public List<String> columns() {
        return rows.columns;
    }

    @Override public long bytes(long voxels) {
        return 12 * voxels + 4 * voxels * maps().size();
    }

    @Override protected IntBlock apply(Task task) {
        Block image = task.image;
        task.progress.checkCancelled();
        for (int i = 0; i < image.size(); i++) if (!task.isInside(i)) image.data[i] = Float.NaN;
        IntBlock labels = new IntBlock(image.nx, image.ny, image.nz);
        if (ValueRange.of(ArrayImgs.floats(image.data, image.nx, image.ny, image.nz), NO_MASK, task.progress.part(0, 0.1)).isEmpty()) return labels;
        Distribution values = distribution(task, method.bins());
        int number = Math.min(values.size(), k == CHOSEN ? chosen(task) : k);
        Classes classes = method.classes(values, number, (step, criterion) -> row(task, Rows.STEPS, 2, number, step, criterion));
        label(task, labels, classes);
        if (smoothness > 0) smooth(task, labels, values, classes);
        else report(task, classes);
        return labels;
    }

    private static final Optional<RandomAccessibleInterval<? extends BooleanType<?>>> NO_MASK = Optional.empty();

    private static Distribution distribution(Task task, int bins) {
        Block image = task.image;
        return new Distribution(Histogram.of(ArrayImgs.floats(image.data, image.nx, image.ny, image.nz), NO_MASK, bins, task.progress.part(0.1, 0.2)));
    }

    private int chosen(Task task) {
        GaussianMixture mixture = new GaussianMixture();
        Distribution values = distribution(task, mixture.bins());
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int classes = LEAST; classes <= Math.min(MOST, values.size()); classes++) {
            task.progress.checkCancelled();
            double[] last = new double[2];
            mixture.classes(values, classes, (step, logLikelihood) -> {
                last[0] = step;
                last[1] = logLikelihood;
            });
            double bic = GaussianMixture.bic(last[1], classes, values.total);
            row(task, Rows.STEPS, 1, classes, last[0], bic);
            if (bic >= least) continue;
            least = bic;
            best = classes;
        }
        return best;
    }

    private void row(Task task, Rows kind, double... values) {
        if (rows == kind) task.row(values);
    }

    private void label(Task task, IntBlock labels, Classes classes) {
        RowBands.map(task.image, task.progress, (from, to) -> {
            double[] shares = new double[classes.size()];
            for (int i = from * task.image.nx; i < to * task.image.nx; i++) {
                float value = task.image.data[i];
                if (!(Math.abs(value) <= Float.MAX_VALUE)) continue;
                labels.data[i] = 1 + classes.of(value);
                if (!maps || smoothness > 0) continue;
                classes.shares(value, shares);
                for (int c = 0; c < shares.length; c++) task.maps[c].data[i] = (float) shares[c];
            }
            return true;
        });
        task.progress.done(0.4);
    }

    private void smooth(Task task, IntBlock labels, Distribution values, Classes classes) {
        MarkovField field = new MarkovField(task.image, labels, classes, GaussianMixture.floor(values), smoothness, task.spacing);
        field.run((step, energy) -> row(task, Rows.STEPS, 3, classes.size(), step, energy), task.progress.part(0.4, 0.95));
        if (maps) field.fill(task.maps, task.progress.part(0.95, 1));
        report(task, field.classes());
    }

    private void report(Task task, Classes classes) {
        for (int c = 0; c < classes.size(); c++) row(task, Rows.CLASSES, c + 1, classes.share(c), classes.mean(c), classes.deviation(c));
    }
}

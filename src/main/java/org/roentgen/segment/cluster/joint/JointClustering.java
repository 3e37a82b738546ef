package org.roentgen.segment.cluster.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.segment.RowBands;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.cluster.MultiClassClustering;

/**
 * Divides voxels into classes that are alike in several channels at once, as of T1- and T2-weighted images: one label image, from 1 for the class that is darkest by
 * the sum of its means over the channels, each in standard deviations; of equal sums the one darker in the first channel, then the next.
 * <p>Each channel counts in units of its standard deviation. The classes are found from at most 65536 voxels, spread evenly inside the mask, by a {@link JointMethod};
 * every voxel gets the one it belongs to most, and a Markov random field may then keep neighbours together. The number of classes is given, or is the one from 2
 * to 10 for which {@link JointGaussians} of seed 1 have the least BIC.
 * <p><b>Dimensions</b> 2-D or 3-D; each plane of a stack on its own has classes of its own.  <b>Units</b> smoothness is an energy per pair of nearest neighbours: none.
 * <b>Output</b> classes; with maps the probability of each. Rows are the classes (share, and mean and standard deviation in each channel), or the steps, as of
 * {@link MultiClassClustering}.  <b>Cost</b> O(sample · classes · channels²) a step and O(voxels · classes · channels²) once; the latter for each step of a field.
 * <b>Memory</b> 4 bytes a voxel for each channel and for each map, 8 more, and 3 MB for the sample of two channels.
 * <b>NaN</b> and infinite values, in whichever channel, are in no class: 0.
 */
public final class JointClustering extends Segmentation {

    private final JointMethod method;
    private final int channels, k;
    private final double smoothness;
    private final boolean maps;
    private final MultiClassClustering.Rows rows;

    /** @param k number of classes, or 0 to have it chosen
     * @param smoothness β of the field; 0 for none */
    public JointClustering(JointMethod method, int channels, int k, double smoothness, boolean maps, MultiClassClustering.Rows rows) {
        MultiClassClustering.check(k, smoothness, maps);
        this.method = method;
        this.channels = channels;
        this.k = k;
        this.smoothness = smoothness;
        this.maps = maps;
        this.rows = rows;
    }

    @Override public boolean joinsChannels() {
        return true;
    }

    @Override public List<String> maps() {
        return maps ? IntStream.rangeClosed(1, k).mapToObj(c -> "class " + c).collect(Collectors.toList()) : List.of();
    }

    @Override public List<String> columns() {
        if (rows == MultiClassClustering.Rows.STEPS) return rows.columns();
        List<String> columns = new ArrayList<>(List.of("Class", "Share"));
        for (int d = 1; d <= channels; d++) columns.addAll(List.of("Mean " + d, "Standard deviation " + d));
        return columns;
    }

    @Override public long bytes(long voxels) {
        return (4L * channels + 8 + 4L * maps().size()) * voxels + Math.min(voxels, Features.MOST) * (40 + 16L * channels);
    }

    @Override protected IntBlock apply(Task task) {
        task.progress.checkCancelled();
        for (int i = 0; i < task.image.size(); i++) if (!task.isInside(i)) task.image.data[i] = Float.NaN;
        IntBlock labels = new IntBlock(task.image.nx, task.image.ny, task.image.nz);
        Features features = new Features(task.channels);
        if (features.voxels == 0) return labels;
        int number = k == MultiClassClustering.CHOSEN ? chosen(task, features) : k;
        JointClasses classes = method.classes(features.sample, features.floor, number, (step, criterion) -> row(task, 2, number, step, criterion));
        label(task, features, labels, classes);
        if (smoothness > 0) {
            JointField field = new JointField(features, labels, classes, smoothness, task.spacing);
            field.run((step, energy) -> row(task, 3, classes.size(), step, energy), task.progress.part(0.4, 0.95));
            if (maps) field.fill(task.maps, task.progress.part(0.95, 1));
            report(task, features, field.classes());
        } else report(task, features, classes);
        return labels;
    }

    private int chosen(Task task, Features features) {
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int c = MultiClassClustering.LEAST; c <= MultiClassClustering.MOST; c++) {
            task.progress.checkCancelled();
            double[] last = new double[2];
            int found = new JointGaussians(1).classes(features.sample, features.floor, c, (step, logLikelihood) -> {
                last[0] = step;
                last[1] = logLikelihood;
            }).size();
            if (found < c) break;
            double bic = JointGaussians.bic(last[1], c, channels, features.sample.length, features.voxels);
            row(task, 1, c, last[0], bic);
            if (bic >= least) continue;
            least = bic;
            best = c;
        }
        return best;
    }

    private void row(Task task, double... values) {
        task.progress.checkCancelled();
        if (rows == MultiClassClustering.Rows.STEPS) task.row(values);
    }

    private void label(Task task, Features features, IntBlock labels, JointClasses classes) {
        Block image = task.image;
        RowBands.map(image, task.progress, (from, to) -> {
            double[] vector = new double[channels], shares = new double[classes.size()];
            for (int i = from * image.nx; i < to * image.nx; i++) {
                if (!features.isNumber(i)) continue;
                features.vector(i, vector);
                classes.shares(vector, shares);
                labels.data[i] = 1 + JointClasses.most(shares);
                if (maps && smoothness == 0) for (int c = 0; c < shares.length; c++) task.maps[c].data[i] = (float) shares[c];
            }
            return true;
        });
        task.progress.done(0.4);
    }

    private void report(Task task, Features features, JointClasses classes) {
        if (rows != MultiClassClustering.Rows.CLASSES) return;
        for (int c = 0; c < classes.size(); c++) {
            double[] row = new double[2 + 2 * channels];
            row[0] = c + 1;
            row[1] = classes.share[c];
            for (int d = 0; d < channels; d++) {
                row[2 + 2 * d] = features.mean(d, classes.mean[c][d]);
                row[3 + 2 * d] = features.deviation(d, Math.sqrt(classes.covariance[c][d][d]));
            }
            task.row(row);
        }
    }
}

package org.roentgen.command.segment;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.cluster.Clustering;
import org.roentgen.segment.cluster.FuzzyCMeans;
import org.roentgen.segment.cluster.GaussianMixture;
import org.roentgen.segment.cluster.KMeans;
import org.roentgen.segment.cluster.MultiClassClustering;
import org.roentgen.segment.cluster.MultiOtsu;
import org.roentgen.segment.cluster.joint.JointClustering;
import org.roentgen.segment.cluster.joint.JointFuzzyCMeans;
import org.roentgen.segment.cluster.joint.JointGaussians;
import org.roentgen.segment.cluster.joint.JointKMeans;
import org.roentgen.segment.cluster.joint.JointMethod;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Multi-Class Clustering...", visible = false, headless = true,
    description = "Divides voxels into classes of similar values, from 1 for the darkest: by multi-Otsu, k-means++, fuzzy c-means or a Gaussian mixture, if wanted"
        + " with a Markov random"
        + " field that keeps neighbours together. Channel by channel, or all channels together: then a class is what is alike in all of them."
        + " The table has a row for each class, or for each step. Values that are no finite number are in no class, 0.")
public final class MultiClassClusteringCommand extends SegmentCommand {

    private static final String TOGETHER = "together";

    @Parameter(label = "Method", persist = false, choices = {"multi-Otsu", "k-means++", "fuzzy c-means", "Gaussian mixture"},
        description = "Multi-Otsu: the classes farthest apart; k-means++: as seen from random starts; fuzzy c-means: shared by distance; Gaussian mixture: normally"
            + " distributed classes.")
    private String method = "multi-Otsu";

    @Parameter(label = "Channels", persist = false, choices = {"separately", TOGETHER},
        description = "Separately: each channel has classes of its own. Together, but not by multi-Otsu: classes of voxels that are alike in all channels, each counted"
            + " in its standard deviations, in one label image; from 1 for the least sum of these; found from up to 65536 voxels; mixtures have full covariances.")
    private String channels = "separately";

    @Parameter(label = "Classes", min = "0", max = "10", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "How many, from 2 to 10; 0 chooses the number by the least BIC of Gaussian mixtures. Fewer where there are fewer different values.")
    private int classes = 3;

    @Parameter(label = "Fuzziness", min = "1.01", max = "10", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Fuzzy c-means: the more, the more classes share values.")
    private double fuzziness = 2;

    @Parameter(label = "Seed", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "k-means++, and all methods of channels together: the same seed gives the same starts.")
    private int seed = 1;

    @Parameter(label = "Smoothness", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Of the Markov random field: what it costs that nearest neighbours differ, 0.5 to 2 as a rule; 0 for none.")
    private double smoothness = 0;

    @Parameter(label = "Probabilities", persist = false, description = "Whether to give a map of each class's probability, or membership, too.")
    private boolean probabilities = false;

    @Parameter(label = "Rows", persist = false, choices = {"classes", "steps"},
        description = "Classes: share of the voxels, mean and standard deviation. Steps: stage 1 tries numbers of classes (BIC), 2 is the method's (multi-Otsu:"
            + " share of the variance between"
            + " classes; k-means and fuzzy c-means: sum of squares; mixture: log-likelihood), 3 the field's (mean energy).")
    private String rows = "classes";

    @Override protected Segmentation segmentation() {
        MultiClassClustering.Rows kind = MultiClassClustering.Rows.valueOf(rows.toUpperCase(Locale.ROOT));
        if (channels.equals(TOGETHER)) return new JointClustering(joint(), image.getNChannels(), classes, smoothness, probabilities, kind);
        return new MultiClassClustering(clustering(), classes, smoothness, probabilities, kind);
    }

    private Clustering clustering() {
        switch (method) {
            case "multi-Otsu": return new MultiOtsu();
            case "k-means++": return new KMeans(seed);
            case "fuzzy c-means": return new FuzzyCMeans(fuzziness);
            default: return new GaussianMixture();
        }
    }

    private JointMethod joint() {
        switch (method) {
            case "multi-Otsu": throw new IllegalArgumentException("Method must be k-means++, fuzzy c-means or Gaussian mixture for channels together, but is multi-Otsu."
                + " Choose one of them, or channels separately.");
            case "k-means++": return new JointKMeans(seed);
            case "fuzzy c-means": return new JointFuzzyCMeans(fuzziness, seed);
            default: return new JointGaussians(seed);
        }
    }
}

package org.roentgen.learn.train;

import com.google.gson.JsonObject;

import java.util.List;

import org.roentgen.learn.prepare.JsonList;

import weka.classifiers.AbstractClassifier;
import weka.classifiers.trees.Id3;
import weka.core.Capabilities;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.Filter;

/**
 * Weka's ID3, which knows categories alone, on numbers cut into ranges: the cuts are learned from the training rows, kept with the tree and told by {@link #toString}.
 * <p>A row whose values no training row of a branch had is unclassified in ID3; here it gets the shares of the classes in training.
 * <p>Quinlan 1986, Mach. Learn. 1:81–106. Cuts: Fayyad and Irani 1993, IJCAI, 1022–1027, by the classes; or ranges of equally many rows.
 */
public final class DiscretisedId3 extends AbstractClassifier {

    private static final long serialVersionUID = 1;

    private final Id3 tree = new Id3();
    private final int bins;
    private Filter cuts;
    private double[] shares;
    private String text = "ID3, not trained yet.";

    /** @param bins of equally many rows; 0 for as many as tell the classes apart */
    DiscretisedId3(int bins) {
        this.bins = bins;
    }

    @Override public Capabilities getCapabilities() {
        Capabilities can = super.getCapabilities();
        can.disableAll();
        can.enable(Capabilities.Capability.NUMERIC_ATTRIBUTES);
        can.enable(Capabilities.Capability.NOMINAL_CLASS);
        return can;
    }

    @Override public void buildClassifier(Instances rows) throws Exception {
        cuts = filter();
        cuts.setInputFormat(rows);
        Instances ranges = Filter.useFilter(rows, cuts);
        tree.buildClassifier(ranges);
        shares = new double[rows.numClasses()];
        for (Instance row : rows) shares[(int) row.classValue()] += row.weight();
        Utils.normalize(shares);
        text = text(rows);
    }

    private Filter filter() {
        if (bins == 0) return new weka.filters.supervised.attribute.Discretize();
        weka.filters.unsupervised.attribute.Discretize even = new weka.filters.unsupervised.attribute.Discretize();
        even.setBins(bins);
        even.setUseEqualFrequency(true);
        return even;
    }

    /** One row at a time: Weka's filters pass rows through a queue. */
    @Override public synchronized double[] distributionForInstance(Instance row) throws Exception {
        cuts.input(row);
        double[] distribution = tree.distributionForInstance(cuts.output());
        return Utils.sum(distribution) > 0 ? distribution : shares.clone();
    }

    /** The tree, whose attributes are the ranges of the features. */
    public Id3 tree() {
        return tree;
    }

    /** The cuts of a feature, rising; none where it has one range. */
    public double[] cuts(int feature) {
        double[] found = bins == 0 ? ((weka.filters.supervised.attribute.Discretize) cuts).getCutPoints(feature)
            : ((weka.filters.unsupervised.attribute.Discretize) cuts).getCutPoints(feature);
        return found == null ? new double[0] : found;
    }

    @Override public String[] getOptions() {
        return new String[] {"-bins", Integer.toString(bins)};
    }

    /** The cuts of each feature. */
    JsonObject json(List<String> features) {
        JsonObject json = new JsonObject();
        for (int f = 0; f < features.size(); f++) json.add(features.get(f), JsonList.of(cuts(f)));
        return json;
    }

    private String text(Instances rows) {
        StringBuilder all = new StringBuilder("Ranges end at\n");
        for (int f = 0; f < rows.numAttributes() - 1; f++) {
            all.append(rows.attribute(f).name()).append(':');
            for (double cut : cuts(f)) all.append(' ').append(cut);
            all.append('\n');
        }
        return all.append(tree).toString();
    }

    @Override public String toString() {
        return text;
    }
}

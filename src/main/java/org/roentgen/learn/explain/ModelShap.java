package org.roentgen.learn.explain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.Progress;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.Draw;
import org.roentgen.learn.tree.TreePredictor;

/**
 * SHAP values of a model's predictions, for the columns of the table: exactly by {@link TreeShap} where it is made of trees, by {@link KernelShap} else. What a column is
 * prepared into is added up. Of two classes the second is explained; the first has the same values with the other sign.
 */
public final class ModelShap {

    private final Model model;
    private final Explainer explainer;
    private final boolean secondOnly;

    /**
     * @param background rows of a table that stand for what is unknown; not looked at for trees
     * @param samples as {@link KernelShap} takes them
     */
    public ModelShap(Model model, DataTable background, int samples, long seed) {
        this.model = model;
        boolean trees = model.predictor() instanceof TreePredictor;
        explainer = trees ? new TreeShap((TreePredictor) model.predictor()) : new KernelShap(model.predictor(), model.preparation().features(background), samples, seed);
        secondOnly = model.classes().size() == 2 && !(trees && link() == TreePredictor.Link.LOGISTIC);
    }

    private TreePredictor.Link link() {
        return model.predictor() instanceof TreePredictor ? ((TreePredictor) model.predictor()).link() : TreePredictor.Link.NONE;
    }

    /** At most so many rows, drawn by a seed, in their order. */
    public static DataTable drawn(DataTable table, int most, long seed) {
        return table.select(Draw.of(IntStream.range(0, table.rows()).toArray(), most, seed));
    }

    /** Whose values they are: {@code P(<class>)}, {@code log odds of <class>}, {@code score of <class>}, or the target. */
    public List<String> outputs() {
        List<String> classes = model.classes();
        if (classes.isEmpty()) return List.of(model.target());
        if (link() == TreePredictor.Link.LOGISTIC) return List.of("log odds of " + classes.get(1));
        List<String> explained = secondOnly ? classes.subList(1, 2) : classes;
        return explained.stream().map(c -> link() == TreePredictor.Link.SOFTMAX ? "score of " + c : "P(" + c + ")").collect(Collectors.toList());
    }

    public Attributions explain(DataTable rows, Progress progress) {
        Features features = model.preparation().features(rows);
        SourceColumns columns = new SourceColumns(model.inputs());
        Attributions all = explainer.explain(features, progress).summed(columns::of);
        return secondOnly ? all.only(1) : all;
    }

    /** Places of the features, the most important first: by the mean |value| of all outputs together. */
    public static List<Integer> ranked(Attributions values) {
        double[] sums = new double[values.names().size()];
        for (int o = 0; o < values.outputs(); o++) for (int f = 0; f < sums.length; f++) sums[f] += values.importance(o, f);
        return IntStream.range(0, sums.length).boxed().sorted((a, b) -> Double.compare(sums[b], sums[a])).collect(Collectors.toList());
    }
}

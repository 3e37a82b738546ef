package org.roentgen.measure.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.roentgen.measure.Column;
import org.roentgen.measure.MeasurementScale;
import org.roentgen.measure.MeasurementTable;
import org.roentgen.segment.consensus.Consensus;
import org.roentgen.segment.consensus.Decisions;

/**
 * How well several readers agree with each other and with their consensus, as rows.
 * <p>{@link #pairs}: for every two readers, and each reader with STAPLE, a row for each label and one for all: both volumes, Dice, Cohen's kappa (of a label against
 * all else; of all labels); with STAPLE also the reader's sensitivity, specificity and predictive value as it estimates them ({@link Consensus}). The Dice of all is
 * the mean over the labels that either has. Then Fleiss' kappa of all readers. {@link #volumes}: Bland and Altman's limits for the volumes of two readers, a case
 * being a label in one volume that any reader gave it to; 0 where one reader has none. {@link #diceMatrix}: the Dice of each reader with each. What is not defined, or
 * not measured in such a row, is NaN.
 * <p>See {@link LabelOverlap}, {@link Kappa}, {@link BlandAltman}.
 */
public final class ReaderAgreement {

    public static final String CONSENSUS = "STAPLE", ALL = "all";

    private final List<String> readers;
    private final MeasurementScale scale;
    private final List<Column> columns;

    public ReaderAgreement(List<String> readers, MeasurementScale scale) {
        this.readers = new ArrayList<>(readers);
        this.readers.add(CONSENSUS);
        this.scale = scale;
        int power = scale.isPlane() ? 2 : 3;
        String size = scale.isPlane() ? "Area" : "Volume", other = scale.isPlane() ? "Other area" : "Other volume";
        columns = List.of(Column.real(scale.header(size, power)), Column.real(scale.header(other, power)), Column.real("Dice"), Column.real("Kappa"),
            Column.real("Sensitivity"), Column.real("Specificity"), Column.real("Predictive value"), Column.real(scale.header("Bias", power)),
            Column.real(scale.header("SD", power)), Column.real(scale.header("Lower limit", power)),
            Column.real(scale.header("Upper limit", power)), Column.whole("Cases"));
    }

    /** Names and numbers of the rows, as they come together. */
    private final class Rows {

        private final List<String[]> names = new ArrayList<>();
        private final List<double[]> values = new ArrayList<>();

        void add(String reader, String other, String object, double... known) {
            names.add(new String[] {reader, other, object});
            double[] row = Arrays.copyOf(known, columns.size());
            Arrays.fill(row, known.length, row.length, Double.NaN);
            values.add(row);
        }

        MeasurementTable table() {
            return new MeasurementTable(List.of("Reader", "Other", "Object"), names, columns, values);
        }
    }

    /** One volume. */
    public MeasurementTable pairs(Decisions decisions, Consensus consensus) {
        Decisions all = decisions.with(consensus.decided());
        Rows rows = new Rows();
        for (int i = 0; i < all.readers(); i++)
            for (int j = i + 1; j < all.readers(); j++) addPair(rows, all, i, j, consensus);
        for (int label : labels(decisions)) addFleiss(rows, decisions.relabelled(other -> other == label ? 1 : 0), Integer.toString(label));
        addFleiss(rows, decisions, ALL);
        return rows.table();
    }

    private void addFleiss(Rows rows, Decisions decisions, String object) {
        rows.add(ALL, ALL, object, Double.NaN, Double.NaN, Double.NaN, Kappa.fleiss(decisions));
    }

    private void addPair(Rows rows, Decisions all, int i, int j, Consensus consensus) {
        Map<Integer, LabelOverlap> overlaps = LabelOverlap.ofAll(all, i, j);
        for (int label : labels(all)) {
            LabelOverlap overlap = overlaps.getOrDefault(label, LabelOverlap.NONE);
            double kappa = Kappa.cohen(all.relabelled(other -> other == label ? 1 : 0), i, j);
            double[] known = {overlap.found * scale.voxel(), overlap.truth * scale.voxel(), overlap.dice(), kappa};
            rows.add(readers.get(i), readers.get(j), Integer.toString(label), j < all.readers() - 1 ? known : performance(known, consensus, i, label));
        }
        long[] voxels = {all.voxels() - all.voxels(i, 0), all.voxels() - all.voxels(j, 0)};
        rows.add(readers.get(i), readers.get(j), ALL, voxels[0] * scale.voxel(), voxels[1] * scale.voxel(), meanDice(overlaps), Kappa.cohen(all, i, j));
    }

    private static double[] performance(double[] known, Consensus consensus, int reader, int label) {
        double[] row = Arrays.copyOf(known, known.length + 3);
        row[known.length] = consensus.sensitivity(reader, label);
        row[known.length + 1] = consensus.specificity(reader, label);
        row[known.length + 2] = consensus.predictiveValue(reader, label);
        return row;
    }

    private static double meanDice(Map<Integer, LabelOverlap> overlaps) {
        return overlaps.entrySet().stream().filter(entry -> entry.getKey() != 0).mapToDouble(entry -> entry.getValue().dice()).average().orElse(Double.NaN);
    }

    private static int[] labels(Decisions decisions) {
        return Arrays.stream(decisions.labels()).filter(label -> label != 0).toArray();
    }

    /** The readers, and STAPLE as the last. */
    public List<String> readers() {
        return new ArrayList<>(readers);
    }

    /** The volume of each label in each of several images after each reader, and after STAPLE. @param consensus of each image */
    public List<double[]> cases(List<Decisions> decisions, List<Consensus> consensus) {
        List<double[]> cases = new ArrayList<>();
        for (int v = 0; v < decisions.size(); v++) {
            Decisions all = decisions.get(v).with(consensus.get(v).decided());
            for (int label : labels(all)) {
                double[] volumes = new double[readers.size()];
                Arrays.setAll(volumes, reader -> all.voxels(reader, label) * scale.voxel());
                cases.add(volumes);
            }
        }
        return cases;
    }

    /** Bias and limits of agreement of every two readers. @param cases see {@link #cases} */
    public MeasurementTable volumes(List<double[]> cases) {
        Rows rows = new Rows();
        for (int i = 0; i < readers.size(); i++)
            for (int j = i + 1; j < readers.size(); j++) addLimits(rows, cases, i, j);
        return rows.table();
    }

    private void addLimits(Rows rows, List<double[]> cases, int i, int j) {
        BlandAltman limits = new BlandAltman(cases.stream().mapToDouble(volumes -> volumes[i]).toArray(), cases.stream().mapToDouble(volumes -> volumes[j]).toArray());
        rows.add(readers.get(i), readers.get(j), "volumes", Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
            limits.bias(), limits.deviation(), limits.lowerLimit(), limits.upperLimit(), cases.size());
    }

    /** One volume: a row for each reader and label, and one for the mean over the labels; a column for each reader. */
    public MeasurementTable diceMatrix(Decisions decisions, Consensus consensus) {
        Decisions all = decisions.with(consensus.decided());
        List<Column> others = new ArrayList<>();
        for (String reader : readers) others.add(Column.real("Dice " + reader));
        List<String[]> names = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            List<Map<Integer, LabelOverlap>> overlaps = new ArrayList<>();
            for (int j = 0; j < readers.size(); j++) overlaps.add(LabelOverlap.ofAll(all, i, j));
            for (int label : labels(all)) {
                names.add(new String[] {readers.get(i), Integer.toString(label)});
                values.add(overlaps.stream().mapToDouble(with -> with.getOrDefault(label, LabelOverlap.NONE).dice()).toArray());
            }
            names.add(new String[] {readers.get(i), ALL});
            values.add(overlaps.stream().mapToDouble(ReaderAgreement::meanDice).toArray());
        }
        return new MeasurementTable(List.of("Reader", "Object"), names, others, values);
    }
}

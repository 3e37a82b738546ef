package org.roentgen.learn.evaluate;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.image.Progress;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** All scores of predicted numbers as one row, each with the limits of a {@link Bootstrap}. */
public final class NumberEvaluation {

    private static final String[] TITLES = {"R2", "MAE", "RMSE", "Bias", "SD of errors", "Lower limit of agreement", "Upper limit of agreement"};

    private NumberEvaluation() { }

    public static DataTable table(PredictedRows rows, Bootstrap bootstrap, double confidence, Progress progress) {
        List<Estimate> estimates = bootstrap.estimates(drawn -> values(rows.numberScores(drawn)), confidence, progress);
        List<DataColumn> columns = new ArrayList<>(List.of(column("Rows", rows.target().rows())));
        for (int s = 0; s < TITLES.length; s++) {
            columns.add(column(TITLES[s], estimates.get(s).value));
            columns.add(column(TITLES[s] + ", from", estimates.get(s).lower));
            columns.add(column(TITLES[s] + ", to", estimates.get(s).upper));
        }
        return new DataTable("evaluation", columns);
    }

    private static double[] values(NumberScores scores) {
        return new double[] {scores.r2(), scores.mae(), scores.rmse(), scores.agreement().bias(), scores.agreement().deviation(), scores.agreement().lowerLimit(),
            scores.agreement().upperLimit()};
    }

    private static DataColumn column(String title, double value) {
        return DataColumn.numbers(title, Block.IMAGE, new double[] {value});
    }
}

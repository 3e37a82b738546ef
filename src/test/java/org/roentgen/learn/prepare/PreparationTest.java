package org.roentgen.learn.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonParser;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.testing.ErrorForm;

class PreparationTest {

    private static final DataTable TRAIN = parse("x,y,c,k,d\n1,10,a,5,2\n2,NA,b,5,4\n,30,b,5,NA\n5,20,d,5,10\n"),
        OTHER = parse("d,c,x,y,k,extra\n1,z,,40,7,9\n3,a,8,,5,9\n");

    private static DataTable parse(String text) {
        return TableFile.parse(text, "t", Block.IMAGE).table();
    }

    private static FittedPreparation fit(Step... steps) {
        return new Preparation(List.of(steps)).fit(TRAIN);
    }

    private static double[] column(DataTable table, String name) {
        return table.column(name).numbers();
    }

    @Test void missingCellsGetWhatTheTrainingRowsHave() {
        DataTable mean = fit(new Impute(Impute.Rule.MEAN, false)).apply(OTHER), median = fit(new Impute(Impute.Rule.MEDIAN, true)).apply(TRAIN);
        assertArrayEquals(new double[] {8 / 3.0, 8}, column(mean, "x"));
        assertArrayEquals(new double[] {40, 20}, column(mean, "y"));
        assertArrayEquals(new double[] {1, 2, 2, 5}, column(median, "x"));
        assertArrayEquals(new double[] {0, 0, 1, 0}, column(median, "x missing"));
        assertEquals(false, median.has("k missing"));
    }

    /** In training m comes second; in the tables to predict it is first, not there, or one of so many words that they count as texts. */
    @Test void missingCategoriesAreFilledByTheirName() {
        FittedPreparation fitted = new Preparation(List.of(new Impute(Impute.Rule.MEAN, false), new OneHot())).fit(parse("s,n\nf,1\nm,1\nm,1\nx,1\n"));
        FittedPreparation read = FittedPreparation.of(JsonParser.parseString(fitted.json().toString()).getAsJsonObject());
        StringBuilder many = new StringBuilder("s,n\n,1\n");
        for (int i = 0; i < 30; i++) many.append("word").append(i).append(",1\n");
        for (String text : new String[] {"s,n\n,1\nm,1\n", "s,n\n,1\nx,1\nz,1\n", "s,n\n,1\n,1\n", many.toString()}) {
            DataTable other = read.apply(parse(text));
            assertEquals(List.of("s=f", "s=m", "s=x", "n"), other.names(), text);
            assertArrayEquals(new double[] {0, 1, 0}, Stream.of("s=f", "s=m", "s=x").mapToDouble(name -> column(other, name)[0]).toArray(), text);
        }
        DataTable unknown = read.apply(parse("s,n\nz,1\n,1\n"));
        for (String name : new String[] {"s=f", "s=m", "s=x"}) assertEquals(0, column(unknown, name)[0], "as OneHot says of a category that was not in training");
    }

    /** Indices of categories must not pass for numbers. */
    @Test void wordsInAColumnOfNumbersAreSaid() {
        DataTable words = parse("x,y,c,k,d\n<1,1,a,5,2\n2,1,a,5,3\n");
        for (Step step : new Step[] {new Impute(Impute.Rule.MEAN, false), new Scale(Scale.Rule.RANGE), new DropConstant()}) {
            FittedPreparation fitted = new Preparation(List.of(step)).fit(TRAIN.without(List.of("c")));
            String message = assertThrows(IllegalArgumentException.class, () -> fitted.features(words)).getMessage();
            ErrorForm.check(message);
            assertEquals(true, message.contains(" x "), message);
        }
    }

    @Test void columnsAreScaledByTheTrainingRows() {
        FittedPreparation standard = fit(new Scale(Scale.Rule.STANDARDISED)), range = fit(new Scale(Scale.Rule.RANGE)), robust = fit(new Scale(Scale.Rule.ROBUST));
        double mean = 8 / 3.0, deviation = Math.sqrt((Math.pow(1 - mean, 2) + Math.pow(2 - mean, 2) + Math.pow(5 - mean, 2)) / 3);
        assertEquals((8 - mean) / deviation, column(standard.apply(OTHER), "x")[1], 1e-15);
        assertEquals(Double.NaN, column(standard.apply(OTHER), "x")[0]);
        assertArrayEquals(new double[] {Double.NaN, 1.75}, column(range.apply(OTHER), "x"));
        assertEquals((8 - 2) / 2.0, column(robust.apply(OTHER), "x")[1]);
        assertArrayEquals(new double[] {2, 0}, column(standard.apply(OTHER), "k"));
    }

    @Test void categoriesBecomeColumns() {
        DataTable other = fit(new OneHot()).apply(OTHER);
        assertArrayEquals(new double[] {0, 1}, column(other, "c=a"));
        assertArrayEquals(new double[] {0, 0}, column(other, "c=b"));
        assertEquals(false, other.has("c"));
        assertEquals(List.of("c=y"), new Preparation(List.of(new OneHot())).fit(parse("c\nx\ny\n")).apply(parse("c\ny\nx\n")).names());
    }

    @Test void columnsThatSayNothingNewAreLeftOut() {
        assertEquals(List.of("x", "y", "c", "d"), fit(new DropConstant()).apply(OTHER).names());
        assertEquals(List.of("x", "y", "c", "k"), fit(new DropCorrelated(0.99)).apply(OTHER).names());     // d = 2x where both are present
        assertEquals(List.of("x", "y", "c", "k", "d"), fit(new DropCorrelated(1)).apply(OTHER).names());
    }

    @Test void whatIsWrittenDownPreparesTheSame() {
        FittedPreparation fitted = fit(new Impute(Impute.Rule.MEDIAN, true), new DropConstant(), new OneHot(), new DropCorrelated(0.9),
            new Scale(Scale.Rule.STANDARDISED));
        FittedPreparation read = FittedPreparation.of(JsonParser.parseString(fitted.json().toString()).getAsJsonObject());
        assertEquals(fitted.features(OTHER).names(), read.features(OTHER).names());
        for (int i = 0; i < fitted.features(OTHER).count(); i++) assertArrayEquals(fitted.features(OTHER).column(i), read.features(OTHER).column(i));
    }

    @Test void missingColumnsTextsAndInfinityAreSaid() {
        FittedPreparation fitted = fit(new Impute(Impute.Rule.MEAN, false));
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> fitted.apply(OTHER.without(List.of("x")))).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> fitted.features(OTHER)).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> Features.of(parse("x\ninf\n"))).getMessage());
    }
}

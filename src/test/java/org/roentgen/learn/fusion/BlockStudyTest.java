package org.roentgen.learn.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.ClassScores;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.evaluate.StudyRows;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

class BlockStudyTest {

    private double score;

    private List<BlockContribution> contributions(Fusion.Kind kind, DataTable table) {
        DataTable all = table.with(DataColumn.numbers("class", Block.CLINICAL, SampleBlocks.classes().values()));
        StudyRows rows = new StudyRows(all, SampleBlocks.classes(), "", "", List.of());
        Folds folds = rows.folds(5, 1);
        BlockStudy study = new BlockStudy(SampleBlocks.fusion(kind, "logistic regression"), new Blocks(rows.features(), List.of(), List.of()), rows, folds, 1);
        double[][] predicted = CrossValidation.predict(study.recipe(), rows.features(), rows.target(), rows.groups(), folds, 1, study::ask, Progress.NONE);
        score = new ClassScores(predicted, rows.target()).areaUnderRoc();
        return study.contributions(predicted, Progress.NONE);
    }

    @ParameterizedTest @EnumSource(Fusion.Kind.class)
    void aBlockThatCarriesAllGivesAll(Fusion.Kind kind) {
        List<BlockContribution> found = contributions(kind, SampleBlocks.table(3, 0));
        BlockContribution image = found.get(0), clinical = found.get(1);
        assertEquals(Block.IMAGE, image.block);
        assertEquals(2, image.columns);
        assertEquals(360, image.truth.rows());                                         // a tenth lacks it
        assertTrue(score > 0.9, kind + ": " + score);
        double alone = new ClassScores(image.alone, image.truth).areaUnderRoc();
        assertEquals(0.983, alone, 0.02);                                              // Φ(3/√2)
        assertEquals(score - 0.5, score - image.without, 0.1, kind + " without");      // three standard errors of an area of noise, 400 rows
        assertEquals(score - 0.5, image.loss, 0.06, kind + " shuffled");
        assertEquals(0, score - clinical.without, 0.02, kind + " without the other");
        assertEquals(0, clinical.loss, 0.02, kind + " the other shuffled");
        if (kind != Fusion.Kind.EARLY) assertTrue(image.weight > 0.8, kind + ": " + image.weight);
        assertEquals(kind == Fusion.Kind.EARLY, Double.isNaN(image.weight));
    }

    @ParameterizedTest @EnumSource(Fusion.Kind.class)
    void likeBlocksGiveAlike(Fusion.Kind kind) {
        List<BlockContribution> found = contributions(kind, SampleBlocks.table(1, 1, 1));
        for (BlockContribution block : found) {
            assertTrue(block.loss > 0.01 && score > block.without, kind + " " + block.block + ": " + block.loss + " " + block.without + " of " + score);
            assertTrue(block.lossDeviation > 0 && block.lossDeviation < 0.05);
            if (kind != Fusion.Kind.EARLY) assertEquals(1 / 3., block.weight, 0.1);
        }
    }

    /** What is reported of a fusion without a block is what another study of the rest finds. */
    @Test void withoutABlockIsTheFusionOfTheOthers() {
        DataTable table = SampleBlocks.table(1, 0.5, 0.2);
        for (Fusion.Kind kind : Fusion.Kind.values()) {
            double without = contributions(kind, table).get(2).without;
            contributions(kind, table.without(List.of("x2", "c2")));
            assertEquals(score, without, 0, kind + "");
        }
    }
}

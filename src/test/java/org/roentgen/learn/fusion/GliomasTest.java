package org.roentgen.learn.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.CrossValidatedArea;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.evaluate.StudyRows;
import org.roentgen.learn.prepare.DropConstant;
import org.roentgen.learn.prepare.FlagMissingBlocks;
import org.roentgen.learn.prepare.Impute;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.learn.table.TableJoin;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.testing.Data;

/**
 * 103 gliomas of lower grade: is IDH mutated? The data has no clinical or molecular columns besides the outcome, so that shapes stand as the image block and intensities
 * as the genomic one. Measured on two seeds: forests 0.80 to 0.82 in all three fusions, shapes alone 0.82, intensities alone 0.73 to 0.74, with 95 % intervals of ± 0.10:
 * what fusion gains here is less than can be seen.
 */
class GliomasTest {

    private static DataTable table() {
        List<DataTable> tables = new ArrayList<>();
        for (String[] file : new String[][] {{"outcomes_IDH", "clinical"}, {"radiomics_T2F_morph", "image"}, {"radiomics_T2F_intensity", "genomic"}})
            tables.add(TableFile.read(Data.path("tabular/radiogenomic_LGG/" + file[0] + ".csv"), Block.named(file[1])).table());
        return new TableJoin(tables, "PatientID", TableJoin.Rows.FIRST).table();
    }

    @ParameterizedTest @EnumSource(Fusion.Kind.class)
    void betterThanChanceAndShapesGiveMost(Fusion.Kind kind) {
        DataTable table = table();
        StudyRows rows = new StudyRows(table, Target.classes(table.column("IDH-binary")), "", "", List.of("PatientID"));
        Preparation before = new Preparation(List.of(new FlagMissingBlocks(), new Impute(Impute.Rule.MEDIAN, false), new DropConstant()));
        Function<List<String>, Recipe> recipes = features -> new Recipe(before, Classifiers.named("random forest", "leaf=3"), ClassWeights.BALANCED);
        Folds folds = rows.folds(5, 1);
        BlockStudy study = new BlockStudy(new Fusion(kind, recipes, false, 5, ClassWeights.BALANCED), new Blocks(rows.features(), List.of(), List.of()), rows, folds, 1);
        double[][] predicted = CrossValidation.predict(study.recipe(), rows.features(), rows.target(), rows.groups(), folds, 1, study::ask, Progress.NONE);
        CrossValidatedArea area = new CrossValidatedArea(predicted, rows.target(), folds, rows.groups());
        assertTrue(area.lower() > 0.6, kind + ": " + area.area() + " from " + area.lower());
        List<BlockContribution> blocks = study.contributions(predicted, Progress.NONE);
        assertEquals(29, blocks.get(0).columns);
        assertTrue(blocks.get(0).loss > blocks.get(1).loss && blocks.get(0).without < blocks.get(1).without, kind + "");
    }
}

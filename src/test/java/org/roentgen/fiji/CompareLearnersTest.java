package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.learn.table.TableJoin;
import org.roentgen.testing.Data;
import org.roentgen.testing.Macros;

/** The macro reproduces scikit-learn's table of learners on the breast masses and its ten folds. */
class CompareLearnersTest {

    /** Scikit-learn's names in the order of the macro. */
    private static final List<String> MODELS = List.of("LinearSVM_std", "RBFSVM_std", "LogisticRegression_std", "DecisionTree", "RandomForest", "GradientBoosting",
        "KNN5_std", "GaussianNB");

    @AfterEach void close() {
        Macros.closeAll();
    }

    private static DataTable read(Path file) {
        return TableFile.read(file, Block.IMAGE).table();
    }

    @Test void macroGivesTheReferenceTable(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("wdbc.csv");
        TableFile.write(new TableJoin(List.of(read(Data.path("tabular/wdbc/wdbc.csv")), read(Data.path("tabular/wdbc/folds_stratified10_seed42.csv"))), "row",
            TableJoin.Rows.FIRST).table(), table);
        Macros.run(Files.readString(Paths.get("macros/Compare_Learners.ijm")), table.toString().replace('\\', '/') + "\ntarget\nrow\nfold\n"
            + folder.toString().replace('\\', '/') + "/");
        DataTable scores = read(folder.resolve("scores.csv")), reference = read(Data.path("tabular/wdbc/sklearn_results_cv10.csv"));
        for (int i = 0; i < MODELS.size(); i++) {
            int row = i;
            int other = IntStream.range(0, reference.rows()).filter(r -> reference.column("model").text(r).startsWith(MODELS.get(row) + ":")).findFirst().getAsInt();
            double tolerance = List.of("DecisionTree", "RandomForest", "GradientBoosting").contains(MODELS.get(i)) ? 0.03 : 0.01;      // chance has a part in the first
            assertEquals(reference.column("acc_mean").number(other), scores.column("Accuracy").number(i), tolerance, MODELS.get(i));
            assertEquals(reference.column("auc_mean").number(other), scores.column("AUC").number(i), tolerance, MODELS.get(i) + ", all folds ranked together");
        }
    }
}

package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.Opener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roentgen.testing.Data;
import org.roentgen.testing.Macros;

/** The macro for nuclei on an annotated image finds more of them than the reference pipeline of scikit-image. */
class NucleiTest {

    @Test void theMacroIsBetterThanTheReference(@TempDir Path output) throws Exception {
        Path image = Data.path("annotated/stardist/img2d.tif"), truth = Data.path("annotated/stardist/mask2d.tif");
        List<String> reference = Files.readAllLines(Data.path("annotated/reference_nuclei_segmentation.csv"));
        double floor = Double.parseDouble(reference.get(1).split(",")[5]);
        Macros.Result result = Macros.run(Files.readString(Path.of("macros/Nuclei.ijm")), image.toAbsolutePath() + "\n\n" + output.toAbsolutePath() + "/");
        assertEquals("", result.error(), result.printed);
        double found = averagePrecision(open(truth), open(output.resolve("labels.tif")));
        assertTrue(found > floor && found > 0.8, "AP at IoU 0.5 is " + found + ", that of the reference " + floor);
        Macros.closeAll();
    }

    private static float[] open(Path file) {
        ImagePlus image = new Opener().openImage(file.toString());
        return (float[]) image.getProcessor().convertToFloatProcessor().getPixels();
    }

    /** Found / (found + false + missed), where an object is found when one label shares more than half of their union with it. */
    private static double averagePrecision(float[] truth, float[] labels) {
        Map<Float, Integer> objects = new HashMap<>(), found = new HashMap<>();
        Map<List<Float>, Integer> both = new HashMap<>();
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] > 0) objects.merge(truth[i], 1, Integer::sum);
            if (labels[i] > 0) found.merge(labels[i], 1, Integer::sum);
            if (truth[i] > 0 && labels[i] > 0) both.merge(List.of(truth[i], labels[i]), 1, Integer::sum);
        }
        long right = both.entrySet().stream().filter(b -> b.getValue() > 0.5 * (objects.get(b.getKey().get(0)) + found.get(b.getKey().get(1)) - b.getValue())).count();
        return (double) right / (objects.size() + found.size() - right);
    }
}

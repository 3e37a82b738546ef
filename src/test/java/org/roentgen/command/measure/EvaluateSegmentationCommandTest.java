package org.roentgen.command.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roentgen.testing.Macros;

/** With a reference, which the tests of all commands cannot choose. */
class EvaluateSegmentationCommandTest {

    private static final String TWO = "setBatchMode(true); run('Clear Results'); newImage('truth', '8-bit black', 20, 10, 4); setSlice(2); setColor(1); fillRect(2,"
        + " 2, 4, 4); setColor(9); fillRect(12, 2, 5, 5); "
        + "newImage('found', '16-bit black', 20, 10, 4); setSlice(2); setColor(1); fillRect(4, 2, 4, 4); setColor(9); fillRect(12, 2, 5, 5); run('Properties...',"
        + " 'unit=mm pixel_width=0.5 pixel_height=0.5 voxel_depth=2'); ";

    @AfterEach void close() {
        Macros.closeAll();
    }

    @Test void aMovedSquareAndAnEqualOne() {
        Macros.Result result = Macros.run(TWO + "run('Evaluate Segmentation...', 'reference=truth tolerance=1 thresholds=[0.3, 0.5]'); title = getTitle(); setSlice(2); "
            + "return title + ' ' + getValue(2, 2) + '' + getValue(4, 2) + '' + getValue(7, 2) + '' + getValue(0, 0) + ' ' + nResults + ' ' + getResult('Object',"
            + " 0) + ' ' + getResult('Dice', 0) + ' ' + getResult('Hausdorff (mm)', 0)"
            + " + ' ' + getResultString('Object', 3) + ' ' + getResult('Dice', 3) + ' ' + getResult('AP 0.3', 2) + ' ' + getResult('AP 0.5', 2) + ' ' +"
            + " getResult('Surface Dice', 1);");
        assertEquals("", result.error());
        assertEquals("found-errors 2130 5 1 0.5 1 mean 0.75 1 0.3333 1", result.value);
    }

    @Test void slicesEach() {
        Macros.Result result = Macros.run(TWO + "run('Evaluate Segmentation...', 'reference=truth mode=slice-by-slice only=1'); return '' + nResults + ' ' +"
            + " getResult('Slice', 4) + ' ' + getResult('Dice', 4) "
            + "+ ' ' + getResult('Dice', 0) + ' ' + getResult('Reference area (mm^2)', 4);");
        assertEquals("", result.error());
        assertEquals("16 2 0.5 NaN 4", result.value);
    }

    /** One frame of truth serves all frames; the table says which frame. */
    @Test void framesWithOneReference() {
        Macros.Result result = Macros.run("setBatchMode(true); run('Clear Results'); newImage('truth', '8-bit black', 9, 9, 1); setColor(255); fillRect(2, 2, 4, 4); "
            + "newImage('found', '8-bit grayscale-mode', 9, 9, 1, 1, 2); Stack.setFrame(2); setColor(1); fillRect(2, 2, 4, 4); run('Evaluate Segmentation...',"
            + " 'reference=truth masks errormap=false'); "
            + "return getTitle() + ' ' + nResults + ' ' + getResult('Frame', 4) + ' ' + getResult('Dice', 0) + ' ' + getResult('Dice', 4);");
        assertEquals("", result.error());
        assertEquals("found 8 2 0 1", result.value);
    }

    @Test void wrongValuesAreSaid() {
        assertTrue(Macros.run(TWO + "run('Evaluate Segmentation...', 'reference=None');").error().contains("Reference must be an open image, but is None."));
        assertTrue(Macros.run(TWO + "run('Evaluate Segmentation...', 'reference=truth thresholds=[0.5, 2]');").error().contains("IoU thresholds must be greater than 0"));
        assertTrue(Macros.run(TWO + "run('Evaluate Segmentation...', 'reference=truth only=1.5');").error().contains("Only labels must be whole numbers"));
    }
}

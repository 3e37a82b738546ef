package org.roentgen.command.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roentgen.testing.Macros;

class ReaderAgreementCommandTest {

    /** 40 pixels; readers a and b give 10 of them, 8 the same; c as a. */
    private static final String THREE = "setBatchMode(true); run('Clear Results'); newImage('c', '8-bit black', 10, 4, 1); setColor(1); fillRect(0, 0, 10, 1);"
        + " newImage('b', '8-bit black', 10, 4, 1); setColor(1); "
        + "fillRect(0, 0, 8, 1); fillRect(0, 1, 2, 1); newImage('a', '8-bit black', 10, 4, 1); setColor(1); fillRect(0, 0, 10, 1); ";

    @AfterEach void close() {
        Macros.closeAll();
    }

    private static final String FIND = "function find(r, o, l) { for (i = 0; i < nResults; i++) if (getResultString('Reader', i) == r && getResultString('Other',"
        + " i) == o && getResultString('Object', i) == l) return i; return -1; }\n";

    @Test void pairsConsensusAndVolumes() {
        double chance = 0.25 * 0.25 + 0.75 * 0.75, kappa = (36 / 40.0 - chance) / (1 - chance);
        Macros.Result result = Macros.run(FIND + THREE + "run('Reader Agreement...', 'others=[b; c]'); "
            + "return getTitle() + ' ' + nResults + ' ' + getResult('Dice', find('a', 'b', '1')) + ' ' + d2s(getResult('Kappa', find('a', 'b', 'all')), 9) + ' ' +"
            + " getResult('Dice', find('a', 'STAPLE', '1')) + ' '"
            + " + getResult('Bias (pixel^2)', find('a', 'b', 'volumes')) + ' ' + getResult('Cases', find('a', 'b', 'volumes')) + ' ' + d2s(getResult('Sensitivity',"
            + " find('a', 'STAPLE', '1')), 2) "
            + "+ ' ' + d2s(getResult('Sensitivity', find('b', 'STAPLE', '1')), 2) + ' ' + (find('all', 'all', 'all') > 0) + ' ' + getValue(9, 0) + '' + getValue(1, 1);");
        assertEquals("", result.error());
        assertEquals(String.format(java.util.Locale.ROOT, "a-staple 20 0.8 %.9f 1 0 1 1.00 0.80 1 10", kappa), result.value);
    }

    @Test void theMatrixOfDice() {
        Macros.Result result = Macros.run(THREE + "run('Reader Agreement...', 'others=[b, c] table=nothing');");
        assertEquals(true, result.error().contains("\"table\""), result.error());
        result = Macros.run(THREE + "run('Reader Agreement...', 'others=[b, c] rows=[Dice matrix]'); return '' + nResults + ' ' + getResultString('Reader', 2) + '"
            + " ' + getResult('Dice a', 2) + ' ' + getResult('Dice b', 2) + ' '"
            + " + getResult('Dice c', 2);");
        assertEquals("", result.error());
        assertEquals("8 b 0.8 1 0.8", result.value);
    }

    /** Three channels are three readers, each frame a volume; the limits are over both frames. */
    @Test void channelsAreReaders() {
        Macros.Result result = Macros.run(FIND + "setBatchMode(true); run('Clear Results'); newImage('a', '8-bit color-mode', 9, 9, 3, 1, 2); for (t = 1; t <= 2;"
            + " t++) for (c = 1; c <= 3; c++) { Stack.setPosition(c, 1, t); "
            + "setColor(5); fillRect(1, 1, c * t, 2); } run('Reader Agreement...', 'readers=channels units=pixel'); Stack.getDimensions(w, h, channels, z, frames);"
            + " row = find('channel 1', 'channel 3', 'volumes'); "
            + "return '' + channels + '' + frames + ' ' + getResult('Bias (pixel^2)', row) + ' ' + getResult('Cases', row) + ' ' + getResultString('Frame', row) +"
            + " ' ' + getResult('Frame', 0) + ' ' + getResult('Dice', find('channel 1', 'channel 2', '5'));");
        assertEquals("", result.error());
        assertEquals("12 -6 2 all 1 0.6667", result.value);
    }

    /** Two slices: in the first the readers agree, in the second half of what either has is the other's. Each slice is as if it were alone. */
    @Test void slicesOnTheirOwn() {
        String stacks = "setBatchMode(true); run('Clear Results'); for (i = 0; i < 2; i++) { newImage('r' + i, '8-bit black', 8, 8, 2); setColor(3); setSlice(1);"
            + " fillRect(1, 1, 4, 4); setSlice(2); fillRect(1 + 2 * i, 1, 4, 4); } selectWindow('r0'); ";
        Macros.Result result = Macros.run(stacks + "run('Reader Agreement...', 'others=r1 mode=slice-by-slice units=pixel'); s = getTitle(); for (i = 0; i < nResults;"
            + " i++) if (getResultString('Reader', i) == 'r0' && getResultString('Other', i) == 'r1' && getResultString('Object', i) != 'all') s = s + ' '"
            + " + getResultString('Slice', i) + ':' + getResult('Dice', i) + ':' + getResult('Area (pixel^2)', i) + ':' + getResult('Cases', i); setSlice(1);"
            + " return s + ' ' + getValue(1, 1) + '' + getValue(6, 6);");
        assertEquals("", result.error());
        assertEquals("r0-staple 1:1:16:NaN 2:0.5:16:NaN all:NaN:NaN:2 30", result.value);
        Macros.closeAll();
        result = Macros.run(stacks + "run('Reader Agreement...', 'others=r1 rows=[Dice matrix] mode=slice-by-slice'); return getResultString('Slice', nResults - 1) + ' '"
            + " + getResult('Dice r1', 0) + ' ' + getResult('Dice r1', 6);");
        assertEquals("", result.error());
        assertEquals("2 1 0.5", result.value);
    }
}

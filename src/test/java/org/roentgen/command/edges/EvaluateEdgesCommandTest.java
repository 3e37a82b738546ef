package org.roentgen.command.edges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roentgen.testing.Macros;

/** With a reference, which the tests of all commands cannot choose. */
class EvaluateEdgesCommandTest {

    @AfterEach void close() {
        Macros.closeAll();
    }

    @Test void aMovedLineIsARow() {
        Macros.Result result = Macros.run("setBatchMode(true); run('Clear Results'); newImage('truth', '8-bit black', 20, 10, 1); setPixel(7, 5, 255); "
            + "newImage('found', '8-bit black', 20, 10, 1); setPixel(10, 5, 255); run('Evaluate Edges...', 'reference=truth tolerance=2'); "
            + "return '' + getResult('Detected', 0) + ' ' + getResult('Pratt', 0) + ' ' + getResult('F', 0);");
        assertEquals("", result.error());
        assertEquals("1 0.5 0", result.value);
    }

    @Test void theReferenceIsNamedWhereItIsWrong() {
        Macros.Result result = Macros.run("setBatchMode(true); newImage('truth', 'RGB black', 20, 10, 1); newImage('found', '8-bit black', 20, 10, 1); "
            + "run('Evaluate Edges...', 'reference=truth');");
        assertTrue(result.error().contains("Reference image must be a grey-level image"), result.error());
    }
}

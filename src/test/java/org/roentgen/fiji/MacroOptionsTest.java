package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.testing.ErrorForm;

class MacroOptionsTest {

    @Test void readsValuesFlagsBracketsAndQuotes() {
        assertEquals(Map.of("sigma", "2", "mask", "my mask", "flag", "true", "title", "a [b] c", "folder", "/x y/z", "empty", ""),
            MacroOptions.parse(" sigma=2 mask=[my mask]  flag title=[a [b] c] folder='/x y/z' empty=[] "));
    }

    @ParameterizedTest @ValueSource(strings = {"a=[1", "a='1", "=1", "a=1 a=2", "a=1 A=2", "a=&nosuchvariable"})
    void everythingElseIsAnError(String text) {
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> MacroOptions.parse(text)).getMessage());
    }

    /** What {@link MacroLine} writes reads back. */
    @ParameterizedTest @ValueSource(strings = {"plain", "two words", "[x]", "a [b] c", "it's", "'quoted'", "-1.5", "&amp", "5, 25, 75"})
    void quotingIsUndoneByReading(String value) {
        assertEquals(value, MacroOptions.parse("key=" + MacroLine.quoted(value) + " other=1").get("key"));
    }
}

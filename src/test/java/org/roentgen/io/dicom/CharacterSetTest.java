package org.roentgen.io.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.roentgen.testing.Csv;
import org.roentgen.testing.Data;

/** Names of patients in the alphabets of the reference files. */
class CharacterSetTest {

    @Test
    void namesReadAsInTheReference() {
        Path folder = Data.path("dicom");
        for (Map<String, String> row : Csv.rows(Data.path("dicom/expected_text.csv"))) {
            Path file = folder.resolve("charset").resolve(row.get("file"));
            if (row.get("patient_name_utf8").isEmpty()) continue;
            assertTrue(texts(DicomFile.read(file).dataSet()).contains(row.get("patient_name_utf8")), row.get("file"));
        }
    }

    @Test
    void itemsMayHaveTheirOwnSet() {
        List<String> texts = texts(DicomFile.read(Data.path("dicom/charset/chrSQEncoding.dcm")).dataSet());
        assertTrue(texts.contains("ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう"), texts.toString());     // PS3.5 H.3.2, in a UTF-8 data set
    }

    @Test
    void unknownSetsKeepAscii() {
        assertEquals("Doe^John", CharacterSet.of("ISO_IR 999").decode("Doe^John".getBytes()));
    }

    /** Every person's name of a data set and its items. */
    private static List<String> texts(DicomDataSet set) {
        List<String> texts = new ArrayList<>();
        for (DicomElement element : set.elements()) {
            if (element.representation() == ValueRepresentation.PN) texts.add(set.text(element).replaceAll("[= ]+$", ""));   // empty groups at the end mean nothing
            for (DicomDataSet item : element.items()) texts.addAll(texts(item));
        }
        return texts;
    }
}

package org.roentgen.io.dicom;

import java.util.Map;

/** What kind of object a file is, in words: a CT image, a structure set, a directory, … (PS3.4 B.5). */
final class SopClass {

    static final String CT_IMAGE = "1.2.840.10008.5.1.4.1.1.2";

    private static final Map<String, String> NAMES = Map.ofEntries(
        Map.entry("1.2.840.10008.1.3.10", "a DICOM directory"),
        Map.entry("1.2.840.10008.5.1.4.1.1.2.1", "an enhanced CT image"),
        Map.entry("1.2.840.10008.5.1.4.1.1.2.2", "a legacy converted enhanced CT image"),
        Map.entry("1.2.840.10008.5.1.4.1.1.4.1", "an enhanced MR image"),
        Map.entry("1.2.840.10008.5.1.4.1.1.4.4", "a legacy converted enhanced MR image"),
        Map.entry("1.2.840.10008.5.1.4.1.1.130", "an enhanced PET image"),
        Map.entry("1.2.840.10008.5.1.4.1.1.128.1", "a legacy converted enhanced PET image"),
        Map.entry("1.2.840.10008.5.1.4.1.1.30", "a parametric map"),
        Map.entry("1.2.840.10008.5.1.4.1.1.66", "raw data"),
        Map.entry("1.2.840.10008.5.1.4.1.1.66.1", "a spatial registration"),
        Map.entry("1.2.840.10008.5.1.4.1.1.66.4", "a segmentation"),
        Map.entry("1.2.840.10008.5.1.4.1.1.77.1.6", "a whole slide image"),
        Map.entry("1.2.840.10008.5.1.4.1.1.88.11", "a structured report"),
        Map.entry("1.2.840.10008.5.1.4.1.1.88.22", "a structured report"),
        Map.entry("1.2.840.10008.5.1.4.1.1.88.33", "a structured report"),
        Map.entry("1.2.840.10008.5.1.4.1.1.104.1", "an encapsulated PDF"),
        Map.entry("1.2.840.10008.5.1.4.1.1.481.2", "a radiotherapy dose"),
        Map.entry("1.2.840.10008.5.1.4.1.1.481.3", "a radiotherapy structure set"),
        Map.entry("1.2.840.10008.5.1.4.1.1.481.5", "a radiotherapy plan"),
        Map.entry("1.2.840.10008.5.1.4.1.1.481.8", "a radiotherapy ion plan"),
        Map.entry("1.2.840.10008.5.1.4.39.1", "a colour palette"));

    private SopClass() { }

    /** "a radiotherapy structure set"; the modality or the class's UID when it is not known. */
    static String describe(DicomDataSet set) {
        String uid = set.text(Tag.SOP_CLASS), modality = set.text(Tag.MODALITY);
        if (set.has(0x00041220)) return "a DICOM directory";
        if (NAMES.containsKey(uid)) return NAMES.get(uid);
        if (uid.isEmpty()) return modality.isEmpty() ? "a data set of unknown kind" : "a data set of modality " + modality;
        return (modality.isEmpty() ? "an object" : "an object of modality " + modality) + " of class " + uid;
    }
}

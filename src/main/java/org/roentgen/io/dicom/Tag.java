package org.roentgen.io.dicom;

import java.util.Locale;

/** The tags that this reader and writer know by name: group in the upper, element in the lower 16 bits. */
public final class Tag {

    public static final int TRANSFER_SYNTAX = 0x00020010;
    public static final int CHARACTER_SET = 0x00080005;
    public static final int IMAGE_TYPE = 0x00080008;
    public static final int SOP_CLASS = 0x00080016;
    public static final int SOP_INSTANCE = 0x00080018;
    public static final int STUDY_DATE = 0x00080020;
    public static final int STUDY_TIME = 0x00080030;
    public static final int ACCESSION_NUMBER = 0x00080050;
    public static final int MODALITY = 0x00080060;
    public static final int MANUFACTURER = 0x00080070;
    public static final int REFERRING_PHYSICIAN = 0x00080090;
    public static final int SERIES_DESCRIPTION = 0x0008103E;
    public static final int PATIENT_NAME = 0x00100010;
    public static final int PATIENT_ID = 0x00100020;
    public static final int PATIENT_BIRTH_DATE = 0x00100030;
    public static final int PATIENT_SEX = 0x00100040;
    public static final int SLICE_THICKNESS = 0x00180050;
    public static final int KVP = 0x00180060;
    public static final int ECHO_TIME = 0x00180081;
    public static final int SPACING_BETWEEN_SLICES = 0x00180088;
    public static final int TRIGGER_TIME = 0x00181060;
    public static final int IMAGER_PIXEL_SPACING = 0x00181164;
    public static final int PATIENT_POSITION = 0x00185100;
    public static final int DIFFUSION_B_VALUE = 0x00189087;
    public static final int STUDY_INSTANCE = 0x0020000D;
    public static final int SERIES_INSTANCE = 0x0020000E;
    public static final int STUDY_ID = 0x00200010;
    public static final int SERIES_NUMBER = 0x00200011;
    public static final int ACQUISITION_NUMBER = 0x00200012;
    public static final int INSTANCE_NUMBER = 0x00200013;
    public static final int IMAGE_POSITION = 0x00200032;
    public static final int IMAGE_ORIENTATION = 0x00200037;
    public static final int FRAME_OF_REFERENCE = 0x00200052;
    public static final int TEMPORAL_POSITION = 0x00200100;
    public static final int POSITION_REFERENCE = 0x00201040;
    public static final int SAMPLES_PER_PIXEL = 0x00280002;
    public static final int PHOTOMETRIC_INTERPRETATION = 0x00280004;
    public static final int PLANAR_CONFIGURATION = 0x00280006;
    public static final int NUMBER_OF_FRAMES = 0x00280008;
    public static final int ROWS = 0x00280010;
    public static final int COLUMNS = 0x00280011;
    public static final int PIXEL_SPACING = 0x00280030;
    public static final int BITS_ALLOCATED = 0x00280100;
    public static final int BITS_STORED = 0x00280101;
    public static final int HIGH_BIT = 0x00280102;
    public static final int PIXEL_REPRESENTATION = 0x00280103;
    public static final int RESCALE_INTERCEPT = 0x00281052;
    public static final int RESCALE_SLOPE = 0x00281053;
    public static final int RESCALE_TYPE = 0x00281054;
    public static final int MODALITY_LUT = 0x00283000;
    public static final int UNITS = 0x00541001;
    public static final int DOSE_UNITS = 0x30040002;
    public static final int GRID_FRAME_OFFSETS = 0x3004000C;
    public static final int DOSE_GRID_SCALING = 0x3004000E;
    public static final int SHARED_FUNCTIONAL_GROUPS = 0x52009229;
    public static final int PER_FRAME_FUNCTIONAL_GROUPS = 0x52009230;
    public static final int FLOAT_PIXEL_DATA = 0x7FE00008;
    public static final int DOUBLE_PIXEL_DATA = 0x7FE00009;
    public static final int PIXEL_DATA = 0x7FE00010;

    static final int ITEM = 0xFFFEE000;
    static final int ITEM_END = 0xFFFEE00D;
    static final int SEQUENCE_END = 0xFFFEE0DD;

    private Tag() { }

    public static int group(int tag) {
        return tag >>> 16;
    }

    public static boolean isPrivate(int tag) {
        return (tag >>> 16 & 1) == 1;
    }

    /** As ImageJ writes it: "0028,0010". */
    public static String format(int tag) {
        String digits = Integer.toHexString(tag).toUpperCase(Locale.ROOT);
        String padded = "00000000".substring(digits.length()) + digits;
        return padded.substring(0, 4) + "," + padded.substring(4);
    }

    /** For messages: "Rows (0028,0010)". */
    static String describe(int tag) {
        return TagDictionary.name(tag) + " (" + format(tag) + ")";
    }
}

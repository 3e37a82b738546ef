package org.roentgen.io.dicom;

/** The line from stored to meant values, and their unit: value = slope · stored + intercept (PS3.3 C.11.1). */
final class Rescale {

    static final Rescale NONE = new Rescale(1, 0, "");

    final double slope, intercept;
    final String unit;

    private Rescale(double slope, double intercept, String unit) {
        this.slope = slope;
        this.intercept = intercept;
        this.unit = unit;
    }

    static Rescale of(DicomDataSet set) {
        if (set.text(Tag.MODALITY).equals("RTDOSE"))
            return checked(set.number(Tag.DOSE_GRID_SCALING, 1), 0, set.text(Tag.DOSE_UNITS));
        return checked(set.number(Tag.RESCALE_SLOPE, 1), set.number(Tag.RESCALE_INTERCEPT, 0), unit(set));
    }

    private static Rescale checked(double slope, double intercept, String unit) {
        if (slope == 0)
            throw new DicomException(Tag.describe(Tag.RESCALE_SLOPE) + " must not be 0. Correct the header of this file.");
        return new Rescale(slope, intercept, unit);
    }

    private static String unit(DicomDataSet set) {
        String type = set.text(Tag.RESCALE_TYPE), units = set.text(Tag.UNITS);
        if (!units.isEmpty()) return units;
        if (!type.isEmpty() && !type.equals("US")) return type;
        return set.text(Tag.MODALITY).equals("CT") && set.has(Tag.RESCALE_INTERCEPT) ? "HU" : "";
    }

    boolean sameAs(Rescale that) {
        return slope == that.slope && intercept == that.intercept && unit.equals(that.unit);
    }
}

package org.roentgen.learn.prepare;

import com.google.gson.JsonObject;

/** What {@link ComBat} has learned of one column. */
final class Harmonization {

    private final double mean, spread;
    private final double[] slopes, shifts, scales;

    /**
     * @param slopes of the covariates
     * @param shifts γ* of each batch, in spreads
     * @param scales δ* of each batch
     */
    Harmonization(double mean, double spread, double[] slopes, double[] shifts, double[] scales) {
        this.mean = mean;
        this.spread = spread;
        this.slopes = slopes;
        this.shifts = shifts;
        this.scales = scales;
    }

    /** Without shift and scale a value is what it was, to the last bit: as in the reference batch. */
    double harmonized(double value, int batch, double[] covariates) {
        if (shifts[batch] == 0 && scales[batch] == 1) return value;
        double expected = mean + BatchModel.along(slopes, covariates);
        return spread * ((value - expected) / spread - shifts[batch]) / scales[batch] + expected;
    }

    static Harmonization of(JsonObject json) {
        return new Harmonization(json.get("mean").getAsDouble(), json.get("spread").getAsDouble(), JsonList.numbers(json.get("slopes")),
            JsonList.numbers(json.get("shifts")), JsonList.numbers(json.get("scales")));
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("mean", mean);
        json.addProperty("spread", spread);
        json.add("slopes", JsonList.of(slopes));
        json.add("shifts", JsonList.of(shifts));
        json.add("scales", JsonList.of(scales));
        return json;
    }
}

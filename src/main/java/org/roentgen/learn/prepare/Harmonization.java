package org.roentgen.learn.prepare;

import com.google.gson.JsonArray;
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
        return new Harmonization(json.get("mean").getAsDouble(), json.get("spread").getAsDouble(), numbers(json, "slopes"),
            numbers(json, "shifts"), numbers(json, "scales"));
    }

    private static double[] numbers(JsonObject json, String name) {
        JsonArray list = json.getAsJsonArray(name);
        double[] values = new double[list.size()];
        for (int i = 0; i < values.length; i++) values[i] = list.get(i).getAsDouble();
        return values;
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("mean", mean);
        json.addProperty("spread", spread);
        json.add("slopes", list(slopes));
        json.add("shifts", list(shifts));
        json.add("scales", list(scales));
        return json;
    }

    private static JsonArray list(double[] values) {
        JsonArray list = new JsonArray();
        for (double v : values) list.add(v);
        return list;
    }
}

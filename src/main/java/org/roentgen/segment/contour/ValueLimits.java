package org.roentgen.segment.contour;

/** The smallest and the greatest value where contours may go. */
final class ValueLimits {

    private ValueLimits() { }

    static double[] of(Scene scene) {
        double[] limits = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int row = 0; row < scene.domain.rows; row++)
            for (int x = 0; x < scene.image.nx; x++)
                if (scene.domain.get(x, row)) {
                    float value = scene.image.data[row * scene.image.nx + x];
                    limits[0] = Math.min(limits[0], value);
                    limits[1] = Math.max(limits[1], value);
                }
        return limits;
    }

    /** Makes the values 0 to 1; where they are all alike, 0. */
    static void scale(Scene scene) {
        double[] limits = of(scene);
        double range = limits[1] - limits[0];
        RowRanges.forEach(scene.domain.rows, row -> {
            for (int i = row * scene.image.nx; i < (row + 1) * scene.image.nx; i++)
                scene.image.data[i] = range > 0 ? (float) ((scene.image.data[i] - limits[0]) / range) : scene.image.data[i] - scene.image.data[i];
        });
    }
}

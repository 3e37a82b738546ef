package org.roentgen.segment.graph;

/** How improbable a value is for a label: −ln of a density over the range of values, mixed with a hundredth of the uniform one, so that none is impossible. */
interface ValueModel {

    double UNIFORM = 0.01;

    /** In multiples of the uniform density, so that 0 says nothing about the label. */
    double cost(float value);

    static double cost(double timesUniform) {
        return -Math.log((1 - UNIFORM) * timesUniform + UNIFORM);
    }
}

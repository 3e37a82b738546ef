package org.roentgen.filter.variational;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The steps of {@link CurvatureDiffusion}, row by row. */
final class CurvatureFlow {

    private static final float TINY = Float.MIN_NORMAL;           // nothing flows where slopes are 0

    private final Rows rows;
    private final float steepness;
    private final double time;
    private final float[][] flow;

    CurvatureFlow(Rows rows, double contrast, double time) {
        this.rows = rows;
        this.time = time;
        steepness = Conductance.EXPONENTIAL.steepness(1 / (contrast * contrast));
        flow = new float[3][rows.size()];
    }

    void step(float[] from, float[] to) {
        rows.forEach(() -> flows(from));
        rows.forEach(() -> moves(from, to));
    }

    /** c ∇u / |∇u| along each axis, half way to the next voxel. */
    private IntConsumer flows(float[] u) {
        float[] own = new float[rows.nx], next = new float[rows.nx], beside = new float[rows.nx], other = new float[rows.nx], squared = new float[rows.nx];
        return row -> {
            for (int axis = 0; axis < 3; axis++) {
                rows.read(u, row, own);
                rows.read(u, row, axis, 1, next);
                slope(own, next, (float) (1 / rows.spacing[axis]), squared);
                for (int d = 0; d < 3; d++) {
                    if (d == axis) continue;
                    rows.slope(u, row, d, other, beside);
                    if (axis > 0) rows.slope(u, rows.beside(row, axis, 1), d, own, other);
                    else rows.read(beside, 0, 0, 1, other);
                    addSquare(beside, other, squared);
                }
                flow(next, squared, steepness);
                rows.write(next, flow[axis], row);
            }
        };
    }

    /** Leaves the slope in the place of the next row. */
    private static void slope(float[] own, float[] next, float factor, float[] squared) {
        for (int i = 0; i < squared.length; i++) {
            float slope = factor * (next[i] - own[i]);
            next[i] = slope;
            squared[i] = slope * slope;
        }
    }

    private static void addSquare(float[] a, float[] b, float[] squared) {
        for (int i = 0; i < squared.length; i++) {
            float mean = 0.5f * (a[i] + b[i]);
            squared[i] += mean * mean;
        }
    }

    private static void flow(float[] slope, float[] squared, float steepness) {
        for (int i = 0; i < slope.length; i++) {
            float e = Conductance.series(steepness * squared[i]);
            e *= e;
            e *= e;
            e *= e;
            slope[i] /= e * e * (float) Math.sqrt(squared[i] + TINY);
        }
    }

    /** Where u rises it does so by the differences to neighbours that are higher, where it falls by those to lower ones. */
    private IntConsumer moves(float[] from, float[] to) {
        float[] own = new float[rows.nx], beside = new float[rows.nx], speed = new float[rows.nx], up = new float[rows.nx], down = new float[rows.nx];
        return row -> {
            Arrays.fill(speed, 0);
            Arrays.fill(up, 0);
            Arrays.fill(down, 0);
            for (int d = 0; d < 3; d++) {
                float factor = (float) (1 / rows.spacing[d]);
                rows.read(flow[d], row, own);
                add(own, factor, speed);
                rows.readInflow(flow[d], row, d, beside);
                add(beside, -factor, speed);
                rows.read(from, row, own);
                for (int side = -1; side <= 1; side += 2) {
                    rows.read(from, row, d, side, beside);
                    addUpwind(own, beside, factor * factor, up, down);
                }
            }
            move(own, speed, up, down, (float) time);
            rows.write(own, to, row);
        };
    }

    private static void add(float[] flow, float factor, float[] speed) {
        for (int i = 0; i < speed.length; i++) speed[i] += factor * flow[i];
    }

    private static void addUpwind(float[] own, float[] beside, float factor, float[] up, float[] down) {
        for (int i = 0; i < own.length; i++) {
            float difference = beside[i] - own[i], higher = Math.max(0, difference), lower = Math.min(0, difference);
            up[i] += factor * higher * higher;
            down[i] += factor * lower * lower;
        }
    }

    private static void move(float[] u, float[] speed, float[] up, float[] down, float time) {
        for (int i = 0; i < u.length; i++)
            u[i] += time * (Math.max(0, speed[i]) * (float) Math.sqrt(up[i]) + Math.min(0, speed[i]) * (float) Math.sqrt(down[i]));
    }
}

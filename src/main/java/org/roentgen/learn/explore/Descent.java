package org.roentgen.learn.explore;

import java.util.Arrays;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/** Places of rows on their way down the divergence of {@link TSne}. */
final class Descent {

    private static final double LEAST_GAIN = 0.01;

    final double[] x, y;
    private final Affinities affinities;
    private final double theta;
    private final double[] speedX, speedY, gainX, gainY, slopeX, slopeY, attractionX, attractionY, weight;

    /** @param theta 0 for exact repulsion */
    Descent(Affinities affinities, double theta, double[][] start) {
        this.affinities = affinities;
        this.theta = theta;
        x = start[0];
        y = start[1];
        int n = x.length;
        speedX = new double[n];
        speedY = new double[n];
        gainX = ones(n);
        gainY = ones(n);
        slopeX = new double[n];
        slopeY = new double[n];
        attractionX = new double[n];
        attractionY = new double[n];
        weight = new double[n];
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    void step(double exaggeration, double momentum, double rate) {
        slopes(exaggeration);
        move(x, slopeX, speedX, gainX, momentum, rate);
        move(y, slopeY, speedY, gainY, momentum, rate);
    }

    private static void move(double[] place, double[] slope, double[] speed, double[] gain, double momentum, double rate) {
        double mean = 0;
        for (int i = 0; i < place.length; i++) {
            gain[i] = Math.max(LEAST_GAIN, slope[i] > 0 != speed[i] > 0 ? gain[i] + 0.2 : gain[i] * 0.8);
            speed[i] = momentum * speed[i] - rate * gain[i] * slope[i];
            place[i] += speed[i];
            mean += place[i] / place.length;
        }
        for (int i = 0; i < place.length; i++) place[i] -= mean;
    }

    /** ∂C/∂y, with p times the exaggeration. @return its x and its y */
    double[][] slopes(double exaggeration) {
        Repulsion repulsion = theta > 0 ? new QuadTree(x, y, theta) : Repulsion.exact(x, y);
        InParallel.range(x.length, Progress.NONE, () -> {
            double[] sums = new double[3];
            return i -> {
                repulsion.of(i, sums);
                slopeX[i] = sums[0];
                slopeY[i] = sums[1];
                weight[i] = sums[2];
                attract(i);
            };
        });
        double total = Arrays.stream(weight).sum();
        for (int i = 0; i < x.length; i++) {
            slopeX[i] = 4 * (exaggeration * attractionX[i] - slopeX[i] / total);
            slopeY[i] = 4 * (exaggeration * attractionY[i] - slopeY[i] / total);
        }
        return new double[][] {slopeX, slopeY};
    }

    private void attract(int i) {
        double sumX = 0, sumY = 0;
        int[] others = affinities.index[i];
        double[] p = affinities.probability[i];
        for (int k = 0; k < others.length; k++) {
            double dx = x[i] - x[others[k]], dy = y[i] - y[others[k]], pull = p[k] / (1 + dx * dx + dy * dy);
            sumX += pull * dx;
            sumY += pull * dy;
        }
        attractionX[i] = sumX;
        attractionY[i] = sumY;
    }

    /** C, of the pairs that have a probability. */
    double divergence() {
        slopes(1);
        double total = Arrays.stream(weight).sum(), cost = 0;
        for (int i = 0; i < x.length; i++)
            for (int k = 0; k < affinities.index[i].length; k++) {
                int j = affinities.index[i][k];
                double p = affinities.probability[i][k], dx = x[i] - x[j], dy = y[i] - y[j];
                if (p > 0) cost += p * Math.log(p * total * (1 + dx * dx + dy * dy));
            }
        return cost;
    }
}

package org.roentgen.segment.contour;

import java.util.Arrays;

import org.roentgen.image.Block;

/**
 * Sums of values and of their squares inside a mask, kept by rows: only rows that changed are added again, each from its first voxel on, so that the
 * sums depend on the mask alone and never on how it came about.
 */
final class RegionSums {

    private final Block image;
    private final BitMask domain, known;
    private final double[] sum, squares;
    private final double allSum, allSquares;
    private final long all;
    double mean, otherMean, energy, otherEnergy;                  // Σ (f − mean)² inside and outside
    private long size;

    RegionSums(Block image, BitMask domain) {
        this.image = image;
        this.domain = domain;
        known = BitMask.like(domain);
        sum = new double[domain.rows];
        squares = new double[domain.rows];
        domain.forRows(row -> add(domain, row));
        all = domain.count();
        allSum = Arrays.stream(sum).sum();
        allSquares = Arrays.stream(squares).sum();
        Arrays.fill(sum, 0);
        Arrays.fill(squares, 0);
    }

    void update(BitMask inside) {
        inside.forRows(row -> {
            if (inside.differences(known, row) == 0) return;
            known.copyRow(inside, row);
            add(inside, row);
        });
        size = inside.count();
        means();
    }

    private void means() {
        double in = 0, inSquares = 0;
        for (int row = 0; row < sum.length; row++) {
            in += sum[row];
            inSquares += squares[row];
        }
        mean = size == 0 ? 0 : in / size;
        otherMean = size == all ? 0 : (allSum - in) / (all - size);
        energy = Math.max(0, inSquares - mean * in);
        otherEnergy = Math.max(0, allSquares - inSquares - otherMean * (allSum - in));
    }

    private void add(BitMask mask, int row) {
        double s = 0, q = 0;
        int first = row * image.nx;
        for (int w = 0; w < mask.words; w++)
            for (long bits = mask.data[row * mask.words + w]; bits != 0; bits &= bits - 1) {
                double value = image.data[first + 64 * w + Long.numberOfTrailingZeros(bits)];
                s += value;
                q += value * value;
            }
        sum[row] = s;
        squares[row] = q;
    }
}

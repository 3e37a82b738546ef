package org.roentgen.filter.texture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * The decimated wavelet transform, all sub-bands side by side in an image of the same size, or its inverse.
 * <p>Each level takes the low-pass corner of the one before apart along x, y and z: n coefficients become ⌈n/2⌉ low-pass ones, first, and ⌊n/2⌋
 * high-pass ones (Mallat's layout). Lines are periodic, whatever the boundary: so the transform of an even line is orthonormal for orthonormal
 * {@link Wavelet}s, and the inverse exact. Of an odd line the last voxel joins the low-pass ones, times √2, and the others are transformed; the
 * inverse stays exact.
 * <p><b>Dimensions</b> 2-D or 3-D; axes of one voxel stay.  <b>Units</b> levels are in voxels.  <b>Output</b> float.
 * <b>Edges</b> periodic by nature.  <b>Cost</b> O(voxels · taps).  <b>NaN</b> spreads as far as the filters reach, over the ends of lines, in each sub-band.
 * <p>Mallat 1989, doi:10.1109/34.192463. Of even lines these are the coefficients of PyWavelets' {@code wavedecn} with the mode {@code periodization} (MATLAB's
 * {@code per}), laid out as by its {@code coeffs_to_array} (with coif5 to some 10⁻⁵: the table there is less exact). Of odd lines both repeat the last voxel instead,
 * which makes one coefficient more than there are voxels; in their usual mode, symmetric, they extend each line by the length of the filter and give more still.
 */
public final class DecimatedWavelet extends WholeFilter {

    private static final float ROOT = (float) Math.sqrt(2);

    private final Wavelet wavelet;
    private final int levels;
    private final boolean inverse;

    public DecimatedWavelet(Wavelet wavelet, int levels, boolean inverse) {
        if (levels < 1 || levels > 8)
            throw new IllegalArgumentException("Levels must be from 1 to 8, but are " + levels + ". 3 is usual.");
        this.wavelet = wavelet;
        this.levels = levels;
        this.inverse = inverse;
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        System.arraycopy(in.data, 0, out[0].data, 0, out[0].size());
        for (int step = 0; step < levels; step++) {
            int level = inverse ? levels - 1 - step : step;
            for (int d = 0; d < 3; d++) alongAxis(out[0], inverse ? 2 - d : d, level);
            progress.checkCancelled();
            progress.done((step + 1.0) / levels);
        }
    }

    /** The lines of the low-pass corner of the levels before. */
    private void alongAxis(Block block, int axis, int level) {
        int[] size = {half(block.nx, level), half(block.ny, level), half(block.nz, level)}, stride = {1, block.strideY, block.strideZ};
        if (size[axis] == 1) return;
        int inner = axis == 0 ? 1 : 0, outer = axis == 2 ? 1 : 2;
        List<Integer> sheets = IntStream.range(0, size[outer]).boxed().collect(Collectors.toList());
        InParallel.forEach(sheets, o -> {
            float[] line = new float[size[axis]], result = new float[size[axis]];
            for (int i = 0; i < size[inner]; i++) {
                int at = o * stride[outer] + i * stride[inner];
                for (int k = 0; k < line.length; k++) line[k] = block.data[at + k * stride[axis]];
                if (inverse) join(line, result);
                else split(line, result);
                for (int k = 0; k < line.length; k++) block.data[at + k * stride[axis]] = result[k];
            }
        });
    }

    private static int half(int n, int level) {
        for (int j = 0; j < level; j++) n = (n + 1) / 2;
        return n;
    }

    private void split(float[] line, float[] coefficients) {
        int half = line.length / 2, lows = line.length - half;
        for (int i = 0; i < half; i++) {
            coefficients[i] = (float) sum(wavelet.low, line, 2 * i, 2 * half);
            coefficients[lows + i] = (float) sum(wavelet.high, line, 2 * i, 2 * half);
        }
        if (lows > half) coefficients[half] = ROOT * line[2 * half];
    }

    private static double sum(Taps taps, float[] line, int at, int n) {
        double sum = 0;
        for (int k = 0; k < taps.size(); k++) sum += taps.weight(k) * line[Math.floorMod(at + taps.first + k, n)];
        return sum;
    }

    private void join(float[] coefficients, float[] line) {
        int half = line.length / 2, lows = line.length - half;
        double[] sums = new double[2 * half];
        for (int i = 0; i < half; i++) {
            spread(wavelet.synthesisLow, coefficients[i], sums, 2 * i);
            spread(wavelet.synthesisHigh, coefficients[lows + i], sums, 2 * i);
        }
        for (int k = 0; k < sums.length; k++) line[k] = (float) sums[k];
        if (lows > half) line[2 * half] = coefficients[half] / ROOT;
    }

    private static void spread(Taps taps, float coefficient, double[] sums, int at) {
        for (int k = 0; k < taps.size(); k++) sums[Math.floorMod(at + taps.first + k, sums.length)] += taps.weight(k) * coefficient;
    }
}

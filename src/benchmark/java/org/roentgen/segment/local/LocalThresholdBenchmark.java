package org.roentgen.segment.local;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;
import org.roentgen.filter.Element;
import org.roentgen.image.InParallel;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/**
 * Local thresholds from discs of radius 25 on 2048² pixels of 8 bits; the peers add up the pixels of each disc one by one, as plugins of ImageJ do that have no
 * filter for it: the mean, or the mean and the deviation; and the interior alone.
 */
@State(Scope.Benchmark)
public class LocalThresholdBenchmark {

    private static final int N = Input.PLANE_N, RADIUS = 25, CHUNK = 32;
    private static final double FACTOR = 0.5, R = 128;

    private final byte[] values = Input.PLANE8.bytes();
    private final byte[] marks = new byte[N * N];
    private final Img<UnsignedByteType> image = ArrayImgs.unsignedBytes(values, N, N), mask = ArrayImgs.unsignedBytes(marks, N, N);

    @State(Scope.Benchmark)
    public static class Method {

        @Param({"mean", "Sauvola", "Bernsen", "median"})
        public String method;

        LocalThreshold threshold() {
            switch (method) {
                case "mean": return LocalThreshold.mean(Element.BALL, RADIUS);
                case "Sauvola": return LocalThreshold.sauvola(Element.BALL, RADIUS, FACTOR, new IntensityRange(0, 2 * R));
                case "Bernsen": return LocalThreshold.bernsen(Element.BALL, RADIUS, 15, new IntensityRange(0, 2 * R));
                default: return LocalThreshold.median(Element.BALL, RADIUS);
            }
        }
    }

    @State(Scope.Benchmark)
    public static class DirectMethod {

        @Param({"mean", "Sauvola", "Bernsen"})
        public String method;
    }

    @Benchmark
    public void disc(Threads threads, Method method) {
        threads.run(() -> new TileRunner(Spacing.ofPlane(1, 1)).run(method.threshold(), image, mask));
    }

    @Benchmark
    public void direct(Threads threads, DirectMethod method) {
        List<Integer> chunks = new ArrayList<>();
        for (int y = RADIUS; y < N - RADIUS; y += CHUNK) chunks.add(y);
        int[] widths = new int[2 * RADIUS + 1];
        for (int dy = -RADIUS; dy <= RADIUS; dy++) widths[dy + RADIUS] = (int) Math.sqrt(RADIUS * RADIUS - dy * dy);
        threads.run(() -> InParallel.forEach(chunks, from -> {
            for (int y = from; y < Math.min(from + CHUNK, N - RADIUS); y++)
                for (int x = RADIUS; x < N - RADIUS; x++) marks[y * N + x] = (byte) ((values[y * N + x] & 0xff) >= level(method.method, x, y, widths) ? 255 : 0);
        }));
    }

    private double level(String method, int x, int y, int[] widths) {
        switch (method) {
            case "mean": return mean(x, y, widths);
            case "Sauvola": return sauvola(x, y, widths);
            default: return bernsen(x, y, widths);
        }
    }

    private double mean(int x, int y, int[] widths) {
        int sum = 0, n = 0;
        for (int dy = -RADIUS; dy <= RADIUS; dy++) {
            int at = (y + dy) * N + x, w = widths[dy + RADIUS];
            for (int i = at - w; i <= at + w; i++) sum += values[i] & 0xff;
            n += 2 * w + 1;
        }
        return (double) sum / n;
    }

    private double sauvola(int x, int y, int[] widths) {
        int sum = 0, n = 0, squares = 0;
        for (int dy = -RADIUS; dy <= RADIUS; dy++) {
            int at = (y + dy) * N + x, w = widths[dy + RADIUS];
            for (int i = at - w; i <= at + w; i++) {
                int value = values[i] & 0xff;
                sum += value;
                squares += value * value;
            }
            n += 2 * w + 1;
        }
        double mean = (double) sum / n;
        return mean * (1 + FACTOR * (Math.sqrt((double) squares / n - mean * mean) / R - 1));
    }

    private double bernsen(int x, int y, int[] widths) {
        int least = 255, greatest = 0;
        for (int dy = -RADIUS; dy <= RADIUS; dy++) {
            int at = (y + dy) * N + x, w = widths[dy + RADIUS];
            for (int i = at - w; i <= at + w; i++) {
                int value = values[i] & 0xff;
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        return greatest - least < 15 ? R : (least + greatest) / 2.0;
    }
}

package org.roentgen.filter;

import static org.bytedeco.opencv.global.opencv_core.CV_16UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.setNumThreads;
import static org.bytedeco.opencv.global.opencv_imgproc.medianBlur;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import ij.Prefs;
import ij.plugin.filter.RankFilters;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.RealType;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.roentgen.image.TileRunner;

/**
 * Medians of a 2048² image on two threads: boxes as OpenCV's {@code medianBlur} (which takes 16-bit images only up to 5 × 5), discs as
 * ImageJ's {@code RankFilters}. ImageJ's disc of radius r holds d² ≤ r² + 1, so that its radius 2 has 21 voxels; ours is asked for the
 * same voxels, radius √(r² + 1).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class MedianImageBenchmark {

    private static final int SIZE = 2048, THREADS = 2;

    @Param({"8", "16"}) public int bits;
    @Param({"2", "20"}) public int radius;
    /** noise: every value as likely; smooth: a rippled surface with a little noise, nearer to a picture. */
    @Param({"noise", "smooth"}) public String picture;

    private final TileRunner runner = new TileRunner(new double[] {1, 1, 1});
    private ArrayImg<? extends RealType<?>, ?> in, out;
    private ImageProcessor processor;
    private Mat mat, result;

    @Setup public void fill() {
        Random random = new Random(1);
        byte[] bytes = new byte[SIZE * SIZE];
        short[] shorts = new short[SIZE * SIZE];
        for (int i = 0; i < bytes.length; i++) {
            double surface = 0.5 + 0.4 * Math.sin(i % SIZE / 50.0) * Math.cos(i / SIZE / 70.0) + 0.02 * random.nextGaussian();
            double value = picture.equals("noise") ? random.nextDouble() : Math.max(0, Math.min(0.999, surface));
            bytes[i] = (byte) (256 * value);
            shorts[i] = (short) (65536 * value);
        }
        boolean narrow = bits == 8;
        in = narrow ? ArrayImgs.unsignedBytes(bytes, SIZE, SIZE) : ArrayImgs.unsignedShorts(shorts, SIZE, SIZE);
        out = narrow ? ArrayImgs.unsignedBytes(SIZE, SIZE) : ArrayImgs.unsignedShorts(SIZE, SIZE);
        processor = narrow ? new ByteProcessor(SIZE, SIZE, bytes) : new ShortProcessor(SIZE, SIZE, shorts, null);
        mat = narrow ? new Mat(SIZE, SIZE, CV_8UC1, new BytePointer(bytes)) : new Mat(SIZE, SIZE, CV_16UC1, new ShortPointer(shorts));
        result = new Mat();
        setNumThreads(THREADS);
        Prefs.setThreads(THREADS);
    }

    private void run(Filter filter) {
        Parallelization.runWithNumThreads(THREADS, () -> runner.run(filter, in, out));
    }

    @Benchmark public void roentgen_box() {
        run(PercentileFilter.median(Element.BOX, radius));
    }

    @Benchmark public void roentgen_disc() {
        run(PercentileFilter.median(Element.BALL, Math.sqrt(radius * radius + 1)));
    }

    @Benchmark public ImageProcessor imagej_disc() {
        ImageProcessor copy = processor.duplicate();
        new RankFilters().rank(copy, radius, RankFilters.MEDIAN);
        return copy;
    }

    /** 16-bit images beyond 5 × 5 are refused; then this case has no OpenCV row. */
    @Benchmark public Mat opencv_box() {
        medianBlur(mat, result, 2 * radius + 1);
        return result;
    }
}

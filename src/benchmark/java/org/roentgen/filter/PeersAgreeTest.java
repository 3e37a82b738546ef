package org.roentgen.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

import ij.plugin.filter.RankFilters;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;
import org.bytedeco.javacpp.indexer.Indexer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.benchmark.ImageJVolume;
import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.OurVolume;
import org.roentgen.benchmark.Threads;
import org.roentgen.filter.edge.PlaneEdgesBenchmark;

/** A time counts only when both sides compute the same: here the calls that are timed are compared, inside the edges. */
class PeersAgreeTest {

    @TempDir
    static Path inputs;

    private final Threads threads = new Threads();

    @BeforeAll static void writeInputs() throws IOException {
        System.setProperty(Input.FOLDER, inputs.toString());
        Input.writeAll();
    }

    @BeforeEach void start() {
        threads.start();
    }

    @AfterEach void stop() {
        threads.stop();
    }

    @Test void gaussian() {
        GaussianSmoothingBenchmark benchmark = new GaussianSmoothingBenchmark();
        ImageJVolume peer = volume();
        benchmark.imagej(peer);
        // ImageJ's kernel ends where the Gaussian is below 2·10⁻⁴, three times over; the values span some 10⁵.
        compare(benchmark.floats(new OurVolume(), threads), 10, 20, peer.stack::getVoxel);
    }

    @Test void mean() {
        MeanFilterBenchmark benchmark = new MeanFilterBenchmark();
        // Sums of 33 values near 10⁵ in float: each addition rounds by up to 0.13.
        compare(benchmark.ball(new OurVolume(), threads), 2, 0.15, benchmark.imagej(volume())::getVoxel);
    }

    @Test void volumeMedian() {
        VolumeMedianBenchmark benchmark = new VolumeMedianBenchmark();
        compare(benchmark.ball(new OurVolume(), threads), 1, 0, benchmark.imagej(volume())::getVoxel);
    }

    @ParameterizedTest @ValueSource(strings = {"8-bit r2", "8-bit r20", "16-bit r2", "16-bit r20"})
    void planeMedianOfImageJ(String window) {
        PlaneMedianBenchmark benchmark = new PlaneMedianBenchmark();
        PlaneMedianBenchmark.ImageJPlane peer = new PlaneMedianBenchmark.ImageJPlane();
        peer.window = window;
        peer.limit();
        peer.fill();
        benchmark.imagej(peer);
        compare(benchmark.disc(plane(window), threads), 0, 0, (x, y, z) -> peer.image.getf(x, y));
    }

    @ParameterizedTest @ValueSource(strings = {"8-bit r2", "8-bit r20", "16-bit r2"})
    void planeMedianOfOpenCv(String window) {
        PlaneMedianBenchmark benchmark = new PlaneMedianBenchmark();
        PlaneMedianBenchmark.OpenCvPlane peer = new PlaneMedianBenchmark.OpenCvPlane();
        peer.window = window;
        peer.fill();
        Indexer theirs = benchmark.opencv(peer).createIndexer();
        compare(benchmark.square(plane(window), threads), 0, 0, (x, y, z) -> theirs.getDouble(y, x));
    }

    @ParameterizedTest @ValueSource(strings = {"minimum 5", "minimum 31", "maximum 5", "maximum 31"})
    void planeExtremesOfOpenCv(String window) {
        PlaneRankBenchmark benchmark = new PlaneRankBenchmark();
        PlaneRankBenchmark.Square square = new PlaneRankBenchmark.Square();
        PlaneRankBenchmark.OpenCvPlane peer = new PlaneRankBenchmark.OpenCvPlane();
        square.window = window;
        peer.fill();
        Indexer theirs = benchmark.opencv(peer, square).createIndexer();
        compare(benchmark.square(new PlaneRankBenchmark.OurPlane(), square, threads), 0, 0, (x, y, z) -> theirs.getDouble(y, x));
    }

    @ParameterizedTest @ValueSource(strings = {"minimum r2", "minimum r20", "maximum r2", "maximum r20", "mean r2", "mean r20", "variance r2", "variance r20"})
    void planeRankOfImageJ(String window) {
        PlaneRankBenchmark benchmark = new PlaneRankBenchmark();
        PlaneRankBenchmark.Disc disc = new PlaneRankBenchmark.Disc();
        PlaneRankBenchmark.OurPlane plane = new PlaneRankBenchmark.OurPlane();
        disc.window = window;
        // Floats, as variances are beyond 255; ImageJ's running sums of doubles round at the end.
        FloatProcessor peer = new ByteProcessor(Input.PLANE_N, Input.PLANE_N, Input.PLANE8.bytes()).convertToFloatProcessor();
        new RankFilters().rank(peer, disc.radius(), disc.imagej());
        compare(benchmark.disc(plane, disc, threads), 0, 0.002, (x, y, z) -> peer.getf(x, y));
    }

    /** Theirs are 8 and 32 times the slope; in 8 bits both are exact. */
    @Test void slopes() {
        PlaneEdgesBenchmark benchmark = new PlaneEdgesBenchmark();
        PlaneEdgesBenchmark.OpenCvPlane peer = new PlaneEdgesBenchmark.OpenCvPlane();
        peer.fill();
        Indexer sobel = benchmark.opencvSobel(peer).createIndexer();
        compare(benchmark.sobel(new PlaneEdgesBenchmark.OurPlane(), threads), 1, 0, (x, y, z) -> sobel.getDouble(y, x) / 8);
        Indexer scharr = benchmark.opencvScharr(peer).createIndexer();
        compare(benchmark.scharr(new PlaneEdgesBenchmark.OurPlane(), threads), 1, 0, (x, y, z) -> scharr.getDouble(y, x) / 32);
    }

    /** Theirs is rounded to 8 bits. */
    @Test void bilateral() {
        DenoiseBenchmark benchmark = new DenoiseBenchmark();
        DenoiseBenchmark.OpenCvPlane peer = new DenoiseBenchmark.OpenCvPlane();
        peer.fill();
        DenoiseBenchmark.Plane plane = new DenoiseBenchmark.Plane();
        plane.fill();
        Indexer theirs = benchmark.opencvBilateral(peer).createIndexer();
        compare(benchmark.bilateral(plane, threads), 4, 0.501, (x, y, z) -> theirs.getDouble(y, x));
    }

    private static ImageJVolume volume() {
        ImageJVolume volume = new ImageJVolume();
        volume.limit();
        volume.fill();
        return volume;
    }

    private static PlaneMedianBenchmark.OurPlane plane(String window) {
        PlaneMedianBenchmark.OurPlane plane = new PlaneMedianBenchmark.OurPlane();
        plane.window = window;
        plane.fill();
        return plane;
    }

    private interface Peer {

        double at(int x, int y, int z);
    }

    private static void compare(RandomAccessibleInterval<? extends RealType<?>> ours, int border, double tolerance, Peer theirs) {
        Cursor<? extends RealType<?>> voxel = Views.flatIterable(Views.interval(ours, Intervals.expand(ours, -border))).localizingCursor();
        double worst = 0;
        while (voxel.hasNext()) {
            double value = voxel.next().getRealDouble();
            int z = voxel.numDimensions() > 2 ? voxel.getIntPosition(2) : 0;
            worst = Math.max(worst, Math.abs(value - theirs.at(voxel.getIntPosition(0), voxel.getIntPosition(1), z)));
        }
        assertEquals(0, worst, tolerance);
    }
}

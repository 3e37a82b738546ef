package org.roentgen.segment.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Axes;
import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;
import org.roentgen.image.BlockWriter;
import org.roentgen.image.Boundary;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * How several readers labelled the same image: the combinations of labels that occur, how often each occurs, and at which voxels. What depends on
 * the labels alone (overlap, kappa, votes, STAPLE) is computed from these few combinations instead of all voxels.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Cost</b> one pass over the readers, on all threads; combinations come in the order of their labels, so results do not
 * depend on the threads.  <b>Memory</b> 4 bytes a voxel.  <b>NaN</b> is background, like 0. Labels are whole numbers up to 16777216.
 */
public final class Decisions {

    /** The image is cut in at most so many parts. */
    private static final int MAX_SCANS = 32;

    private final long[] size;
    private final int readers;
    private final int[][] labels;                              // by decision and reader
    private final long[] count;
    private final int[] decisionAt;                            // by voxel

    private Decisions(long[] size, int readers, List<DecisionScan> scans, int[] numbered, Progress progress) {
        this.size = size;
        this.readers = readers;
        TreeSet<Decision> all = new TreeSet<>();
        scans.forEach(scan -> all.addAll(scan.decisions));
        labels = all.stream().map(decision -> decision.labels).toArray(int[][]::new);
        Map<Decision, Integer> index = new HashMap<>();
        for (Decision decision : all) index.put(decision, index.size());
        decisionAt = numbered;
        count = new long[labels.length];
        for (long[] part : InParallel.map(scans, scan -> renumber(scan, index)))
            for (int i = 0; i < part.length; i++) count[i] += part[i];
        progress.done(1);
    }

    private Decisions(long[] size, int readers, int[][] labels, long[] count, int[] decisionAt) {
        this.size = size;
        this.readers = readers;
        this.labels = labels;
        this.count = count;
        this.decisionAt = decisionAt;
    }

    private long[] renumber(DecisionScan scan, Map<Decision, Integer> index) {
        int[] number = scan.decisions.stream().mapToInt(index::get).toArray();
        long[] part = new long[labels.length];
        for (int i = scan.fromRow * (int) size[0]; i < scan.toRow * (int) size[0]; i++) part[decisionAt[i] = number[decisionAt[i]]]++;
        return part;
    }

    /** @param masks whether everything that is not 0 is label 1
     * @throws IllegalArgumentException when sizes differ, or a voxel is no label */
    public static Decisions of(List<? extends RandomAccessibleInterval<? extends RealType<?>>> images, boolean masks, Progress progress) {
        RandomAccessibleInterval<? extends RealType<?>> first = images.get(0);
        for (RandomAccessibleInterval<? extends RealType<?>> image : images) Axes.checkSameSize("Reader", image, first);
        long[] size = Axes.size(first);
        if (size[0] * size[1] * size[2] >= Integer.MAX_VALUE - 8)
            throw new IllegalArgumentException("Image must have fewer than 2147483639 voxels, but has " + size[0] * size[1] * size[2] + ". Crop it.");
        int[] numbered = new int[(int) (size[0] * size[1] * size[2])];
        List<BlockReader> readers = images.stream().map(image -> BlockReader.of(image, Boundary.ZERO)).collect(Collectors.toList());
        int rows = (int) (size[1] * size[2]), n = Math.min(rows, MAX_SCANS);
        List<DecisionScan> scans = IntStream.range(0, n).mapToObj(i -> new DecisionScan(readers, masks, (int) size[0], (int) size[1],
            (int) ((long) rows * i / n), (int) ((long) rows * (i + 1) / n))).collect(Collectors.toList());
        AtomicInteger done = new AtomicInteger();
        InParallel.forEach(scans, scan -> {
            progress.checkCancelled();
            scan.scan(numbered);
            progress.done(0.8 * done.incrementAndGet() / n);
        });
        scans.forEach(DecisionScan::check);
        return new Decisions(size, images.size(), scans, numbered, progress);
    }

    public int readers() {
        return readers;
    }

    /** How many different combinations occur. */
    public int size() {
        return labels.length;
    }

    public int label(int decision, int reader) {
        return labels[decision][reader];
    }

    /** The voxels where the readers decided like that. */
    public long count(int decision) {
        return count[decision];
    }

    public long voxels() {
        return decisionAt.length;
    }

    /** The voxels to which a reader gave a label. */
    public long voxels(int reader, int label) {
        long voxels = 0;
        for (int d = 0; d < labels.length; d++) if (labels[d][reader] == label) voxels += count[d];
        return voxels;
    }

    public boolean isUnanimous(int decision) {
        for (int label : labels[decision]) if (label != labels[decision][0]) return false;
        return true;
    }

    /** All labels that any reader gave, in rising order; 0 among them only if it was given. */
    public int[] labels() {
        return Arrays.stream(labels).flatMapToInt(Arrays::stream).sorted().distinct().toArray();
    }

    /** What to add to each reader's labels so that they are above all labels of the readers before, over several volumes of the same readers. */
    public static int[] offsets(List<Decisions> volumes) {
        int[] offsets = new int[volumes.get(0).readers];
        for (int j = 1; j < offsets.length; j++) {
            int before = j - 1;
            offsets[j] = offsets[before] + volumes.stream().flatMapToInt(volume -> Arrays.stream(volume.labels).mapToInt(given -> given[before])).max().orElse(0);
        }
        return offsets;
    }

    /** What a rule makes of each combination. */
    public int[] map(ToIntFunction<int[]> rule) {
        return Arrays.stream(labels).mapToInt(given -> rule.applyAsInt(given.clone())).toArray();
    }

    /** The same voxels under other labels. */
    public Decisions relabelled(IntUnaryOperator rule) {
        int[][] others = Arrays.stream(labels).map(given -> Arrays.stream(given).map(rule).toArray()).toArray(int[][]::new);
        return new Decisions(size, readers, others, count, decisionAt);
    }

    /** The same voxels with one more reader, who decided by the other readers' labels. */
    public Decisions with(int[] furtherReader) {
        int[][] all = new int[labels.length][];
        Arrays.setAll(all, d -> append(labels[d], furtherReader[d]));
        return new Decisions(size, readers + 1, all, count, decisionAt);
    }

    private static int[] append(int[] given, int further) {
        int[] all = Arrays.copyOf(given, given.length + 1);
        all[given.length] = further;
        return all;
    }

    /** Writes to each voxel the value of its combination. @param out of the readers' size */
    public void write(int[] values, RandomAccessibleInterval<? extends RealType<?>> out, Progress progress) {
        BlockWriter shared = BlockWriter.of(out);
        List<Integer> planes = new ArrayList<>();
        for (int z = 0; z < size[2]; z++) planes.add(z);
        AtomicInteger done = new AtomicInteger();
        InParallel.forEach(planes, z -> {
            progress.checkCancelled();
            Block plane = new Block((int) size[0], (int) size[1], 1);
            for (int i = 0, at = z * plane.size(); i < plane.size(); i++) plane.data[i] = values[decisionAt[at + i]];
            shared.copy().write(plane, 0, 0, z);
            progress.done(done.incrementAndGet() / (double) size[2]);
        });
    }
}

package org.roentgen.segment.skeleton;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * Takes voxels away from the surface of objects, from one direction after the other, until lines one voxel wide are left.
 * <p>In each of six steps (four in a plane) those are candidates whose neighbour in the direction is outside, which are no ends (have more than one neighbour) and
 * are {@link SimplePoint}s; one by one, in scan order, they are looked at again, as the ones before may be gone, and taken away when they are still simple.
 * <p>A voxel that was no candidate in any of the directions can only become one when a neighbour goes: the others are not looked at again.
 * <p>Lee, Kashyap and Chu 1994, CVGIP: Graph. Models Image Process. 56(6):462–478, doi:10.1006/cgip.1994.1042. Their tables are replaced by the definition of simple
 * points.
 */
final class DirectionalThinning {

    private static final int[][] DIRECTIONS = {{0, -1, 0}, {0, 1, 0}, {1, 0, 0}, {-1, 0, 0}, {0, 0, 1}, {0, 0, -1}};
    private static final int CHUNK = 1 << 10;                          // words

    private final VoxelSet voxels;
    private final int[] offsets;                                       // of the neighbours in the directions
    private final List<Integer> chunks;
    private final SimplePoint.Answers simple;
    private PlaceBits changed, changedBefore;                          // what lost a neighbour in this round, and in the last one

    DirectionalThinning(VoxelSet voxels) {
        this.voxels = voxels;
        offsets = Arrays.stream(DIRECTIONS).limit(voxels.plane ? 4 : 6).mapToInt(d -> voxels.place(d[0], d[1], d[2]) - voxels.place(0, 0, 0)).toArray();
        chunks = IntStream.range(0, (voxels.inside.words() + CHUNK - 1) / CHUNK).boxed().collect(Collectors.toList());
        simple = new SimplePoint.Answers(voxels.inside.count());
        changed = voxels.bits();
        changedBefore = voxels.bits();
    }

    void run(Progress progress) {
        long all = voxels.inside.count(), gone = 0;
        forWords(word -> changedBefore.setWord(word, surface(word)));
        for (long before = -1; gone != before; ) {
            progress.checkCancelled();
            before = gone;
            for (int offset : offsets) gone += thin(offset);
            PlaceBits oldest = changedBefore;
            changedBefore = changed;
            changed = oldest;
            forWords(word -> oldest.setWord(word, 0));
            progress.done((double) gone / Math.max(1, all));
        }
    }

    private void forWords(IntConsumer work) {
        InParallel.forEach(chunks, chunk -> {
            for (int word = chunk * CHUNK; word < end(chunk); word++) work.accept(word);
        });
    }

    private int end(int chunk) {
        return Math.min(voxels.inside.words(), (chunk + 1) * CHUNK);
    }

    private long surface(int word) {
        long hidden = -1;
        for (int offset : offsets) hidden &= voxels.inside.word(word, offset);
        return voxels.inside.word(word, 0) & ~hidden;
    }

    private long thin(int offset) {
        long gone = 0;
        for (int[] candidates : InParallel.map(chunks, chunk -> candidates(chunk, offset)))
            for (int place : candidates) {
                if (!simple.isSimple(voxels.around(place))) continue;
                voxels.remove(place);
                changed.setAround(place, voxels.plane);
                gone++;
            }
        return gone;
    }

    private int[] candidates(int chunk, int offset) {
        int[] found = new int[16];
        int count = 0;
        for (int word = chunk * CHUNK; word < end(chunk); word++) {
            long open = (changed.word(word, 0) | changedBefore.word(word, 0)) & voxels.inside.word(word, 0);
            if (open != 0) open &= ~voxels.inside.word(word, offset);
            for (; open != 0; open &= open - 1) {
                int place = 64 * word + Long.numberOfTrailingZeros(open), around = voxels.around(place);
                if (Integer.bitCount(around) < 2 || !simple.isSimple(around)) continue;
                if (count == found.length) found = Arrays.copyOf(found, 2 * count);
                found[count++] = place;
            }
        }
        return Arrays.copyOf(found, count);
    }
}

package org.roentgen.segment.skeleton;

import java.util.Arrays;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * Takes voxels away from the surface of objects, from one direction after the other, until lines one voxel wide are left.
 * <p>In each of six steps (four in a plane) those are candidates whose neighbour in the direction is outside, which are no ends (have more than one neighbour) and
 * are {@link SimplePoint}s; one by one they are looked at again, as the ones before may be gone, and taken away when they are still simple.
 * <p>Lee, Kashyap and Chu 1994, CVGIP: Graph. Models Image Process. 56(6):462–478, doi:10.1006/cgip.1994.1042. Their tables are replaced by the definition of simple
 * points.
 */
final class DirectionalThinning {

    private static final int[][] DIRECTIONS = {{0, -1, 0}, {0, 1, 0}, {1, 0, 0}, {-1, 0, 0}, {0, 0, 1}, {0, 0, -1}};
    private static final int CHUNK = 1 << 10;

    private final VoxelSet voxels;
    private final int[] directions;
    private int[] surface;                                             // places that have a neighbour outside, and some that are gone
    private int count;

    DirectionalThinning(VoxelSet voxels) {
        this.voxels = voxels;
        directions = new int[voxels.plane ? 4 : 6];
        Arrays.setAll(directions, d -> {
            for (int k = 0; k < 26; k++) if (SimplePoint.x(k) == DIRECTIONS[d][0] && SimplePoint.y(k) == DIRECTIONS[d][1]
                && SimplePoint.z(k) == DIRECTIONS[d][2]) return k;
            throw new IllegalStateException();
        });
    }

    /** @param places where voxels are, in scan order */
    void run(int[] places, Progress progress) {
        surface = Arrays.stream(places).filter(this::isSurface).toArray();
        count = surface.length;
        int all = places.length, gone = 0;
        for (int before = -1; gone != before; ) {
            progress.checkCancelled();
            before = gone;
            for (int direction : directions) gone += thin(direction);
            tidy();
            progress.done((double) gone / Math.max(1, all));
        }
    }

    private boolean isSurface(int place) {
        for (int direction : directions) if (!voxels.has(voxels.neighbour(place, direction))) return true;
        return false;
    }

    private int thin(int direction) {
        boolean[] candidate = new boolean[count];
        InParallel.range((count + CHUNK - 1) / CHUNK, Progress.NONE, chunk -> {
            for (int i = chunk * CHUNK; i < Math.min(count, (chunk + 1) * CHUNK); i++) candidate[i] = isCandidate(surface[i], direction);
        });
        int gone = 0;
        for (int i = 0; i < candidate.length; i++)
            if (candidate[i] && SimplePoint.isSimple(voxels.around(surface[i]))) {
                voxels.remove(surface[i]);
                expose(surface[i]);
                gone++;
            }
        return gone;
    }

    private boolean isCandidate(int place, int direction) {
        if (!voxels.has(place) || voxels.has(voxels.neighbour(place, direction))) return false;
        int around = voxels.around(place);
        return Integer.bitCount(around) > 1 && SimplePoint.isSimple(around);
    }

    /** Voxels behind one that is gone are at the surface now; those that were before come twice until the list is tidied. */
    private void expose(int place) {
        for (int direction : directions) {
            int behind = voxels.neighbour(place, direction);
            if (!voxels.has(behind)) continue;
            if (count == surface.length) surface = Arrays.copyOf(surface, 2 * count);
            surface[count++] = behind;
        }
    }

    /** In scan order, each once, those that are left. */
    private void tidy() {
        Arrays.sort(surface, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++)
            if (voxels.has(surface[i]) && (kept == 0 || surface[kept - 1] != surface[i])) surface[kept++] = surface[i];
        count = kept;
    }
}

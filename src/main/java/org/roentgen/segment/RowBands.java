package org.roentgen.segment;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.image.Box;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/** A volume in bands of whole rows, for work in parallel. The bands are the same for any number of threads, and so are sums over them, band after band. */
public final class RowBands {

    private static final int VOXELS = 1 << 15;

    /** What is done with the rows from the first up to one before the end; row r is (y, z) with r = y + z · ny. */
    public interface Work<R> {
        R on(int firstRow, int endRow);
    }

    private RowBands() { }

    /** The results come in the order of the bands. */
    public static <R> List<R> map(Box box, Progress progress, Work<R> work) {
        int rows = box.ny * box.nz, each = Math.max(1, VOXELS / Math.max(1, box.nx));
        List<Integer> firsts = new ArrayList<>();
        for (int first = 0; first < rows; first += each) firsts.add(first);
        return InParallel.map(firsts, first -> {
            progress.checkCancelled();
            return work.on(first, Math.min(rows, first + each));
        });
    }
}

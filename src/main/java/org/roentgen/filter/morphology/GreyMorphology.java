package org.roentgen.filter.morphology;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.roentgen.filter.Filter;
import org.roentgen.filter.rank.Extreme;
import org.roentgen.filter.rank.Window;
import org.roentgen.image.Block;
import org.roentgen.image.BlockOperation;
import org.roentgen.image.OrderOperation;
import org.roentgen.image.SeparableOperation;
import org.roentgen.image.StoredBlock;
import org.roentgen.image.StoredIntegers;

/**
 * Erosion, dilation, opening and closing of grey levels with a flat element.
 * <p>Erosion ε(p) = min f(p + b), dilation δ(p) = max f(p − b) over the offsets b of the {@link StructuringElement} B; opening is δ after ε,
 * closing ε after δ. The minus sign only matters for elements that are not symmetric; with it an opening is never above the image and a closing
 * never below it. SciPy and scikit-image have the same signs.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> those of the element, anisotropic spacing honoured.  <b>Output</b> the input's values.
 * <b>Edges</b> reads the element's reach beyond the box, twice that for opening and closing: the eroded image is not extended again, both steps
 * see the same extended image. With mirrored (symmetric element) and periodic edges the two are the same and opening and closing are
 * idempotent; with the edge value repeated or zero they need not be near the edges, and zero may be seen in the result.
 * <p><b>Cost</b> box: about 6 + 2 log₂ width comparisons for each voxel; others: O(runs of the element along x). Stored 8- and 16-bit integers go several at a time.
 * <b>Memory</b> tiles, and for
 * other elements one more plane of a tile for each distinct run.  <b>NaN</b> spreads as far as the element reaches; −0 counts as less than 0.
 * <p>Serra 1982, Image Analysis and Mathematical Morphology; Sternberg 1986, doi:10.1016/0734-189X(86)90004-6.
 */
public final class GreyMorphology implements Filter, OrderOperation, SeparableOperation {

    public enum Operation { ERODE, DILATE, OPEN, CLOSE }

    private final Operation operation;
    private final StructuringElement element;

    public GreyMorphology(Operation operation, StructuringElement element) {
        this.operation = operation;
        this.element = element;
    }

    @Override public Output output() {
        return Output.INPUT_VALUES;
    }

    @Override public int[] reach(double[] spacing) {
        int[] reach = element.rows(spacing).reach();
        if (isTwoSteps()) for (int d = 0; d < 3; d++) reach[d] *= 2;
        return reach;
    }

    private boolean isTwoSteps() {
        return operation == Operation.OPEN || operation == Operation.CLOSE;
    }

    private boolean isErosionFirst() {
        return operation == Operation.ERODE || operation == Operation.OPEN;
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        ElementRows rows = element.rows(spacing);
        if (!isTwoSteps()) {
            step(isErosionFirst(), rows, in, out);
            return;
        }
        int[] reach = rows.reach();
        Block between = new Block(out.nx + 2 * reach[0], out.ny + 2 * reach[1], out.nz + 2 * reach[2]);
        step(isErosionFirst(), rows, in, between);
        step(!isErosionFirst(), rows, between, out);
    }

    @Override public void apply(StoredBlock in, StoredBlock out, double[] spacing) {
        ElementRows rows = element.rows(spacing);
        if (!isTwoSteps()) {
            step(isErosionFirst(), rows, in, out);
            return;
        }
        int[] reach = rows.reach();
        int nx = out.nx + 2 * reach[0], ny = out.ny + 2 * reach[1], nz = out.nz + 2 * reach[2];
        StoredBlock between = new StoredBlock(in.kind, in.kind.array(nx * ny * nz), nx, ny, nz);
        step(isErosionFirst(), rows, in, between);
        step(!isErosionFirst(), rows, between, out);
    }

    @Override public boolean isPacked() {
        return true;
    }

    /** For an erosion or dilation with a box. */
    @Override public Optional<ByRows> byRows(StoredIntegers kind, double[] spacing) {
        ElementRows rows = element.rows(spacing);
        if (isTwoSteps()) return Optional.empty();
        return isErosionFirst() ? Extreme.LEAST.byRows(Window.of(rows.runs()), kind) : Extreme.GREATEST.byRows(Window.of(rows.reflected().runs()), kind);
    }

    private static void step(boolean erosion, ElementRows rows, Block in, Block out) {
        if (erosion) Extreme.LEAST.apply(Window.of(rows.runs()), in, out);
        else Extreme.GREATEST.apply(Window.of(rows.reflected().runs()), in, out);
    }

    private static void step(boolean erosion, ElementRows rows, StoredBlock in, StoredBlock out) {
        if (erosion) Extreme.LEAST.apply(Window.of(rows.runs()), in, out);
        else Extreme.GREATEST.apply(Window.of(rows.reflected().runs()), in, out);
    }

    /** Of an erosion or dilation with a box; none for others, where a second step would see edges that are extended again. */
    @Override public List<BlockOperation> passes(double[] spacing) {
        if (isTwoSteps() || !element.rows(spacing).isBox()) return Collections.emptyList();
        int[] reach = reach(spacing);
        return List.of(pass(0, 0, reach[2]), pass(0, reach[1], 0), pass(reach[0], 0, 0));
    }

    private GreyMorphology pass(int reachX, int reachY, int reachZ) {
        return new GreyMorphology(operation, spacing -> ElementRows.box(reachX, reachY, reachZ));
    }
}

package org.roentgen.measure.agreement;

import java.util.Map;
import java.util.TreeMap;

import org.roentgen.image.Block;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.measure.CellMesh;

/**
 * How far the surfaces of two objects are apart, each place weighted by its area.
 * <p>A surface element is a cell, the box between the centres of 2 × 2 × 2 voxels (in a plane 2 × 2 pixels) of which some but not all are inside. It lies at the
 * cell's centre and has the area (length) of the marching-cubes (marching-squares) surface in it, see {@link CellMesh}. d is its exact distance to the nearest element
 * of the other surface.
 * <p>Directed percentile p: the smallest d that p % of a surface's area do not exceed; the Hausdorff distance is the greater of the two directions with p = 100, HD95
 * with p = 95. Average (symmetric): Σ a·d / Σ a over the elements of both surfaces with areas a; root mean square: √(Σ a·d² / Σ a). Surface Dice at a tolerance τ
 * (normalised surface distance): the share of both areas that has d ≤ τ. All are NaN where a surface is empty; the surface Dice is 0 where only one is.
 * <p><b>Dimensions</b> a volume, or one plane.  <b>Units</b> of the spacing, which may be anisotropic.  <b>Edges</b> beyond the image is outside.
 * <b>Memory</b> 16 bytes for each voxel of the box around both objects.
 * <p>Nikolov et al. 2021, J. Med. Internet Res. 23(7):e26151, doi:10.2196/26151; Maier-Hein et al. 2024, Nat. Methods 21:195–212, doi:10.1038/s41592-023-02151-z.
 * Deviation from the surface-distance package: areas are those of IBSI's mesh, so that mirrored and turned objects measure alike.
 */
public final class SurfaceDistances {

    private static final double FORGIVING = 1 + 1e-9;

    private final TreeMap<Double, Double> first, second;       // area by distance to the other surface

    /** @param first not 0 inside
     * @param second of the same size */
    public SurfaceDistances(Block first, Block second, double[] spacing, Progress progress) {
        CellMesh mesh = Spacing.isPlane(spacing) ? CellMesh.ofPlane(spacing) : CellMesh.ofVolume(spacing);
        Block from = elements(first, Spacing.isPlane(spacing)), to = elements(second, Spacing.isPlane(spacing));
        this.first = distances(from, to, mesh, spacing, progress.part(0, 0.5));
        this.second = distances(to, from, mesh, spacing, progress.part(0.5, 1));
    }

    /** Each cell's configuration, from the one before the first voxel on; 0 for a cell without surface. */
    private static Block elements(Block mask, boolean plane) {
        Block cells = new Block(mask.nx + 1, mask.ny + 1, plane ? 1 : mask.nz + 1);
        int corners = plane ? 4 : 8, all = (1 << corners) - 1;
        for (int z = 0, i = 0; z < cells.nz; z++)
            for (int y = 0; y < cells.ny; y++)
                for (int x = 0; x < cells.nx; x++, i++) cells.data[i] = inside(mask, x, y, z, corners) % all;
        return cells;
    }

    /** Bit dx + 2dy + 4dz is set when the corner (x − 1 + dx, …) is inside. */
    private static int inside(Block mask, int x, int y, int z, int corners) {
        int inside = 0;
        for (int corner = 0; corner < corners; corner++) {
            int u = x - 1 + (corner & 1), v = y - 1 + (corner >> 1 & 1), w = corners == 4 ? z : z - 1 + (corner >> 2);
            boolean within = u >= 0 && v >= 0 && w >= 0 && u < mask.nx && v < mask.ny && w < mask.nz;
            if (within && mask.data[mask.index(u, v, w)] != 0) inside |= 1 << corner;
        }
        return inside;
    }

    private static TreeMap<Double, Double> distances(Block from, Block to, CellMesh mesh, double[] spacing, Progress progress) {
        DistanceMap map = new DistanceMap(to, spacing, progress);
        TreeMap<Double, Double> areas = new TreeMap<>();
        for (int i = 0; i < from.size(); i++) if (from.data[i] != 0) areas.merge(map.distance(i), mesh.surface((int) from.data[i]), Double::sum);
        return areas;
    }

    private boolean isDefined() {
        return !first.isEmpty() && !second.isEmpty();
    }

    /** The Hausdorff distance for 100, HD95 for 95. */
    public double hausdorff(double percentile) {
        return isDefined() ? Math.max(directed(first, percentile), directed(second, percentile)) : Double.NaN;
    }

    private static double directed(TreeMap<Double, Double> areas, double percentile) {
        double wanted = percentile / 100 * total(areas) / FORGIVING, sum = 0;
        for (Map.Entry<Double, Double> entry : areas.entrySet()) if ((sum += entry.getValue()) >= wanted) return entry.getKey();
        return areas.lastKey();
    }

    public double average() {
        return isDefined() ? (moment(first, 1) + moment(second, 1)) / (total(first) + total(second)) : Double.NaN;
    }

    public double rootMeanSquare() {
        return isDefined() ? Math.sqrt((moment(first, 2) + moment(second, 2)) / (total(first) + total(second))) : Double.NaN;
    }

    public double surfaceDice(double tolerance) {
        double limit = tolerance * FORGIVING;
        return (total(first.headMap(limit, true)) + total(second.headMap(limit, true))) / (total(first) + total(second));
    }

    private static double total(Map<Double, Double> areas) {
        return moment(areas, 0);
    }

    private static double moment(Map<Double, Double> areas, int power) {
        double sum = 0;
        for (Map.Entry<Double, Double> entry : areas.entrySet()) sum += entry.getValue() * (power == 0 ? 1 : Math.pow(entry.getKey(), power));
        return sum;
    }
}

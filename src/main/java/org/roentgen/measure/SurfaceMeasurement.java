package org.roentgen.measure;

import java.util.List;

/**
 * The surface of a region and how round it is; in a plane its perimeter.
 * <p>Surface A and mesh volume V are those of a marching-cubes mesh through the points half-way between inside and outside
 * voxel centres, see {@link CellMesh}; voxels that touch by an edge or a corner only are apart. Sphericity is
 * π^(1/3) (6V)^(2/3) / A, 1 for a ball. In a plane the mesh is a polygon; circularity is 4πV/A² with its area V and length A.
 * <p><b>Error</b> A mesh of a binary image has steps, at any resolution: A of a ball comes out 9 % too large and its sphericity
 * 0.92; 12 % when slices are twice as thick as pixels are wide, 16 % when thrice (resample first, as IBSI does). The perimeter of
 * a disc is 5 % too large and its circularity 0.90. Flat faces along the axes are exact but for bevelled edges. V is below
 * the volume of the voxels by the bevel: half a percent for a ball of radius 10 voxels.
 * <p>Definitions: IBSI, Zwanenburg et al. 2020, doi:10.1148/radiol.2020191145 (surface area C0JK, mesh volume RNU0, sphericity QCFX).
 */
public final class SurfaceMeasurement implements Measurement {

    @Override public List<Column> columns(MeasurementScale scale) {
        if (scale.isPlane()) return List.of(Column.real(scale.header("Perimeter", 1)), Column.real("Circularity"));
        return List.of(Column.real(scale.header("Surface area", 2)), Column.real(scale.header("Mesh volume", 3)), Column.real("Sphericity"));
    }

    @Override public double[] measure(Region region, MeasurementScale scale) {
        double a = region.meshSurface(), v = region.meshVolume(scale);
        if (scale.isPlane()) return new double[] {a, 4 * Math.PI * v / (a * a)};
        return new double[] {a, v, Math.cbrt(Math.PI) * Math.pow(6 * v, 2 / 3.0) / a};
    }
}

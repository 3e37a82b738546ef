package org.roentgen.filter.texture;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Data;
import org.roentgen.testing.Nifti;
import org.roentgen.testing.Volumes;

/** Phantoms of 2 mm voxels and consensus response maps of IBSI-2, phase 1 (Whybra et al. 2024, doi:10.1148/radiol.231319). */
final class Ibsi {

    private static final double TOLERANCE = 0.01;                 // of the map's range, at every voxel: IBSI's own

    private Ibsi() { }

    static void assertAgrees(String map, VolumeFilter filter, String phantom, Boundary boundary) {
        TileRunner runner = new TileRunner(Spacing.of(2, 2, 2)).boundary(boundary);
        assertAgrees(map, Filters.apply(filter, volume("ibsi2_phantoms/" + phantom), runner));
    }

    static void assertAgrees(String map, RandomAccessibleInterval<FloatType> response) {
        VolumeFilterContract.assertClose(Volumes.values(volume("ibsi2_response_maps/" + map + "-ValidCRM")), Volumes.values(response), TOLERANCE);
    }

    static ArrayImg<FloatType, ?> volume(String name) {
        Nifti file = Nifti.read(Data.path("ibsi/" + name + ".nii.gz"));
        return Volumes.of(file.nx, file.ny, file.nz, file::value);
    }
}

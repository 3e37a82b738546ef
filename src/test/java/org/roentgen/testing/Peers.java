package org.roentgen.testing;

import java.nio.file.Path;

import ij.ImagePlus;
import ij.io.Opener;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/** Images that other programs computed (folder peers of the reference data); its README says how strict to be. */
public final class Peers {

    private Peers() { }

    /** A page of a TIFF for each z. */
    public static ArrayImg<FloatType, ?> image(String name) {
        Path file = Data.path("peers/" + name + ".tif");
        ImagePlus image = new Opener().openImage(file.toString());
        int nx = image.getWidth(), ny = image.getHeight(), nz = image.getStackSize();
        float[] data = new float[nx * ny * nz];
        for (int z = 0; z < nz; z++)
            System.arraycopy(image.getStack().getProcessor(z + 1).convertToFloatProcessor().getPixels(), 0, data, z * nx * ny, nx * ny);
        return nz == 1 ? ArrayImgs.floats(data, nx, ny) : ArrayImgs.floats(data, nx, ny, nz);
    }
}

package org.roentgen.segment.watershed;

import java.util.Optional;

import net.imglib2.img.array.ArrayImgs;

import org.roentgen.filter.morphology.GreyReconstruction;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.segment.ConnectedComponents;

/**
 * The minima of a relief that are deeper than a height, as labels, the largest first: the regional minima of R*(f + h, f), the reconstruction by
 * erosion. A relief of one value is one minimum. Outside the area it is a wall.
 * <p>Soille 2004, Morphological Image Analysis, doi:10.1007/978-3-662-05088-0.
 */
final class DeepMinima {

    private final double height;
    private final Connectivity connectivity;

    DeepMinima(double height, Connectivity connectivity) {
        this.height = height;
        this.connectivity = connectivity;
    }

    IntBlock of(Block relief, Optional<Block> area, double[] spacing, Progress progress) {
        Block walled = area.isPresent() ? walled(relief, area.get()) : relief;
        if (height > 0) walled = reconstructed(GreyReconstruction.Operation.H_MINIMA, walled, spacing, progress.part(0, 0.5));
        Block minima = reconstructed(GreyReconstruction.Operation.MINIMA, walled, spacing, progress.part(0.5, 0.9));
        for (int i = 0; i < minima.size(); i++) if (walled.data[i] != walled.data[i]) minima.data[i] = 0;
        return labels(minima, spacing, progress.part(0.9, 1));
    }

    private static Block walled(Block relief, Block area) {
        Block walled = new Block(relief.data.clone(), relief.nx, relief.ny, relief.nz);
        for (int i = 0; i < walled.size(); i++) if (area.data[i] == 0) walled.data[i] = Float.NaN;
        return walled;
    }

    private Block reconstructed(GreyReconstruction.Operation operation, Block block, double[] spacing, Progress progress) {
        return Relief.filtered(new GreyReconstruction(operation, 1, height, connectivity), block, spacing, Boundary.NEAREST, progress);
    }

    private IntBlock labels(Block minima, double[] spacing, Progress progress) {
        IntBlock labels = new IntBlock(minima.nx, minima.ny, minima.nz);
        ConnectedComponents.of(ArrayImgs.floats(minima.data, minima.nx, minima.ny, minima.nz), connectivity, spacing, 0, progress)
            .write(ArrayImgs.ints(labels.data, minima.nx, minima.ny, minima.nz), progress);
        return labels;
    }
}

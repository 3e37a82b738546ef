package org.roentgen.command.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.fiji.FilterJob;
import org.roentgen.fiji.Images;
import org.roentgen.filter.Element;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.descriptor.CooccurrenceFeature;
import org.roentgen.filter.descriptor.GradientBins;
import org.roentgen.filter.descriptor.GreyLevels;
import org.roentgen.filter.descriptor.LocalBinaryPattern;
import org.roentgen.filter.descriptor.LocalCooccurrence;
import org.roentgen.filter.descriptor.NeighbourVariance;
import org.roentgen.filter.descriptor.OrientedGradients;
import org.roentgen.filter.descriptor.PatternCode;
import org.roentgen.filter.rank.EntropyFilter;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;
import org.roentgen.testing.Macros;
import org.roentgen.testing.SampleImages;

/** One command has many descriptors: each choice reaches its kernel with its own parameters. */
class LocalDescriptorsCommandTest {

    private static final GreyLevels LEVELS = new GreyLevels(12, 20, 200);

    @AfterEach void close() {
        Macros.closeAll();
    }

    /** In planes of the stack. */
    private static VolumeFilter kernel(String name) {
        switch (name) {
            case "oriented": return new LocalBinaryPattern(PatternCode.ORIENTED, 6, 2.2);
            case "variance": return new NeighbourVariance(6, 2.2);
            case "plane": return new OrientedGradients(GradientBins.ofPlane(5), 2.2);
            case "space": return new OrientedGradients(GradientBins.ofSpace(), 2.2);
            case "entropy": return new EntropyFilter(Element.BOX, 2.2, LEVELS);
            case "energy": return new LocalCooccurrence(List.of(CooccurrenceFeature.ENERGY), 2.2, LEVELS);
            default: return new LocalCooccurrence(List.of(CooccurrenceFeature.values()), 2.2, LEVELS);
        }
    }

    @ParameterizedTest
    @CsvSource({"oriented, 'descriptor=[binary pattern] pattern=oriented points=6', 1", "variance, descriptor=variance points=6, 1",
        "plane, descriptor=gradients orientations=5, 5", "space, descriptor=gradients directions=space, 13",
        "entropy, descriptor=entropy element=box bins=12 lowest=20 highest=200, 1",
        "energy, descriptor=co-occurrence feature=energy bins=12 lowest=20 highest=200, 1",
        "all, descriptor=co-occurrence feature=all bins=12 lowest=20 highest=200, 6"})
    void eachDescriptorIsItsKernel(String name, String options, int channels) {
        ImagePlus image = SampleImages.all().get("stack");
        IJ.run(image, "Local Descriptors...", options + " radius=2.2 units=pixel mode=slice-by-slice");
        ImagePlus found = IJ.getImage();
        ImagePlus expected = new FilterJob(kernel(name), image, "None", Images.spacing(image, true, true), Boundary.MIRROR, "").run(Progress.NONE);
        assertEquals(channels, found.getNChannels());
        assertEquals(image.getNSlices(), found.getNSlices());
        for (int i = 1; i <= expected.getStackSize(); i++)
            assertArrayEquals((float[]) expected.getStack().getPixels(i), (float[]) found.getStack().getPixels(i), "plane " + i);
    }

    @Test void aVolumeHasUniformPatternsOnly() {
        ImagePlus image = SampleImages.all().get("stack");
        IJ.run(image, "Local Descriptors...", "radius=1 units=pixel");
        ImagePlus expected = new FilterJob(new LocalBinaryPattern(PatternCode.UNIFORM, 8, 1), image, "None", Images.spacing(image, true, false), Boundary.MIRROR, "")
            .run(Progress.NONE);
        for (int i = 1; i <= 6; i++)
            assertArrayEquals((float[]) expected.getStack().getPixels(i), (float[]) IJ.getImage().getStack().getPixels(i), "plane " + i);
    }
}

package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ij.ImagePlus;
import ij.gui.OvalRoi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.MeanFilter;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;
import org.roentgen.testing.SampleImages;

class FilterJobTest {

    /** The filters' z reach is one and two slices of six, so that first, middle and last slices see different things. */
    @ParameterizedTest @EnumSource(Boundary.class) void everySliceOfThePreviewIsThatOfTheResult(Boundary boundary) {
        ImagePlus ct = SampleImages.ct();
        ct.setRoi(new OvalRoi(3, 2, 14, 11));
        Filter derivative = new GaussianSmoothing(new double[] {1, 1, 1.2}, new int[] {1, 0, 0}, 4);
        for (Filter filter : new Filter[] {new MeanFilter(Element.BOX, 3), derivative})
            for (String mask : new String[] {"None", "Selection"}) {
                FilterJob job = new FilterJob(filter, ct, mask, Images.spacing(ct, false, false), boundary, "");
                ImagePlus result = job.run(Progress.NONE);
                for (int z = 1; z <= ct.getNSlices(); z++)
                    assertArrayEquals((float[]) result.getStack().getPixels(z), (float[]) job.plane(1, z, 1).getPixels(), boundary + " " + mask + " " + z);
            }
    }
}

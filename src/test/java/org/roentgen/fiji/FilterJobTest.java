package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.OvalRoi;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.MeanFilter;
import org.roentgen.filter.WholeFilter;
import org.roentgen.filter.morphology.MarkerReconstruction;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Connectivity;
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

    /** Rank of each value among all of the volume that it is part of, and the value: needs the whole, and has two outputs. */
    private static final class Ranked extends WholeFilter {

        @Override public Output output() {
            return Output.OTHER;
        }

        @Override public List<String> names() {
            return List.of("rank", "value");
        }

        @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
            for (int i = 0; i < in.size(); i++) {
                for (int j = 0; j < in.size(); j++) if (in.data[j] < in.data[i]) out[0].data[i]++;
                out[1].data[i] = in.data[i];
            }
        }
    }

    @Test void everyOutputIsAChannelOfItsOwn() {
        ImagePlus image = SampleImages.all().get("hyperstack");
        ImagePlus result = new FilterJob(new Ranked(), image, "None", Images.spacing(image, false, false), Boundary.MIRROR, "").run(Progress.NONE);
        assertArrayEquals(new int[] {23, 17, 4, 5, 3}, result.getDimensions());
        for (int t = 1; t <= 3; t++)
            for (int z = 1; z <= 5; z++)
                for (int c = 1; c <= 2; c++) {
                    int from = image.getStackIndex(c, z, t), to = result.getStackIndex(2 * c, z, t);
                    assertArrayEquals((float[]) image.getStack().getProcessor(from).convertToFloat().getPixels(), (float[]) result.getStack().getPixels(to));
                    assertEquals("value slice " + from, result.getStack().getSliceLabel(to));
                    assertEquals("rank slice " + from, result.getStack().getSliceLabel(to - 1));
                }
        double greatest = 0;
        for (int z = 1; z <= 5; z++) greatest = Math.max(greatest, result.getStack().getProcessor(result.getStackIndex(3, z, 2)).getStatistics().max);
        assertTrue(greatest > 23 * 17 * 4, "ranks are those of the whole volume: " + greatest);
    }

    /** A marker for each channel and frame: the preview of a slice sees that slice of it, or all of the volume. */
    @ParameterizedTest @CsvSource({"false, None", "true, None", "true, Selection"})
    void previewsSeeWhatLiesOverTheirSlice(boolean sliceBySlice, String mask) {
        ImagePlus image = SampleImages.all().get("hyperstack"), marker = SampleImages.image("marker", 8, 2, 5, 3);
        image.setRoi(new OvalRoi(3, 2, 14, 11));
        FilterJob job = new FilterJob((c, t) -> new MarkerReconstruction(Images.volume(marker, c, t), false, Connectivity.FACES), image, mask,
            Images.spacing(image, false, sliceBySlice), Boundary.MIRROR, "");
        ImagePlus result = job.run(Progress.NONE);
        for (int i = 1; i <= 30; i++) {
            int[] czt = result.convertIndexToPosition(i);
            assertArrayEquals((float[]) result.getStack().getPixels(i), (float[]) job.plane(czt[0], czt[1], czt[2]).getPixels(), "plane " + i);
        }
    }

    @ParameterizedTest @CsvSource({"false, None", "false, Selection", "true, Selection"})
    void filtersOfTheWholeKeepToSlicesAndMasks(boolean sliceBySlice, String mask) {
        ImagePlus ct = SampleImages.ct();
        ct.setRoi(new OvalRoi(3, 2, 14, 11));
        FilterJob job = new FilterJob(new Ranked(), ct, mask, Images.spacing(ct, false, sliceBySlice), Boundary.MIRROR, "");
        ImagePlus result = job.run(Progress.NONE);
        for (int z = 1; z <= 6; z++) {
            float[] ranks = (float[]) result.getStack().getPixels(result.getStackIndex(1, z, 1));
            assertArrayEquals(ranks, (float[]) job.plane(1, z, 1).getPixels());
            for (int y = 0; y < 17; y++)
                for (int x = 0; x < 23; x++) {
                    boolean inside = mask.equals("None") || ct.getRoi().contains(x, y);
                    assertEquals(inside ? rank(ct, x, y, z, sliceBySlice) : 0, ranks[y * 23 + x]);
                }
        }
    }

    private static int rank(ImagePlus image, int x, int y, int z, boolean inSlice) {
        int below = 0;
        for (int k = inSlice ? z : 1; k <= (inSlice ? z : image.getNSlices()); k++)
            for (int i = 0; i < 23 * 17; i++) if (image.getStack().getProcessor(k).get(i) < image.getStack().getProcessor(z).get(x, y)) below++;
        return below;
    }

    /** Brighter than its four neighbours. */
    private static final class Peak implements Filter {

        @Override public Output output() {
            return Output.MASK;
        }

        @Override public int[] reach(double[] spacing) {
            return new int[] {1, 1, 0};
        }

        @Override public void apply(Block in, Block out, double[] spacing) {
            for (int z = 0; z < out.nz; z++)
                for (int y = 0; y < out.ny; y++)
                    for (int x = 0; x < out.nx; x++) {
                        float v = in.data[in.index(x + 1, y + 1, z)];
                        boolean peak = v > in.data[in.index(x, y + 1, z)] && v > in.data[in.index(x + 2, y + 1, z)]
                            && v > in.data[in.index(x + 1, y, z)] && v > in.data[in.index(x + 1, y + 2, z)];
                        out.data[out.index(x, y, z)] = peak ? 255 : 0;
                    }
        }
    }

    @Test void masksAreEightBitBlackAndWhite() {
        for (String name : new String[] {"CT", "hyperstack", "32-bit"}) {
            ImagePlus image = SampleImages.all().get(name);
            FilterJob job = new FilterJob(new Peak(), image, "None", Images.spacing(image, false, false), Boundary.MIRROR, "");
            ImagePlus mask = job.run(Progress.NONE);
            assertEquals(8, mask.getBitDepth());
            assertEquals("[0.0, 255.0]", Arrays.toString(new double[] {mask.getDisplayRangeMin(), mask.getDisplayRangeMax()}));
            for (int i = 1; i <= mask.getStackSize(); i++)
                assertEquals(Set.of(0, 255), IntStream.range(0, 23 * 17).map(mask.getStack().getProcessor(i)::get).boxed().collect(Collectors.toSet()));
            assertEquals(0, job.preview().getProcessor().getPixel(0, 0) & 0xffffff, "what is not in the mask is see-through");
        }
        ImagePlus rgb = SampleImages.all().get("RGB");
        assertThrows(IllegalArgumentException.class, () -> new FilterJob(new Peak(), rgb, "None", Images.spacing(rgb, false, false), Boundary.MIRROR, ""));
    }
}

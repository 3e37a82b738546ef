package org.roentgen.command.filter;

import ij.ImagePlus;
import ij.ImageStack;

import java.util.Arrays;
import java.util.Optional;

import net.imglib2.img.array.ArrayImgs;
import org.roentgen.fiji.Images;
import org.roentgen.fiji.Input;
import org.roentgen.fiji.Inputs;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VectorFilter;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Commands;
import org.roentgen.testing.Volumes;
import org.scijava.command.Command;

/** A filter command with one choice, whose kernel runs on float volumes; lengths and intensities may be in other units, and its parameters with them. */
final class FilterRun {

    private final Class<? extends Command> type;
    private final String choice;
    private final int[] size;
    private final double[] spacing;
    private final double length, intensity;

    FilterRun(Class<? extends Command> type, String choice, int[] size, double... spacing) {
        this(type, choice, size, spacing, 1, 1);
    }

    private FilterRun(Class<? extends Command> type, String choice, int[] size, double[] spacing, double length, double intensity) {
        this.type = type;
        this.choice = choice;
        this.size = size;
        this.spacing = spacing;
        this.length = length;
        this.intensity = intensity;
    }

    FilterRun choice(String other) {
        return new FilterRun(type, other, size, spacing, length, intensity);
    }

    /** The same filter where all lengths and intensities are so many times as large, as voxels and parameters are. */
    FilterRun units(double length, double intensity) {
        return new FilterRun(type, choice, size, spacing, length, intensity);
    }

    /** The values of all outputs. */
    float[] of(float... values) {
        FilterCommand command = command(values);
        float[] all = {};
        for (var output : Filters.applyAll(command.filter(), ArrayImgs.floats(values.clone(), size[0], size[1], size[2]), new TileRunner(spacing(command)))) {
            float[] one = Volumes.values(output);
            all = Arrays.copyOf(all, all.length + one.length);
            System.arraycopy(one, 0, all, all.length - one.length, one.length);
        }
        return all;
    }

    VolumeFilter.Output output() {
        return command(new float[size[0] * size[1] * size[2]]).filter().output();
    }

    /** Of a neighbourhood filter. */
    Optional<int[]> reach() {
        FilterCommand command = command(new float[size[0] * size[1] * size[2]]);
        VolumeFilter filter = command.filter();
        return filter instanceof VectorFilter ? Optional.of(((VectorFilter) filter).reach(spacing(command))) : Optional.empty();
    }

    private double[] spacing(FilterCommand command) {
        return Images.spacing(image(command), false, choice.equals("mode=slice-by-slice"));
    }

    private ImagePlus image(FilterCommand command) {
        return (ImagePlus) Inputs.of(type).mainImage().get(command);
    }

    private FilterCommand command(float[] values) {
        FilterCommand command = (FilterCommand) Commands.create(type);
        Inputs inputs = Inputs.of(type);
        for (Input input : inputs) {
            if (input.type() == double.class) input.set(command, (double) input.get(command) * factor(input.unit()));
            for (String option : choice.split(" (?=\\w+=)"))
                if (option.startsWith(input.key() + "=")) input.set(command, input.parse(option.substring(option.indexOf('=') + 1).replaceAll("[\\[\\]]", "")));
        }
        inputs.mainImage().set(command, image(values));
        return command;
    }

    private double factor(String unit) {
        switch (unit) {
            case "length": return length;
            case "area": return length * length;
            case "volume": return length * length * length;
            case "intensity": return intensity;
            case "intensity/length": return intensity / length;
            case "intensity/length^3": return intensity / length / length / length;
            case "intensity × length": return intensity * length;
            default: return 1;
        }
    }

    private ImagePlus image(float[] values) {
        ImageStack stack = new ImageStack(size[0], size[1]);
        int plane = size[0] * size[1];
        for (int z = 0; z < size[2]; z++) stack.addSlice("", Arrays.copyOfRange(values, z * plane, (z + 1) * plane));
        ImagePlus image = new ImagePlus("image", stack);
        image.getCalibration().pixelWidth = spacing[0] * length;
        image.getCalibration().pixelHeight = spacing[1] * length;
        image.getCalibration().pixelDepth = spacing[2] * length;
        image.getCalibration().setUnit("mm");
        return image;
    }
}

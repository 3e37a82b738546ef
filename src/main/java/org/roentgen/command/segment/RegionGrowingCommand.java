package org.roentgen.command.segment;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.image.Connectivity;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.growing.CompetingRegions;
import org.roentgen.segment.growing.ConfidenceGrowing;
import org.roentgen.segment.growing.RegionGrowing;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Region Growing...", visible = false, headless = true,
    description = "Grows a label from each seed over connected voxels: of values in a fixed range; near the mean of the region, which is found again and"
        + " again (confidence, with a table of its steps); over slopes that are not steep (gradient); or all seeds at once until everything is divided, always"
            + " the voxel next that differs"
        + " least from a region beside it (competition, Adams and Bischof). Several seeds give several labels; what two can reach goes to the one with fewer steps.")
public final class RegionGrowingCommand extends SeededSegmentCommand {

    @Parameter(label = "Criterion", persist = false, choices = {"range", "confidence", "gradient", "competition"},
        description = "What may join a region: values from lower to upper; values near the region's mean; steps that are not steep; or everything, to the most"
            + " alike seed.")
    private String criterion = "confidence";

    @Parameter(label = "Lower", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "Range: the smallest value that joins; -Infinity leaves it open.")
    private double lower = 0;

    @Parameter(label = "Upper", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "Range: the greatest value that joins; Infinity leaves it open.")
    private double upper = Double.POSITIVE_INFINITY;

    @Parameter(label = "Multiplier", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Confidence: how many standard deviations from the region's mean values may lie.")
    private double multiplier = 2.5;

    @Parameter(label = "Iterations", min = "0", max = "1000", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Confidence: how often mean and standard deviation are found anew from the region, at most.")
    private int iterations = 4;

    @Parameter(label = "Radius", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Confidence: how far from the seeds, along each axis, the first mean is taken.")
    private double radius = 1;

    @Parameter(label = "Gradient limit", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity/length"),
        description = "Gradient: the greatest difference between neighbours, for each unit of the distance between them.")
    private double gradientLimit = 10;

    @Parameter(label = "Connectivity", persist = false, choices = {"faces", "edges", "all"},
        description = "Which neighbours a region grows to: faces are 6 in a volume and 4 in a plane, edges 18 and 8, all 26 and 8.")
    private String connectivity = "faces";

    @Override protected Segmentation segmentation() {
        Connectivity neighbours = Connectivity.valueOf(connectivity.toUpperCase(Locale.ROOT));
        switch (criterion) {
            case "range": return RegionGrowing.inRange(lower, upper, neighbours);
            case "confidence": return new ConfidenceGrowing(multiplier, iterations, radius, neighbours);
            case "gradient": return RegionGrowing.alongSlopes(gradientLimit, neighbours);
            default: return new CompetingRegions(neighbours);
        }
    }
}

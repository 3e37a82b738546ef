package org.roentgen.segment;

import java.util.List;
import java.util.stream.Collectors;

/** The automatic thresholds by name, in the order of the menu. */
public final class ThresholdMethods {

    public static final List<ThresholdMethod> ALL = List.of(
        new OtsuThreshold(),
        new LiThreshold(),
        new TriangleThreshold(),
        new YenThreshold(),
        new HuangThreshold(),
        new IsoDataThreshold(),
        new MomentsThreshold(),
        new MaxEntropyThreshold(),
        new RenyiEntropyThreshold(),
        new KittlerIllingworthThreshold(),
        new MeanThreshold(),
        new PercentileThreshold(50),
        new IntermodesThreshold(),
        new MinimumThreshold());

    private ThresholdMethods() { }

    public static List<String> names() {
        return ALL.stream().map(ThresholdMethod::name).collect(Collectors.toList());
    }

    public static ThresholdMethod named(String name) {
        return ALL.stream().filter(method -> method.name().equals(name)).findFirst().orElseThrow(() ->
            new IllegalArgumentException("Threshold method must be one of " + String.join(", ", names()) + ", but is "
                + name + ". Choose one of them."));
    }
}

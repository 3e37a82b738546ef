package org.roentgen.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Times the peers that live in Python: {@code peers.py}, in the first Python that has their libraries. */
final class PythonClock {

    private static final String SCRIPT = "src/benchmark/python/peers.py";

    private final Effort effort;
    private final Path inputs;
    private final String python, versions;

    /** @param pythons commands to try
     * @return empty when none has the libraries */
    static Optional<PythonClock> of(Effort effort, Path inputs, String... pythons) {
        for (String python : pythons) {
            List<String> versions = lines(Redirect.DISCARD, python, SCRIPT, "versions");
            if (versions.size() == 1) return Optional.of(new PythonClock(effort, inputs, python, versions.get(0)));
        }
        return Optional.empty();
    }

    private PythonClock(Effort effort, Path inputs, String python, String versions) {
        this.effort = effort;
        this.inputs = inputs;
        this.python = python;
        this.versions = versions;
    }

    String versions() {
        return versions;
    }

    /** The times by name: theme and peer, such as {@code Threshold.skimage}. */
    Map<String, Time> measure(String theme) {
        Map<String, Time> times = new LinkedHashMap<>();
        for (String line : lines(Redirect.INHERIT, python, SCRIPT, theme, inputs.toString(),
                Integer.toString(effort.warmups), Integer.toString(effort.iterations), Double.toString(effort.seconds))) {
            String[] parts = line.split(" ");
            times.put(parts[0], new Time(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
        }
        return times;
    }

    /** What a command prints; nothing when it is not there or fails. */
    private static List<String> lines(Redirect messages, String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectError(messages).start();
            List<String> lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                .lines().collect(Collectors.toList());
            return process.waitFor() == 0 ? lines : List.of();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}

package org.roentgen.benchmark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Times the benchmarks of a theme with JMH, each in a JVM of its own. */
final class JavaClock {

    /** ImageJ leaves threads behind; seconds until the JVM ends all the same. */
    private static final String DO_NOT_WAIT = "-Djmh.shutdownTimeout=1";

    private final Effort effort;
    private final Path inputs, logs;

    JavaClock(Effort effort, Path inputs, Path logs) {
        this.effort = effort;
        this.inputs = inputs;
        this.logs = logs;
    }

    /** The times by name: theme, method and parameters, such as {@code PlaneMedian.disc 8-bit r2}. What failed is missing. */
    Map<String, Time> measure(String theme) throws RunnerException {
        Map<String, Time> times = new LinkedHashMap<>();
        for (RunResult result : new Runner(options(theme)).run()) {
            Statistics milliseconds = result.getPrimaryResult().getStatistics();
            times.put(name(result.getParams()), new Time(milliseconds.getMean(), milliseconds.getStandardDeviation()));
        }
        return times;
    }

    private Options options(String theme) {
        return new OptionsBuilder().include("\\." + theme + "Benchmark\\.")
            .mode(Mode.AverageTime).timeUnit(TimeUnit.MILLISECONDS).forks(1)
            .warmupIterations(effort.warmups).warmupTime(time(effort.warmupSeconds))
            .measurementIterations(effort.iterations).measurementTime(time(effort.seconds))
            .jvmArgsAppend("-D" + Input.FOLDER + "=" + inputs, "-Djava.awt.headless=true", DO_NOT_WAIT)
            .output(logs.resolve(theme + ".log").toString())
            .build();
    }

    private static TimeValue time(double seconds) {
        return TimeValue.milliseconds(Math.round(1000 * seconds));
    }

    private static String name(BenchmarkParams benchmark) {
        String[] parts = benchmark.getBenchmark().split("\\.");
        StringBuilder name = new StringBuilder(parts[parts.length - 2].replace("Benchmark", "") + "." + parts[parts.length - 1]);
        for (String key : benchmark.getParamsKeys()) name.append(' ').append(benchmark.getParam(key));
        return name.toString();
    }
}

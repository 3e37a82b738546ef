package org.roentgen.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A display of our own, so that windows open nowhere else. Where Xvfb is not installed, tests that need it are skipped and say so. */
public final class Xvfb implements AutoCloseable {

    private final Process process;
    private final String display;

    private Xvfb(Process process, String display) {
        this.process = process;
        this.display = display;
    }

    public static Xvfb start() {
        try {
            Process process = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String number = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
            assumeTrue(number != null, "Xvfb did not start: tests with windows are skipped");
            return new Xvfb(process, ":" + number.trim());
        } catch (IOException e) {
            assumeTrue(false, "Xvfb is not installed: tests with windows are skipped (apt-get install xvfb)");
            return null;
        }
    }

    public String display() {
        return display;
    }

    @Override public void close() {
        process.destroy();
    }
}

package org.roentgen.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The form of every message that a user sees: {@code <what> must <rule>, but is <value>. <what to do>.} */
public final class ErrorForm {

    private ErrorForm() { }

    /** The message in what ImageJ prints for a macro that was stopped: {@code Macro Error: <message> in line N …}. */
    public static String message(String macroError) {
        return macroError.replaceFirst("(?s)^Macro Error[^:]*: *", "").replaceFirst("(?s) in line \\d+.*", "").trim();
    }

    public static void check(String message) {
        assertTrue(message.matches("(?s)\\S.* must .+, but .+\\. [A-Z].*\\.?") && message.endsWith(".") || message.endsWith("…."),
            "not in the form «<what> must <rule>, but is <value>. <what to do>.»: " + message);
    }
}

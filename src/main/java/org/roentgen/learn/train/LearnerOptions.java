package org.roentgen.learn.train;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a person says of a learner: {@code cost=1, gamma=0.03}. What is not said has its default; what the learner does not know is an error. */
public final class LearnerOptions {

    private final TreeMap<String, String> given = new TreeMap<>();
    private final Set<String> known = new TreeSet<>();

    private LearnerOptions() { }

    /** @param text names and values, with commas or spaces between them; may be empty */
    public static LearnerOptions parse(String text) {
        LearnerOptions options = new LearnerOptions();
        for (String part : text.trim().split("[,;\\s]+")) {
            if (part.isEmpty()) continue;
            int equal = part.indexOf('=');
            if (equal < 1 || equal == part.length() - 1)
                throw new IllegalArgumentException("Parameters must be written like cost=1, gamma=0.1, but one is \"" + part + "\". Correct it.");
            options.given.put(part.substring(0, equal).toLowerCase(Locale.ROOT), part.substring(equal + 1));
        }
        return options;
    }

    /** @throws IllegalArgumentException when it is no number or outside the range */
    public double number(String name, double value, double min, double max) {
        known.add(name);
        String text = given.get(name);
        if (text == null) return value;
        try {
            double number = Double.parseDouble(text);
            if (number >= min && number <= max) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("Parameter " + name + " must be a number from " + min + " to " + max + ", but is " + text + ". Correct it, or leave it out.");
    }

    public int whole(String name, int value, int min, int max) {
        double number = number(name, value, min, max);
        if (number != Math.rint(number)) throw new IllegalArgumentException("Parameter " + name + " must be a whole number, but is " + number + ". Correct it.");
        return (int) number;
    }

    /** One of some words, the first of which is the default. @throws IllegalArgumentException when it is another one */
    public String choice(String name, List<String> words) {
        known.add(name);
        String text = given.getOrDefault(name, words.get(0));
        if (words.contains(text)) return text;
        throw new IllegalArgumentException("Parameter " + name + " must be one of " + String.join(", ", words) + ", but is " + text + ". Choose one of them.");
    }

    /** @throws IllegalArgumentException when something was given that nobody asked for */
    public void requireNoOthers(String learner) {
        for (String name : given.keySet())
            if (!known.contains(name))
                throw new IllegalArgumentException("Parameters of " + learner + " must be among " + (known.isEmpty() ? "none" : String.join(", ", known))
                    + ", but one is " + name + ". Leave it out.");
    }
}

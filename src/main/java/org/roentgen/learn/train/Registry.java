package org.roentgen.learn.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What people choose by a name and set by parameters: a learner, a selection of features. Names stand in the order in which they came. Immutable. */
public final class Registry<T> {

    private final String what;
    private final Map<String, Function<LearnerOptions, T>> makers;

    private Registry(String what, Map<String, Function<LearnerOptions, T>> makers) {
        this.what = what;
        this.makers = makers;
    }

    /** @param what is chosen, as errors call it: Learner */
    public static <T> Registry<T> of(String what) {
        return new Registry<>(what, Map.of());
    }

    /** This one and another choice. @param maker asks for its parameters, and so says which there are */
    public Registry<T> with(String name, Function<LearnerOptions, T> maker) {
        Map<String, Function<LearnerOptions, T>> more = new LinkedHashMap<>(makers);
        more.put(name, maker);
        return new Registry<>(what, more);
    }

    public List<String> names() {
        return List.copyOf(makers.keySet());
    }

    /** @throws IllegalArgumentException when there is no such choice, or it has no such parameter */
    public T named(String name, String parameters) {
        if (!makers.containsKey(name))
            throw new IllegalArgumentException(what + " must be one of " + String.join(", ", names()) + ", but is \"" + name + "\". Choose one of them.");
        LearnerOptions options = LearnerOptions.parse(parameters);
        T chosen = makers.get(name).apply(options);
        options.requireNoOthers(name);
        return chosen;
    }
}

package org.roentgen.fiji;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.roentgen.learn.select.Selectors;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Regressions;

/** Choices that a kernel's registry lists. Annotations cannot ask it for them; an attribute {@code choices} of a parameter names the registry instead. */
final class RegisteredNames {

    private RegisteredNames() { }

    /** @param registry classifiers, regressions, learners (of either) or selections */
    static List<String> of(String registry) {
        switch (registry) {
            case "classifiers": return Classifiers.names();
            case "regressions": return Regressions.names();
            case "learners": return Stream.concat(Classifiers.names().stream(), Regressions.names().stream()).distinct().collect(Collectors.toList());
            case "selections": return Selectors.names();
            default: throw new IllegalStateException(registry);
        }
    }
}

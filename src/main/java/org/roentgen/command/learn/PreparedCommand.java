package org.roentgen.command.learn;

import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** What commands share that make features of a table besides a target. */
abstract class PreparedCommand extends FeaturesCommand {

    @Parameter(label = "Target", persist = false, attrs = @Attr(name = "place", value = "first"),
        description = "The column to predict; it is no feature.")
    String target = "class";
}

package org.roentgen.command;

import ij.measure.ResultsTable;

import java.util.Map;

import org.roentgen.fiji.Tables;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * Shows the tables of our commands when a script runs them with {@code CommandService.run(command, true, …)}: their rows join the Results, as
 * from a menu or a macro. SciJava shows images itself, but no ImageJ table, and would warn of it in the Console.
 */
@Plugin(type = PostprocessorPlugin.class)
public final class TablesInResults extends AbstractPostprocessorPlugin {

    @Override public void process(Module module) {
        if (!(module.getDelegateObject() instanceof RoentgenCommand)) return;
        for (Map.Entry<String, Object> output : module.getOutputs().entrySet())
            if (output.getValue() instanceof ResultsTable) {
                Tables.append((ResultsTable) output.getValue());
                module.resolveOutput(output.getKey());
            }
    }
}

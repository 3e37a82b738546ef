package org.roentgen.command.learn;

import org.roentgen.fiji.TableInput;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.model.ModelFile;
import org.scijava.plugin.Parameter;

/** What commands share that ask a model about a table. */
abstract class ModelCommand extends TableCommand {

    @Parameter(label = "Model", style = "open", persist = false, description = "The model file that a training wrote.")
    private String model = "";

    final Model readModel() {
        return ModelFile.read(TableInput.file(model, "Model"));
    }
}

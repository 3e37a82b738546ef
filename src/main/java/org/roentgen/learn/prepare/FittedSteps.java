package org.roentgen.learn.prepare;

import com.google.gson.JsonObject;

/** Fitted steps from what {@link FittedStep#json} wrote. */
final class FittedSteps {

    private FittedSteps() { }

    /** @throws IllegalArgumentException for a step that this version does not know */
    static FittedStep read(JsonObject json) {
        String name = json.get("step").getAsString();
        switch (name) {
            case FilledCells.NAME: return FilledCells.of(json);
            case ScaledColumns.NAME: return ScaledColumns.of(json);
            case CategoryColumns.NAME: return CategoryColumns.of(json);
            case DroppedColumns.NAME: return DroppedColumns.of(json);
            case HarmonizedColumns.NAME: return HarmonizedColumns.of(json);
            case KeptColumns.NAME: return KeptColumns.of(json);
            case FlaggedBlocks.NAME: return FlaggedBlocks.of(json);
            case PreparedBlocks.NAME: return PreparedBlocks.of(json);
            default: throw new IllegalArgumentException("Preparation step must be one that this version knows, but is \"" + name + "\". Update Roentgen.");
        }
    }
}

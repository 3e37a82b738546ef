package org.roentgen.command.learn;

/** What inputs of several commands say, where they mean the same. */
final class Wording {

    static final String CLASS_WEIGHTS = "How much rows of some classes count in training, such as sick=5, well=1: classes that are not named have 1. Times what Balanced"
        + " gives them.";
    static final String BALANCED = "Whether each class weighs the same in training, however many rows it has.";
    static final String EXCLUDE = "Columns that are no features, separated by commas. Columns of texts must be among them.";
    static final String GROUP = "The column that says which rows are of one patient: they are never on both sides of a split. Empty when each row is a patient of its"
        + " own.";
    static final String PREDICT = "Whether the target is a class or a number.";
    static final String ROWS_FILE = "Where to write the rows as CSV; empty only shows them.";
    static final String SCALE = "How features are brought to a like range by the training rows: mean and standard deviation, minimum and maximum, or median and"
        + " quartiles.";
    static final String SEED = "Decides all that is random; the same seed gives the same numbers everywhere.";

    private Wording() { }
}

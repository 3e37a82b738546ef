package org.roentgen.batch;

import java.nio.file.Path;

/** What is done with each case. */
public interface Step {

    /**
     * Writes the results of a case.
     * @param results an empty folder
     * @throws Exception when the case failed; its message becomes the case's row
     */
    void run(Case input, Path results) throws Exception;

    /** Changes whenever the results would: finished cases are those that were made by the same step. */
    String identity();
}

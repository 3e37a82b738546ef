package org.roentgen.segment.cluster.joint;

import org.roentgen.segment.cluster.Clustering;

/** A way to divide vectors into classes. Immutable. */
public interface JointMethod {

    int MOST_STEPS = 500;

    Clustering.Steps SILENT = (step, criterion) -> { };

    /** At most k classes, from the darkest on. @param floor how well values are known, as a variance in each channel */
    JointClasses classes(double[][] sample, double[] floor, int k, Clustering.Steps steps);
}

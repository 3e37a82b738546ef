package org.roentgen.learn.explain;

import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.Features;

/** Shares out the prediction of a row among its features. */
public interface Explainer {

    Attributions explain(Features rows, Progress progress);
}

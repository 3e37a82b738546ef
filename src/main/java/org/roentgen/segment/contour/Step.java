package org.roentgen.segment.contour;

/** What one iteration did. */
final class Step {

    final long size, changed;
    final boolean rests;
    final double[] measures;

    /** @param size voxels inside
     * @param changed voxels that came in or went out
     * @param rests can further iterations change nothing any more?
     * @param measures as {@link ContourMethod#measures} names them */
    Step(long size, long changed, boolean rests, double... measures) {
        this.size = size;
        this.changed = changed;
        this.rests = rests;
        this.measures = measures;
    }
}

package org.roentgen.image;

/** A {@link VectorOperation} with one component. */
public interface BlockOperation extends VectorOperation {

    /**
     * Fills {@code out} from {@code in}, which is {@code out} grown by {@link #reach} on each side.
     * {@code in} may be used as scratch space.
     */
    void apply(Block in, Block out, double[] spacing);

    @Override default int components() {
        return 1;
    }

    @Override default void apply(Block in, Block[] out, double[] spacing) {
        apply(in, out[0], spacing);
    }
}

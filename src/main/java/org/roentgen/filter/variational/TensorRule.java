package org.roentgen.filter.variational;

/** How the structure tensor of a voxel becomes its diffusion tensor. See {@link TensorDiffusion}. */
public enum TensorRule {

    EDGE_ENHANCING {
        @Override TensorMap map(double contrast, boolean plane) {
            return new EdgeEnhancing(contrast);
        }
    },

    COHERENCE_ENHANCING {
        @Override TensorMap map(double contrast, boolean plane) {
            return new CoherenceEnhancing(contrast, plane);
        }
    };

    /** One for each thread. */
    abstract TensorMap map(double contrast, boolean plane);
}

package org.roentgen.segment.graph;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.segment.Segmentation;

/**
 * Gives each voxel the label whose seeds a random walker that starts there reaches first most probably.
 * <p>It steps between voxels p and q that share a face with weight w = (m/h)² · (e^(−β (m/h)² (u(p) − u(q))² / (10 σ)) + 10⁻¹⁰): h is the spacing along
 * the step, m the smallest one, u the value divided by the range of values, and σ the standard deviation of u, both inside the mask. The probabilities of a label
 * solve Laplace's equation Σ w(p, q) (x(p) − x(q)) = 0 with x = 1 at its seeds and 0 at the others'; the last label has what is left of 1. Of equally
 * probable labels the smaller wins. A constant image is divided as by distance.
 * <p>Seeds keep their voxels. Voxels that no way over faces joins to a seed get 0 in all maps, as NaN, infinite values and what is outside the mask do.
 * <p><b>Dimensions</b> 2-D or 3-D, anisotropic spacing honoured: w is the conductance of the diffusion between voxels of that shape.  <b>Units</b> β and the
 * tolerance have none: neither the intensity's unit nor the length's matters.  <b>Output</b> labels; if wanted, maps of the probabilities in
 * [0, 1] of label 1, 2, …, 0 for one without seeds. They are as exact as the tolerance, where no region hangs on the rest by weights below it.
 * <b>Cost</b> O(voxels · labels · iterations), some 20 to 50 iterations, on all threads; bit-equal for any number of them.  <b>Memory</b> 54 bytes a voxel, 12
 * more for three labels and beyond, and 4 for each map.
 * <p>Grady 2006, IEEE Trans. Pattern Anal. Mach. Intell. 28(11):1768–1783, doi:10.1109/TPAMI.2006.233. As scikit-image's {@code random_walker} on values
 * from 0 to 1 with equal spacings (there β g²/(10 σ) depends on the unit of intensity, and the (m/h)² before the exponential is left out).
 */
public final class RandomWalker extends Segmentation {

    /** What is still to come when the labels are known to be more than two: 8 bytes of {@link #bytes} are there already. */
    private static final long TWO_LABELS = 54, MORE_LABELS = TWO_LABELS - 8 + 12;

    private final double beta, tolerance;
    private final int maps;

    /**
     * @param beta how much a step over an edge is avoided; 130 is usual
     * @param tolerance of the residual, relative to the right-hand side
     * @param maps of the probabilities of the labels from 1 to this one; 0 for none
     */
    public RandomWalker(double beta, double tolerance, int maps) {
        if (!(beta >= 0 && beta < Double.POSITIVE_INFINITY)) throw wrong("Beta must be at least 0, but is %s. Choose 130, as usual.", beta);
        if (!(tolerance >= 1e-6 && tolerance < 1)) throw wrong("Tolerance must be at least 0.000001 and less than 1, but is %s. Choose 0.0001, as usual.", tolerance);
        if (maps < 0) throw wrong("Number of maps must be at least 0, but is %s. Choose 0 for labels alone.", maps);
        this.beta = beta;
        this.tolerance = tolerance;
        this.maps = maps;
    }

    private static IllegalArgumentException wrong(String text, Number value) {
        return new IllegalArgumentException(String.format(Locale.ROOT, text, value));
    }

    @Override public List<String> maps() {
        return IntStream.rangeClosed(1, maps).mapToObj(i -> "probability " + i).collect(Collectors.toList());
    }

    @Override public boolean needsSeeds() {
        return true;
    }

    @Override public long bytes(long voxels) {
        return TWO_LABELS * voxels;
    }

    @Override protected IntBlock apply(Task task) {
        int[] labels = SeedLabels.competing(task.seeds.get());
        Block image = task.image;
        if (labels.length > 2) requireMemory(MORE_LABELS * image.size());
        IntBlock state = Reach.of(image, task.seeds.get(), task.mask, new GridGraph(image, Connectivity.FACES).steps);
        Conductance conductance = new Conductance(image, state, task.spacing, ValueSpan.of(image, task.mask), beta);
        Lattice lattice = conductance.lattice();
        ConjugateGradients solver = new ConjugateGradients(lattice, task.spacing, tolerance);
        Ballot ballot = new Ballot(state, labels, task.maps);
        for (int k = 0; k < labels.length - 1; k++) {
            conductance.inflow(labels[k], lattice, solver.right);
            solver.solve(task.progress.part(k / (labels.length - 1.0), (k + 1) / (labels.length - 1.0)));
            ballot.count(k, solver.x, lattice.strideZ);
        }
        ballot.finish();
        task.progress.done(1);
        return state;
    }
}

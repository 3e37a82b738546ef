package org.roentgen.segment.skeleton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.roentgen.image.Block;

/**
 * The branches of a skeleton, and the nodes between them.
 * <p>Voxels with one neighbour (of 26, in a plane of 8) are end points; those with more than two are junctions, and connected ones are one junction. A branch goes
 * over voxels with two neighbours from one node to another, from the voxel of the first that it touches to that of the other. A loop has no node; a single voxel is a
 * branch of length 0.
 * <p><b>Memory</b> a byte a voxel of the image, and some 100 bytes a voxel of the skeleton.
 */
public final class SkeletonGraph {

    private static final int NONE = -1;

    private final VoxelSet voxels;
    private final double[] spacing;
    private final int[] places;
    private final Map<Integer, Integer> node = new HashMap<>();        // of the places that belong to one
    private final boolean[] isEnd;
    private final int[] parent;                                        // of nodes, as forests
    private final List<int[]> paths = new ArrayList<>();               // places of each branch
    private final List<Branch> branches = new ArrayList<>();
    private final List<int[]> nodes = new ArrayList<>();               // of each skeleton: how many ends, and junctions
    private int ends, junctions;

    /** @param skeleton not 0 inside; one voxel wide */
    public SkeletonGraph(Block skeleton, double[] spacing) {
        this(new VoxelSet(skeleton), spacing);
    }

    SkeletonGraph(VoxelSet voxels, double[] spacing) {
        this.voxels = voxels;
        this.spacing = spacing.clone();
        places = voxels.places();
        isEnd = new boolean[places.length];
        for (int place : places) if (neighbours(place).length != 2) join(place);
        trace();
        parent = new int[ends + junctions];
        Arrays.setAll(parent, i -> i);
        name();
    }

    public List<Branch> branches() {
        return branches;
    }

    /** How many end points a skeleton has. */
    public int ends(int skeleton) {
        return nodes.get(skeleton)[0];
    }

    public int junctions(int skeleton) {
        return nodes.get(skeleton)[1];
    }

    private int[] neighbours(int place) {
        int bits = voxels.around(place), n = 0;
        int[] found = new int[Integer.bitCount(bits)];
        for (int k = 0; k < 26; k++) if ((bits >> k & 1) == 1) found[n++] = voxels.neighbour(place, k);
        return found;
    }

    /** Makes a node of a place, and of the junctions connected to it. */
    private void join(int place) {
        if (node.containsKey(place)) return;
        int number = ends + junctions;
        node.put(place, number);
        if (neighbours(place).length < 2) {
            isEnd[number] = true;
            ends++;
            return;
        }
        junctions++;
        List<Integer> open = new ArrayList<>(List.of(place));
        while (!open.isEmpty())
            for (int next : neighbours(open.remove(open.size() - 1)))
                if (neighbours(next).length > 2 && node.putIfAbsent(next, number) == null) open.add(next);
    }

    private void trace() {
        Map<Integer, Boolean> passed = new HashMap<>();
        for (int place : places) {
            if (!node.containsKey(place)) continue;
            int[] around = neighbours(place);
            if (around.length == 0) paths.add(new int[] {place});
            for (int next : around) {
                boolean direct = node.containsKey(next) && !node.get(next).equals(node.get(place)) && place < next;
                if (direct) paths.add(new int[] {place, next});
                if (!node.containsKey(next) && !passed.containsKey(next)) paths.add(path(place, next, passed));
            }
        }
        for (int place : places) if (!node.containsKey(place) && !passed.containsKey(place)) paths.add(path(NONE, place, passed));
    }

    /** From a node over a voxel beside it to the next node; or, from nowhere, round a loop. */
    private int[] path(int from, int next, Map<Integer, Boolean> passed) {
        List<Integer> path = new ArrayList<>();
        if (from != NONE) path.add(from);
        int before = from;
        while (next != NONE && !node.containsKey(next)) {
            path.add(next);
            passed.put(next, true);
            int[] two = neighbours(next);
            int on = two[0] == before ? two[1] : two[0];
            before = next;
            next = passed.containsKey(on) ? NONE : on;
        }
        if (next != NONE) path.add(next);
        return path.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Numbers the skeletons by their first branch. */
    private void name() {
        for (int[] path : paths) if (node.containsKey(path[0])) parent[root(node.get(path[0]))] = root(node.get(path[path.length - 1]));
        Map<Integer, Integer> number = new HashMap<>();
        int loops = 0;
        for (int[] path : paths) {
            boolean loop = !node.containsKey(path[0]);
            int key = loop ? --loops : root(node.get(path[0])), skeleton = number.computeIfAbsent(key, k -> number.size());
            int from = loop ? NONE : node.get(path[0]), to = loop ? NONE : node.get(path[path.length - 1]);
            branches.add(new Branch(type(path, from, to), path, from, to, skeleton, voxels, spacing));
        }
        for (int skeleton = 0; skeleton < number.size(); skeleton++) nodes.add(new int[2]);
        for (int n = 0; n < parent.length; n++)
            if (number.containsKey(root(n))) nodes.get(number.get(root(n)))[isEnd[n] ? 0 : 1]++;
    }

    private int root(int n) {
        while (parent[n] != n) n = parent[n] = parent[parent[n]];
        return n;
    }

    private Branch.Type type(int[] path, int from, int to) {
        if (from == NONE) return Branch.Type.LOOP;
        if (path.length == 1) return Branch.Type.POINT;
        return isEnd[from] && isEnd[to] ? Branch.Type.BETWEEN_ENDS : isEnd[from] || isEnd[to] ? Branch.Type.END_TO_JUNCTION : Branch.Type.BETWEEN_JUNCTIONS;
    }

    boolean isEnd(int number) {
        return isEnd[number];
    }
}

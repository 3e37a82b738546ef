package org.roentgen.segment.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.InParallel;

/**
 * Looks for the nodes that had better go with a group beside theirs when a lattice is coarsened, because an edge of the image parts them from their own. A weight is
 * weak below {@value #WEAK} of the greatest ones of either node. The largest part of a group that other weights join stays; of the rest those nodes stray that a weight
 * which is not weak joins to what stays of the group beside them, by the greatest of these.
 */
final class Straying {

    private static final float WEAK = 0.1f;

    private final Lattice fine;
    private final int[] shift;
    /** The greatest weight of each node. */
    private final float[] greatest;
    /** Of each node: 0, or 1 + the direction that it strays in, as {@link Lattice#neighbour} counts them. */
    final byte[] direction;
    final int[] node;

    Straying(Lattice fine, int[] shift) {
        this.fine = fine;
        this.shift = shift;
        greatest = fine.vector();
        direction = new byte[greatest.length];
        boolean[] stays = new boolean[greatest.length];
        List<Integer> layers = IntStream.range(0, fine.nz + shift[2] >> shift[2]).boxed().collect(Collectors.toList());
        InParallel.forEach(layers, z -> forNodes(z, this::measure));
        InParallel.forEach(layers, z -> forGroups(z, stays));
        node = InParallel.map(layers, z -> strays(z, stays)).stream().flatMapToInt(Arrays::stream).toArray();
    }

    private interface Work {
        void on(int node, int x, int y, int z);
    }

    private void forNodes(int layer, Work work) {
        for (int z = layer << shift[2]; z < Math.min(fine.nz, layer + 1 << shift[2]); z++)
            for (int y = 0; y < fine.ny; y++)
                for (int x = 0, i = fine.row(y, z); x < fine.nx; x++, i++) work.on(i, x, y, z);
    }

    private void measure(int i, int x, int y, int z) {
        float most = 0;
        for (int d = 0; d < 6; d++) most = Math.max(most, fine.weight(i, d));
        greatest[i] = most;
    }

    private boolean isWeak(int i, int d) {
        float weight = fine.weight(i, d);
        return weight == 0 || weight < WEAK * Math.min(greatest[i], greatest[fine.neighbour(i, d)]);
    }

    /** Marks what stays in its group. */
    private void forGroups(int layer, boolean[] stays) {
        for (int y = 0; y < fine.ny; y += 1 << shift[1])
            for (int x = 0; x < fine.nx; x += 1 << shift[0]) {
                int[] member = members(x, y, layer << shift[2]);
                int largest = largest(member);
                for (int k = 0; k < 8; k++) if ((largest >> k & 1) == 1) stays[member[k]] = true;
            }
    }

    /** Of the group that begins at a node: x, y, z as bits; −1 where there is none. */
    private int[] members(int x, int y, int z) {
        int[] member = new int[8];
        for (int k = 0; k < 8; k++) {
            int dx = k & 1, dy = k >> 1 & 1, dz = k >> 2;
            boolean exists = dx <= shift[0] && dy <= shift[1] && dz <= shift[2] && x + dx < fine.nx && y + dy < fine.ny && z + dz < fine.nz;
            member[k] = exists ? fine.row(y + dy, z + dz) + x + dx : -1;
        }
        return member;
    }

    /** The members of the largest part, as bits; of equal ones the first. */
    private int largest(int[] member) {
        int left = 0, largest = 0;
        for (int k = 0; k < 8; k++) if (member[k] >= 0 && greatest[member[k]] > 0) left |= 1 << k;
        while (Integer.bitCount(left) > Integer.bitCount(largest)) {
            int part = part(member, left);
            if (Integer.bitCount(part) > Integer.bitCount(largest)) largest = part;
            left &= ~part;
        }
        return largest;
    }

    /** What is joined to the first of some. */
    private int part(int[] member, int left) {
        int part = Integer.lowestOneBit(left);
        for (int open = part; open != 0;) {
            int k = Integer.numberOfTrailingZeros(open);
            open &= open - 1;
            for (int axis = 0; axis < 3; axis++) {
                int next = 1 << (k ^ 1 << axis);
                if ((left & ~part & next) == 0 || isWeak(member[k], 2 * axis + 1 - (k >> axis & 1))) continue;
                part |= next;
                open |= next;
            }
        }
        return part;
    }

    private int[] strays(int layer, boolean[] stays) {
        IntStream.Builder found = IntStream.builder();
        forNodes(layer, (i, x, y, z) -> {
            if (stays[i] || greatest[i] == 0) return;
            direction[i] = away(i, new int[] {x, y, z}, stays);
            if (direction[i] != 0) found.add(i);
        });
        return found.build().toArray();
    }

    private byte away(int i, int[] at, boolean[] stays) {
        int best = -1;
        for (int d = 0; d < 6; d++) {
            boolean leaves = shift[d / 2] == 0 || (at[d / 2] & 1) == d % 2;
            if (leaves && !isWeak(i, d) && stays[fine.neighbour(i, d)] && (best < 0 || fine.weight(i, d) > fine.weight(i, best))) best = d;
        }
        return (byte) (1 + best);
    }
}

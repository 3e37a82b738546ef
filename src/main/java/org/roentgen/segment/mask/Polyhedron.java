package org.roentgen.segment.mask;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The convex hull of points with whole-numbered coordinates in space that do not lie in one plane, as triangles; exact, in whole numbers.
 * <p>Quickhull: Barber, Dobkin and Huhdanpaa 1996, ACM Trans. Math. Softw. 22(4):469–483, doi:10.1145/235815.235821.
 */
final class Polyhedron {

    /** A triangle, seen anticlockwise from outside: normal · p = offset on it, less inside. */
    static final class Facet {

        final long[][] corner;
        final long[] normal;
        final long offset;
        private final Facet[] neighbour = new Facet[3];                // across the edges from corner 0 to 1, 1 to 2, 2 to 0
        private List<long[]> above = new ArrayList<>();
        private boolean gone;

        Facet(long[] a, long[] b, long[] c) {
            corner = new long[][] {a, b, c};
            normal = cross(minus(b, a), minus(c, a));
            offset = dot(normal, a);
        }

        long height(long[] p) {
            return dot(normal, p) - offset;
        }

        private long[] farthest() {
            long[] best = above.get(0);
            for (long[] p : above) if (height(p) > height(best)) best = p;
            return best;
        }
    }

    private final List<Facet> facets = new ArrayList<>();

    /** @param simplex four of the points that do not lie in one plane */
    Polyhedron(long[][] points, long[][] simplex) {
        Deque<Facet> open = new ArrayDeque<>(begin(simplex));
        share(Arrays.asList(points), open);
        while (!open.isEmpty()) {
            Facet facet = open.pop();
            if (facet.gone) continue;
            if (facet.above.isEmpty()) facets.add(facet);
            else raise(facet, facet.farthest(), open);
        }
        facets.removeIf(f -> f.gone);
    }

    List<Facet> facets() {
        return facets;
    }

    private static List<Facet> begin(long[][] p) {
        boolean flipped = dot(cross(minus(p[1], p[0]), minus(p[2], p[0])), minus(p[3], p[0])) > 0;
        long[] a = p[0], b = flipped ? p[2] : p[1], c = flipped ? p[1] : p[2], top = p[3];
        List<Facet> four = List.of(new Facet(a, b, c), new Facet(a, top, b), new Facet(b, top, c), new Facet(c, top, a));
        for (Facet f : four)
            for (int e = 0; e < 3; e++)
                for (Facet g : four)
                    for (int h = 0; h < 3; h++)
                        if (f.corner[e] == g.corner[(h + 1) % 3] && f.corner[(e + 1) % 3] == g.corner[h]) f.neighbour[e] = g;
        return four;
    }

    /** Each point goes to one facet that it is above; those above none are inside. */
    private static void share(List<long[]> points, Iterable<Facet> facets) {
        for (long[] p : points)
            for (Facet f : facets)
                if (f.height(p) > 0) {
                    f.above.add(p);
                    break;
                }
    }

    /** Puts a cone from the point to the horizon in the place of all facets that the point sees. */
    private void raise(Facet start, long[] point, Deque<Facet> open) {
        List<Facet> seen = seen(start, point), cone = new ArrayList<>();
        Map<long[], Facet> from = new HashMap<>();
        for (Facet f : seen)
            for (int e = 0; e < 3; e++) {
                Facet beyond = f.neighbour[e];
                if (beyond.gone) continue;
                Facet side = new Facet(f.corner[e], f.corner[(e + 1) % 3], point);
                side.neighbour[0] = beyond;
                for (int h = 0; h < 3; h++) if (beyond.neighbour[h] == f && beyond.corner[h] == side.corner[1]) beyond.neighbour[h] = side;
                from.put(side.corner[0], side);
                cone.add(side);
            }
        for (Facet side : cone) {
            side.neighbour[1] = from.get(side.corner[1]);
            side.neighbour[1].neighbour[2] = side;
        }
        for (Facet f : seen) {
            share(f.above, cone);
            f.above = null;
        }
        cone.forEach(open::push);
    }

    private static List<Facet> seen(Facet start, long[] point) {
        List<Facet> seen = new ArrayList<>(List.of(start));
        start.gone = true;
        for (int i = 0; i < seen.size(); i++)
            for (Facet n : seen.get(i).neighbour)
                if (!n.gone && n.height(point) > 0) {
                    n.gone = true;
                    seen.add(n);
                }
        return seen;
    }

    static long[] minus(long[] a, long[] b) {
        return new long[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    static long[] cross(long[] a, long[] b) {
        return new long[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    static long dot(long[] a, long[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}

package org.roentgen.segment.skeleton;

/**
 * Can a voxel of an object be taken away without a change of topology? Its 26 neighbours are bits, x fastest, then y, then z, without itself.
 * <p>It can when the object has one 26-connected part among the 26 neighbours, and the background one 6-connected part among the 18 nearest that touches the voxel by
 * a face. Then the number of objects, of holes through them and of cavities stays, and with them the Euler characteristic.
 * <p>Bertrand and Malandain 1994, Pattern Recognit. Lett. 15(2):169–175, doi:10.1016/0167-8655(94)90046-9.
 */
final class SimplePoint {

    private static final int[] BY_CORNERS = new int[26], BY_FACES = new int[26];
    private static final int FACES = near(1), FACES_AND_EDGES = near(2);

    static {
        for (int a = 0; a < 26; a++)
            for (int b = 0; b < 26; b++) {
                int dx = Math.abs(x(a) - x(b)), dy = Math.abs(y(a) - y(b)), dz = Math.abs(z(a) - z(b));
                if (a != b && Math.max(dx, Math.max(dy, dz)) == 1) BY_CORNERS[a] |= 1 << b;
                if (dx + dy + dz == 1 && (FACES_AND_EDGES >> b & 1) == 1) BY_FACES[a] |= 1 << b;
            }
    }

    private SimplePoint() { }

    /** Offset of a neighbour along x. */
    static int x(int neighbour) {
        return cell(neighbour) % 3 - 1;
    }

    static int y(int neighbour) {
        return cell(neighbour) / 3 % 3 - 1;
    }

    static int z(int neighbour) {
        return cell(neighbour) / 9 - 1;
    }

    private static int cell(int neighbour) {
        return neighbour < 13 ? neighbour : neighbour + 1;
    }

    private static int near(int steps) {
        int bits = 0;
        for (int k = 0; k < 26; k++) if (Math.abs(x(k)) + Math.abs(y(k)) + Math.abs(z(k)) <= steps) bits |= 1 << k;
        return bits;
    }

    /** @param object the neighbours that belong to the object */
    static boolean isSimple(int object) {
        int background = ~object & FACES_AND_EDGES, faces = background & FACES;
        return object != 0 && faces != 0 && part(object, BY_CORNERS) == object && (part(background, faces, BY_FACES) & faces) == faces;
    }

    private static int part(int all, int[] adjacent) {
        return part(all, all, adjacent);
    }

    /** What is connected with the first of some. */
    private static int part(int all, int begin, int[] adjacent) {
        int part = Integer.lowestOneBit(begin), open = part;
        while (open != 0) {
            int next = Integer.lowestOneBit(open), found = adjacent[Integer.numberOfTrailingZeros(next)] & all & ~part;
            part |= found;
            open = open & ~next | found;
        }
        return part;
    }

    /** Remembers what it found, two bits for each of the 2²⁶ neighbourhoods, because large objects ask the same again and again. For many threads: an answer that two
     * of them lose is found again. */
    static final class Answers {

        private static final int MANY = 1 << 18, SIMPLE = 2, NOT = 1;

        private final int[] known;

        /** @param voxels that will be asked about; a few are not worth the memory */
        Answers(long voxels) {
            known = new int[voxels < MANY ? 0 : 1 << 22];
        }

        boolean isSimple(int object) {
            if (known.length == 0) return SimplePoint.isSimple(object);
            int shift = 2 * (object & 15), answer = known[object >>> 4] >>> shift & 3;
            if (answer == 0) known[object >>> 4] |= (answer = SimplePoint.isSimple(object) ? SIMPLE : NOT) << shift;
            return answer == SIMPLE;
        }
    }
}

package org.roentgen.filter.descriptor;

import java.util.function.IntPredicate;

/**
 * The uniform code of 26 points on a sphere: the number of points at least as bright as the centre, if these and the others each lie together, else 27.
 * <p>On a circle "at most two changes" says that the bright points lie together and the dark ones too; this says the same of a sphere. Points are
 * neighbours when their directions, as voxels of a cube of 3 × 3 × 3, share a face.
 */
final class SphereCode {

    private static final int ALL = (1 << 27) - 1 & ~(1 << 13);
    private static final int NOT_RIGHT = voxels(i -> i % 3 < 2), NOT_LEFT = voxels(i -> i % 3 > 0);
    private static final int NOT_BOTTOM = voxels(i -> i / 3 % 3 < 2), NOT_TOP = voxels(i -> i / 3 % 3 > 0);

    private SphereCode() { }

    /** @param signs bit p for point p, in the order of the voxels without the centre */
    static int of(int signs) {
        int bright = signs & (1 << 13) - 1 | signs >>> 13 << 14;
        return isOnePiece(bright) && isOnePiece(ALL & ~bright) ? Integer.bitCount(bright) : SamplePoints.ON_SPHERE + 1;
    }

    private static boolean isOnePiece(int set) {
        int piece = set & -set;
        for (int before = 0; piece != before; ) {
            before = piece;
            piece |= ((piece & NOT_RIGHT) << 1 | (piece & NOT_LEFT) >>> 1 | (piece & NOT_BOTTOM) << 3 | (piece & NOT_TOP) >>> 3
                | piece << 9 | piece >>> 9) & set;
        }
        return piece == set;
    }

    private static int voxels(IntPredicate inside) {
        int voxels = 0;
        for (int i = 0; i < 27; i++) if (inside.test(i)) voxels |= 1 << i;
        return voxels;
    }
}

package org.roentgen.image;

import java.nio.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import net.imglib2.RandomAccessible;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.ImgView;
import net.imglib2.img.NativeImg;
import net.imglib2.img.WrappedImg;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.transform.integer.MixedTransform;
import net.imglib2.type.NativeType;
import net.imglib2.util.Fraction;
import net.imglib2.view.IntervalView;
import net.imglib2.view.MixedTransformView;
import net.imglib2.view.fluent.RandomAccessibleView;

/**
 * The arrays (or buffers) in which the planes of an image lie, when it is an array or planar image, or a view of one that
 * moves, crops, or fixes axes, and leaves x as the fastest.
 */
final class Planes {

    private final IntFunction<Object> storage;       // by number of the plane in the root
    private final int x0, strideY;                   // index of the first voxel in its plane; distance of rows
    private final long plane0, stridePlane;          // plane of the first voxel; distance of planes, for planar images
    private final long strideZ;                      // distance of planes in one array, for array images

    private Planes(IntFunction<Object> storage, int x0, int strideY, long plane0, long stridePlane, long strideZ) {
        this.storage = storage;
        this.x0 = x0;
        this.strideY = strideY;
        this.plane0 = plane0;
        this.stridePlane = stridePlane;
        this.strideZ = strideZ;
    }

    /** The array or {@link java.nio.Buffer} that holds a plane. */
    Object storage(long z) {
        return storage.apply((int) (plane0 + z * stridePlane));
    }

    boolean isArray() {
        return !(storage(0) instanceof Buffer);
    }

    /** Where a voxel lies in {@link #storage}. */
    int index(long x, long y, long z) {
        return Math.toIntExact(x0 + x + y * strideY + z * strideZ);
    }

    static Optional<Planes> of(RandomAccessibleInterval<?> image) {
        List<MixedTransform> transforms = new ArrayList<>();
        RandomAccessible<?> root = image;
        while (!(root instanceof NativeImg)) {
            if (root instanceof MixedTransformView) transforms.add(((MixedTransformView<?>) root).getTransformToSource());
            Optional<RandomAccessible<?>> source = sourceOf(root);
            if (!source.isPresent()) return Optional.empty();
            root = source.get();
        }
        NativeImg<?, ?> img = (NativeImg<?, ?>) root;
        if (!one(img) || !(img instanceof ArrayImg || img instanceof PlanarImg)) return Optional.empty();
        return of(img, corners(image, transforms));
    }

    private static Optional<RandomAccessible<?>> sourceOf(RandomAccessible<?> view) {
        if (view instanceof WrappedImg) return Optional.of(((WrappedImg<?>) view).getImg());
        if (view instanceof ImgView) return Optional.of(((ImgView<?>) view).getSource());
        if (view instanceof RandomAccessibleView) return Optional.of(((RandomAccessibleView<?, ?>) view).delegate());
        if (view instanceof IntervalView) return Optional.of(((IntervalView<?>) view).getSource());
        if (view instanceof MixedTransformView) return Optional.of(((MixedTransformView<?>) view).getSource());
        return Optional.empty();
    }

    private static boolean one(NativeImg<?, ?> img) {
        Fraction entities = ((NativeType<?>) img.createLinkedType()).getEntitiesPerPixel();
        return entities.getNumerator() == entities.getDenominator();
    }

    /** Root positions of the view's first voxel, and of its neighbours along x, y, z (the same voxel for axes it lacks). */
    private static long[][] corners(RandomAccessibleInterval<?> image, List<MixedTransform> transforms) {
        long[][] corners = new long[4][];
        for (int c = 0; c < 4; c++) {
            long[] position = image.minAsLongArray();
            if (c > 0 && c <= position.length) position[c - 1]++;
            for (MixedTransform transform : transforms) {
                long[] source = new long[transform.numTargetDimensions()];
                transform.apply(position, source);
                position = source;
            }
            corners[c] = position;
        }
        return corners;
    }

    private static Optional<Planes> of(NativeImg<?, ?> img, long[][] corners) {
        int planeAxis = img instanceof PlanarImg ? 2 : img.numDimensions();
        long[] inPlane = new long[4], plane = new long[4];
        for (int c = 0; c < 4; c++) {
            inPlane[c] = index(img, corners[c], 0, Math.min(planeAxis, img.numDimensions()));
            plane[c] = index(img, corners[c], planeAxis, img.numDimensions());
        }
        boolean rows = inPlane[1] - inPlane[0] == 1 && plane[1] == plane[0] && plane[2] == plane[0];
        if (!rows) return Optional.empty();
        IntFunction<Object> storage = img instanceof PlanarImg ? number -> array(((PlanarImg<?, ?>) img).getPlane(number))
            : number -> array(((ArrayImg<?, ?>) img).update(null));
        return Optional.of(new Planes(storage, Math.toIntExact(inPlane[0]), Math.toIntExact(inPlane[2] - inPlane[0]), plane[0],
            plane[3] - plane[0], inPlane[3] - inPlane[0]));
    }

    private static long index(NativeImg<?, ?> img, long[] position, int begin, int end) {
        long index = 0;
        for (int d = end - 1; d >= begin; d--) index = index * img.dimension(d) + position[d];
        return index;
    }

    private static Object array(Object access) {
        return ((ArrayDataAccess<?>) access).getCurrentStorageArray();
    }
}

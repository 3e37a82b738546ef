package org.roentgen.learn.explore;

import java.util.Arrays;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/** The nearest other rows of each row, with their squared Euclidean distances: all distances are looked at. Of equals the first rows are taken. Cost O(n² p). */
final class Neighbours {

    /** For each row the indices of its neighbours, ascending. */
    final int[][] index;
    final double[][] squaredDistance;

    Neighbours(double[][] rows, int count, Progress progress) {
        index = new int[rows.length][];
        squaredDistance = new double[rows.length][];
        InParallel.range(rows.length, progress, () -> {
            Nearest nearest = new Nearest(count);
            return i -> {
                nearest.clear();
                for (int j = 0; j < rows.length; j++) if (j != i) nearest.offer(j, Euclidean.squared(rows[i], rows[j]));
                index[i] = nearest.indices();
                squaredDistance[i] = Arrays.stream(index[i]).mapToDouble(j -> Euclidean.squared(rows[i], rows[j])).toArray();
            };
        });
    }

    /** The nearest so far, as a heap with the farthest of them on top. */
    private static final class Nearest {

        private final int[] rows;
        private final double[] distances;
        private int size;

        Nearest(int count) {
            rows = new int[count];
            distances = new double[count];
        }

        void clear() {
            size = 0;
        }

        void offer(int row, double distance) {
            if (size < rows.length) rise(size++, row, distance);
            else if (distance < distances[0]) sink(row, distance);
        }

        int[] indices() {
            int[] found = Arrays.copyOf(rows, size);
            Arrays.sort(found);
            return found;
        }

        private void rise(int place, int row, double distance) {
            int at = place;
            while (at > 0 && isFarther(row, distance, (at - 1) / 2)) {
                set(at, rows[(at - 1) / 2], distances[(at - 1) / 2]);
                at = (at - 1) / 2;
            }
            set(at, row, distance);
        }

        private void sink(int row, double distance) {
            int at = 0;
            while (2 * at + 1 < size) {
                int child = 2 * at + 1;
                if (child + 1 < size && isFarther(rows[child + 1], distances[child + 1], child)) child++;
                if (isFarther(row, distance, child)) break;
                set(at, rows[child], distances[child]);
                at = child;
            }
            set(at, row, distance);
        }

        private boolean isFarther(int row, double distance, int place) {
            return distance > distances[place] || distance == distances[place] && row > rows[place];
        }

        private void set(int place, int row, double distance) {
            rows[place] = row;
            distances[place] = distance;
        }
    }
}

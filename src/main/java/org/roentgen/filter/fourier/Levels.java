package org.roentgen.filter.fourier;

import org.roentgen.image.Block;

/** The level of a volume's values. */
final class Levels {

    private Levels() { }

    /** Added up row by row, in doubles. */
    static double mean(Block block) {
        double sum = 0;
        for (int row = 0; row < block.size(); row += block.nx) {
            double line = 0;
            for (int x = 0; x < block.nx; x++) line += block.data[row + x];
            sum += line;
        }
        return sum / block.size();
    }

    static double min(Block block) {
        float min = Float.POSITIVE_INFINITY;
        for (int i = 0; i < block.size(); i++) min = Math.min(min, block.data[i]);
        return min;
    }

    static void add(Block block, double level) {
        float value = (float) level;
        for (int i = 0; i < block.size(); i++) block.data[i] += value;
    }
}

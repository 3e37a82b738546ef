package org.roentgen.segment.consensus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;

/** Reads some rows of the readers' images, and finds which decisions occur there: by number, in the order in which they come. */
final class DecisionScan {

    static final int MAX_LABEL = 1 << 24;

    final int fromRow, toRow;                              // row r is (y, z) with r = y + z · ny
    final List<Decision> decisions = new ArrayList<>();
    private IllegalArgumentException wrong;                // the first voxel that is no label
    private final Map<Decision, Integer> numbers = new HashMap<>();
    private final List<BlockReader> readers;
    private final boolean masks;
    private final int nx, ny;

    DecisionScan(List<BlockReader> readers, boolean masks, int nx, int ny, int fromRow, int toRow) {
        this.readers = readers.stream().map(BlockReader::copy).collect(Collectors.toList());
        this.masks = masks;
        this.nx = nx;
        this.ny = ny;
        this.fromRow = fromRow;
        this.toRow = toRow;
    }

    /** Ends at the first voxel that is no label. @param numbered gets for each voxel the number of its decision in this scan */
    void scan(int[] numbered) {
        try {
            scanRows(numbered);
        } catch (IllegalArgumentException e) {
            wrong = e;
        }
    }

    /** Asked when all scans have ended, in their order, so that the message does not depend on which thread was first. */
    void check() {
        if (wrong != null) throw wrong;
    }

    private void scanRows(int[] numbered) {
        Block[] rows = readers.stream().map(reader -> new Block(nx, 1, 1)).toArray(Block[]::new);
        for (int row = fromRow; row < toRow; row++) {
            for (int j = 0; j < rows.length; j++) read(readers.get(j), rows[j], row);
            number(rows, numbered, row * nx);
        }
    }

    private void read(BlockReader reader, Block block, int row) {
        reader.read(block, 0, row % ny, row / ny);
        for (int x = 0; x < nx; x++) block.data[x] = label(block.data[x]);
    }

    private float label(float value) {
        if (value != value || value == 0) return 0;
        if (masks) return 1;
        if (value != (int) value || value < 0 || value > MAX_LABEL)
            throw new IllegalArgumentException("Labels must be whole numbers from 0 to " + MAX_LABEL + ", but one is " + value
                + ". Label the objects with Connected Components… first.");
        return value;
    }

    private void number(Block[] rows, int[] numbered, int at) {
        for (int x = 0; x < nx; x++) numbered[at + x] = x > 0 && isSame(rows, x) ? numbered[at + x - 1] : number(rows, x);
    }

    private static boolean isSame(Block[] rows, int x) {
        for (Block row : rows) if (row.data[x] != row.data[x - 1]) return false;
        return true;
    }

    private int number(Block[] rows, int x) {
        int[] labels = new int[rows.length];
        for (int j = 0; j < labels.length; j++) labels[j] = (int) rows[j].data[x];
        Decision decision = new Decision(labels);
        Integer known = numbers.putIfAbsent(decision, decisions.size());
        if (known != null) return known;
        decisions.add(decision);
        return decisions.size() - 1;
    }
}

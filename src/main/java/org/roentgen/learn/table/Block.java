package org.roentgen.learn.table;

import java.util.Locale;

/** Where a column comes from: images, the patient's history, or molecules. Models can weigh blocks and do without one. */
public enum Block {

    IMAGE, CLINICAL, GENOMIC;

    /** @throws IllegalArgumentException for another name */
    public static Block named(String name) {
        for (Block block : values()) if (block.toString().equals(name.trim().toLowerCase(Locale.ROOT))) return block;
        throw new IllegalArgumentException("Block must be one of image, clinical, genomic, but is \"" + name + "\". Choose one of them.");
    }

    @Override public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.roentgen.learn.table;

import java.util.Locale;
import java.util.Optional;

/** Where a column comes from: images, the patient's history, or molecules. Models can weigh blocks and do without one. */
public enum Block {

    IMAGE, CLINICAL, GENOMIC;

    /** @throws IllegalArgumentException for another name */
    public static Block named(String name) {
        for (Block block : values()) if (block.toString().equals(name.trim().toLowerCase(Locale.ROOT))) return block;
        throw new IllegalArgumentException("Block must be one of image, clinical, genomic, but is \"" + name + "\". Choose one of them.");
    }

    /** The block that a heading names, as in {@code clinical:age}; none unless it does. */
    static Optional<Block> ofHeading(String heading) {
        for (Block block : values()) if (heading.startsWith(block + ":")) return Optional.of(block);
        return Optional.empty();
    }

    @Override public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

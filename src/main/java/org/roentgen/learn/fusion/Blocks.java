package org.roentgen.learn.fusion;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** The columns of each block of a table. Some may be shared: their preparation needs them in all blocks, and in every row, as a batch and covariates. Immutable. */
public final class Blocks {

    private final DataTable headings;
    private final Set<String> shared, hidden;
    private final Map<Block, List<String>> features = new EnumMap<>(Block.class);

    /**
     * @param shared columns that every block takes besides its own
     * @param hidden those of the shared ones that are no features
     * @throws IllegalArgumentException when there are no two blocks with features
     */
    public Blocks(DataTable table, Collection<String> shared, Collection<String> hidden) {
        headings = table.select(new int[0]);
        this.shared = Set.copyOf(shared);
        this.hidden = Set.copyOf(hidden);
        for (Block block : Block.values()) {
            List<String> names = names(c -> c.block == block && !this.hidden.contains(c.name));
            if (!names.isEmpty()) features.put(block, names);
        }
        if (features.size() < 2)
            throw new IllegalArgumentException("Columns must be of at least two blocks (image, clinical, genomic) to be fused, but are of " + features.size()
                + ". Name the block in headings, as in clinical:age, or merge the tables of the blocks by Merge Patient Tables.");
    }

    private List<String> names(Predicate<DataColumn> which) {
        return headings.columns().stream().filter(which).map(c -> c.name).collect(Collectors.toList());
    }

    public Set<Block> all() {
        return EnumSet.copyOf(features.keySet());
    }

    /** In the order of the table. */
    public List<String> features(Set<Block> some) {
        return names(c -> some.contains(c.block) && !hidden.contains(c.name));
    }

    /** The features that are not shared: where all of their cells are missing, the block is. */
    public List<String> own(Block block) {
        return names(c -> c.block == block && !shared.contains(c.name));
    }

    /** The columns that some blocks take. */
    public DataTable of(DataTable table, Set<Block> some) {
        return table.only(names(c -> some.contains(c.block) || shared.contains(c.name)));
    }
}

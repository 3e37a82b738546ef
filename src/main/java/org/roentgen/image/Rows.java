package org.roentgen.image;

/** The rows of a box of numbers, where they lie in arrays. */
public interface Rows {

    /** Gets the array in which a row lies, and where it begins there. */
    interface Use {
        void at(Object array, int begin);
    }

    void row(int y, int z, Use use);

    /** Those of a block of this layout. */
    static Rows of(Object data, Box box) {
        return (y, z, use) -> use.at(data, box.index(0, y, z));
    }
}

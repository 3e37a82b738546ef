package org.roentgen.image;

/** The rows of a box of numbers, where they lie in arrays. */
public interface Rows {

    /** The array in which a row lies; another row may take its place there later. */
    Object array(int y, int z);

    /** Where it begins there. */
    int begin(int y, int z);

    /** Those of a block of this layout. */
    static Rows of(Object data, Box box) {
        return new Rows() {

            @Override public Object array(int y, int z) {
                return data;
            }

            @Override public int begin(int y, int z) {
                return box.index(0, y, z);
            }
        };
    }
}

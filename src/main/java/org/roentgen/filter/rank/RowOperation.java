package org.roentgen.filter.rank;

/**
 * How rows are combined, element by element: an associative and commutative operation. An element is a number, or several in different
 * parts of an array; what the arrays are, the operation knows alone. Each loop is one that the JIT turns into vector instructions on
 * Java 11 to 21: the same index in every array.
 */
interface RowOperation {

    /** May elements be combined twice, and in any grouping, with the same result to the last bit? */
    boolean isExtreme();

    /** Elements side by side in one number of an array. */
    default int perNumber() {
        return 1;
    }

    /** Elements in an array short enough for several to fit the nearest caches. */
    default int most() {
        return 1100;
    }

    /** Room for n elements. */
    Object array(int n);

    /** Elements of a row, from one on that begins a number, from numbers of the input. */
    void load(Object in, int from, Object row, int at, int n);

    /** Copies elements of a row, from one on, to another row. */
    void copy(Object from, int begin, Object to, int at, int n);

    /** Numbers of the output from elements of a row, from one on that begins a number; the row may be spoilt. */
    void store(Object row, int at, Object out, int to, int n);

    /** result = a ∘ b, of arrays of equal length, as below; the result may be one of them. */
    void combine(Object a, Object b, Object result, int n);

    /** result = a ∘ (b ∘ c). */
    void combine(Object a, Object b, Object c, Object result, int n);

    /** result = result ∘ ((a ∘ b) ∘ (c ∘ d)). */
    void combine(Object a, Object b, Object c, Object d, Object result, int n);

    /** result = a ∘ the elements of a from {@code shift} on; the result may be a. */
    default void combineShifted(Object a, int shift, Object shifted, Object result, int n) {
        copy(a, shift, shifted, 0, n);
        combine(a, shifted, result, n);
    }

    default Object[] arrays(int count, int n) {
        Object[] arrays = new Object[count];
        for (int i = 0; i < count; i++) arrays[i] = array(n);
        return arrays;
    }
}

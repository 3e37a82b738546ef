package org.roentgen.filter;

/**
 * Minima and maxima of whole rows of integer keys, written so that the JIT turns each loop into vector instructions on every Java
 * from 11 on ({@code Math.min(int, int)} only does from 20 on), always at the same index of each array.
 */
abstract class MinMaxRows {

    /** lo = min(a, b), hi = max(a, b). */
    abstract void exchange(int[] a, int[] b, int[] lo, int[] hi, int n);

    abstract void min(int[] a, int[] b, int[] lo, int n);

    abstract void max(int[] a, int[] b, int[] hi, int n);

    /** least = min(max(a, b), max(c, d)). */
    abstract void select(int[] a, int[] b, int[] c, int[] d, int[] least, int n);

    /** least = min(least, max(a, b), max(c, d)). */
    abstract void selectMore(int[] a, int[] b, int[] c, int[] d, int[] least, int n);
}

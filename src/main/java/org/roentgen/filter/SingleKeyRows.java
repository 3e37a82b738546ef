package org.roentgen.filter;

/** One key per int; any two keys differ by less than 2³¹. */
final class SingleKeyRows extends MinMaxRows {

    @Override void exchange(int[] a, int[] b, int[] lo, int[] hi, int n) {
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], d = x - y;
            d &= d >> 31;
            lo[i] = y + d;
            hi[i] = x - d;
        }
    }

    @Override void min(int[] a, int[] b, int[] lo, int n) {
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], d = x - y;
            d &= d >> 31;
            lo[i] = y + d;
        }
    }

    @Override void max(int[] a, int[] b, int[] hi, int n) {
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], d = x - y;
            d &= d >> 31;
            hi[i] = x - d;
        }
    }

    @Override void select(int[] a, int[] b, int[] c, int[] d, int[] least, int n) {
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], t = x - y;
            t &= t >> 31;
            int p = x - t;
            x = c[i];
            y = d[i];
            t = x - y;
            t &= t >> 31;
            int q = x - t;
            t = p - q;
            t &= t >> 31;
            least[i] = q + t;
        }
    }

    @Override void selectMore(int[] a, int[] b, int[] c, int[] d, int[] least, int n) {
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], t = x - y;
            t &= t >> 31;
            int p = x - t;
            x = c[i];
            y = d[i];
            t = x - y;
            t &= t >> 31;
            int q = x - t;
            t = p - q;
            t &= t >> 31;
            p = q + t;
            q = least[i];
            t = p - q;
            t &= t >> 31;
            least[i] = q + t;
        }
    }
}

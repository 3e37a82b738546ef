package org.roentgen.filter;

/**
 * Several keys per int, each below a guard bit of its own: with the guards of x set, x − y leaves a guard set where x ≥ y, and no
 * borrow passes it. (g − (g ≫ bits)) spreads the guards over their keys as a mask.
 */
final class PackedKeyRows extends MinMaxRows {

    private final int guards, bits;

    PackedKeyRows(int pack) {
        bits = 32 / pack - 1;
        int guards = 0;
        for (int i = 0; i < pack; i++) guards |= 1 << i * (bits + 1) + bits;
        this.guards = guards;
    }

    @Override void exchange(int[] a, int[] b, int[] lo, int[] hi, int n) {
        int guards = this.guards, bits = this.bits;
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], g = ((x | guards) - y) & guards;
            g = (x ^ y) & (g - (g >>> bits));
            lo[i] = x ^ g;
            hi[i] = y ^ g;
        }
    }

    @Override void min(int[] a, int[] b, int[] lo, int n) {
        int guards = this.guards, bits = this.bits;
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], g = ((x | guards) - y) & guards;
            lo[i] = x ^ ((x ^ y) & (g - (g >>> bits)));
        }
    }

    @Override void max(int[] a, int[] b, int[] hi, int n) {
        int guards = this.guards, bits = this.bits;
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], g = ((x | guards) - y) & guards;
            hi[i] = y ^ ((x ^ y) & (g - (g >>> bits)));
        }
    }

    @Override void select(int[] a, int[] b, int[] c, int[] d, int[] least, int n) {
        int guards = this.guards, bits = this.bits;
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], g = ((x | guards) - y) & guards;
            int p = y ^ ((x ^ y) & (g - (g >>> bits)));
            x = c[i];
            y = d[i];
            g = ((x | guards) - y) & guards;
            int q = y ^ ((x ^ y) & (g - (g >>> bits)));
            g = ((p | guards) - q) & guards;
            least[i] = p ^ ((p ^ q) & (g - (g >>> bits)));
        }
    }

    @Override void selectMore(int[] a, int[] b, int[] c, int[] d, int[] least, int n) {
        int guards = this.guards, bits = this.bits;
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], g = ((x | guards) - y) & guards;
            int p = y ^ ((x ^ y) & (g - (g >>> bits)));
            x = c[i];
            y = d[i];
            g = ((x | guards) - y) & guards;
            int q = y ^ ((x ^ y) & (g - (g >>> bits)));
            g = ((p | guards) - q) & guards;
            p ^= (p ^ q) & (g - (g >>> bits));
            q = least[i];
            g = ((p | guards) - q) & guards;
            least[i] = p ^ ((p ^ q) & (g - (g >>> bits)));
        }
    }
}

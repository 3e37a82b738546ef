package org.roentgen.filter;

/**
 * Several keys per int that fill their fields, without guard bits ({@code tops} has the highest bit of each field). With these bits set
 * in x and cleared in y, t = x − y has them where x's other bits are at least y's; where the top bits of x and y differ, x's decides.
 * What remains is spread over the fields as a mask.
 */
final class FullKeyRows extends MinMaxRows {

    private final int tops, shift;

    FullKeyRows(int pack) {
        shift = 32 / pack - 1;
        int tops = 0;
        for (int i = 0; i < pack; i++) tops |= 1 << i * (shift + 1) + shift;
        this.tops = tops;
    }

    @Override void exchange(int[] a, int[] b, int[] lo, int[] hi, int n) {
        int tops = this.tops, rest = ~tops, shift = this.shift;
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], t = (x | tops) - (y & rest), e = x ^ y, g = (t ^ (e & (t ^ x))) & tops;
            g = (g | (g - (g >>> shift))) & e;
            lo[i] = x ^ g;
            hi[i] = y ^ g;
        }
    }

    @Override void min(int[] a, int[] b, int[] lo, int n) {
        int tops = this.tops, rest = ~tops, shift = this.shift;
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], t = (x | tops) - (y & rest), e = x ^ y, g = (t ^ (e & (t ^ x))) & tops;
            lo[i] = x ^ ((g | (g - (g >>> shift))) & e);
        }
    }

    @Override void max(int[] a, int[] b, int[] hi, int n) {
        int tops = this.tops, rest = ~tops, shift = this.shift;
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], t = (x | tops) - (y & rest), e = x ^ y, g = (t ^ (e & (t ^ x))) & tops;
            hi[i] = y ^ ((g | (g - (g >>> shift))) & e);
        }
    }

    @Override void select(int[] a, int[] b, int[] c, int[] d, int[] least, int n) {
        int tops = this.tops, rest = ~tops, shift = this.shift;
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], t = (x | tops) - (y & rest), e = x ^ y, g = (t ^ (e & (t ^ x))) & tops;
            int p = y ^ ((g | (g - (g >>> shift))) & e);
            x = c[i];
            y = d[i];
            t = (x | tops) - (y & rest);
            e = x ^ y;
            g = (t ^ (e & (t ^ x))) & tops;
            int q = y ^ ((g | (g - (g >>> shift))) & e);
            t = (p | tops) - (q & rest);
            e = p ^ q;
            g = (t ^ (e & (t ^ p))) & tops;
            least[i] = p ^ ((g | (g - (g >>> shift))) & e);
        }
    }

    @Override void selectMore(int[] a, int[] b, int[] c, int[] d, int[] least, int n) {
        int tops = this.tops, rest = ~tops, shift = this.shift;
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], t = (x | tops) - (y & rest), e = x ^ y, g = (t ^ (e & (t ^ x))) & tops;
            int p = y ^ ((g | (g - (g >>> shift))) & e);
            x = c[i];
            y = d[i];
            t = (x | tops) - (y & rest);
            e = x ^ y;
            g = (t ^ (e & (t ^ x))) & tops;
            int q = y ^ ((g | (g - (g >>> shift))) & e);
            t = (p | tops) - (q & rest);
            e = p ^ q;
            g = (t ^ (e & (t ^ p))) & tops;
            p ^= (g | (g - (g >>> shift))) & e;
            q = least[i];
            t = (p | tops) - (q & rest);
            e = p ^ q;
            g = (t ^ (e & (t ^ p))) & tops;
            least[i] = p ^ ((g | (g - (g >>> shift))) & e);
        }
    }
}

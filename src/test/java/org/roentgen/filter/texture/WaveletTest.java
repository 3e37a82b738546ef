package org.roentgen.filter.texture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaveletTest {

    /** Tables have ten digits; spectral factors lose some digits at many moments. */
    private static final double TOLERANCE = 1e-8;

    static List<String> all() {
        List<String> names = new ArrayList<>(orthonormal());
        for (String pair : List.of("1.1", "1.3", "1.5", "2.2", "2.4", "2.6", "2.8", "3.1", "3.3", "3.5", "3.7", "3.9", "4.4")) names.add("bior" + pair);
        return names;
    }

    static List<String> orthonormal() {
        List<String> names = new ArrayList<>(List.of("haar"));
        for (int n = 2; n <= 10; n++) names.addAll(List.of("db" + n, "sym" + n));
        for (int n = 1; n <= 5; n++) names.add("coif" + n);
        return names;
    }

    private static double correlation(Taps a, Taps b, int shift) {
        double sum = 0;
        for (int k = 0; k < a.size(); k++) {
            int l = a.first + k - shift - b.first;
            if (l >= 0 && l < b.size()) sum += a.weight(k) * b.weight(l);
        }
        return sum;
    }

    @ParameterizedTest @MethodSource("all")
    void evenShiftsAreBiorthogonal(String name) {
        Wavelet w = Wavelet.named(name);
        for (int shift = -40; shift <= 40; shift += 2) {
            double one = shift == 0 ? 1 : 0;
            assertEquals(one, correlation(w.low, w.synthesisLow, shift), TOLERANCE);
            assertEquals(one, correlation(w.high, w.synthesisHigh, shift), TOLERANCE);
            assertEquals(0, correlation(w.low, w.synthesisHigh, shift), TOLERANCE);
            assertEquals(0, correlation(w.high, w.synthesisLow, shift), TOLERANCE);
        }
    }

    @ParameterizedTest @MethodSource("orthonormal")
    void orthonormalFiltersAreTheirOwnDuals(String name) {
        Wavelet w = Wavelet.named(name);
        assertEquals(w.low, w.synthesisLow);
        assertEquals(w.high, w.synthesisHigh);
    }

    @ParameterizedTest @MethodSource("all")
    void lowPassesAddUpToTheRootOfTwo(String name) {
        Wavelet w = Wavelet.named(name);
        assertEquals(Math.sqrt(2), moment(w.low, 0, 0), TOLERANCE);
        assertEquals(Math.sqrt(2), moment(w.synthesisLow, 0, 0), TOLERANCE);
    }

    @ParameterizedTest @MethodSource("all")
    void momentsOfTheWaveletVanish(String name) {
        Wavelet w = Wavelet.named(name);
        String number = name.replaceAll("[a-z]", "");
        int moments = name.equals("haar") ? 1 : name.startsWith("coif") ? 2 * Integer.parseInt(number)
            : name.startsWith("bior") ? number.charAt(0) - '0' : Integer.parseInt(number);
        for (int p = 0; p < moments; p++) assertEquals(0, moment(w.high, p, 0.5 * (w.high.first + w.high.last())), TOLERANCE, "moment " + p);
        if (name.startsWith("bior"))
            for (int p = 0; p < number.charAt(2) - '0'; p++)
                assertEquals(0, moment(w.synthesisHigh, p, 0.5 * (w.synthesisHigh.first + w.synthesisHigh.last())), TOLERANCE, "dual moment " + p);
    }

    /** Positions in half lengths, so that high powers do not blow rounding up. */
    private static double moment(Taps taps, int power, double centre) {
        double sum = 0;
        for (int k = 0; k < taps.size(); k++) sum += taps.weight(k) * Math.pow((taps.first + k - centre) / Math.max(1, taps.size() / 2), power);
        return sum;
    }

    @ParameterizedTest @ValueSource(ints = {1, 2, 3, 4, 5})
    void momentsOfACoifletsScalingFunctionVanish(int order) {
        Taps low = Wavelet.coiflet(order).low;
        int centre = low.first + 2 * order;                            // a third of the taps lie before it
        for (int p = 1; p < 2 * order; p++) assertEquals(0, moment(low, p, centre), TOLERANCE, "moment " + p);
    }

    /** (1 + √3, 3 + √3, 3 − √3, 1 − √3) / 4√2. */
    @Test void daubechiesWithTwoMomentsIsKnownInRoots() {
        Taps low = Wavelet.daubechies(2).low;
        double r = Math.sqrt(3), s = 4 * Math.sqrt(2);
        double[] expected = {(1 + r) / s, (3 + r) / s, (3 - r) / s, (1 - r) / s};
        for (int k = 0; k < 4; k++) assertEquals(expected[k], low.weight(k), 1e-15);
        assertEquals(-1, low.first);
    }

    /** First values of the published tables: Daubechies 1992, tables 6.1 and 6.3 (times √2). */
    @Test void filtersAreThePublishedOnes() {
        assertEquals(0.026670057901, Wavelet.daubechies(10).low.weight(0), 1e-10);
        assertEquals(0.2303778133, Wavelet.daubechies(4).low.weight(0), 1e-10);
        assertEquals(0.7148465705, Wavelet.daubechies(4).low.weight(1), 1e-10);
        assertEquals(0.0322231006040, Wavelet.symlet(4).low.weight(0), 1e-10);
        assertEquals(0.8037387518059, Wavelet.symlet(4).low.weight(4), 1e-10);
        assertEquals(-0.0033824159510, Wavelet.symlet(8).low.weight(15), 1e-10);
        assertEquals(0.8526986790, Wavelet.cohenDaubechiesFeauveau().low.weight(4), 1e-9);
        assertEquals(0.7884856164, Wavelet.cohenDaubechiesFeauveau().synthesisLow.weight(3), 1e-9);
    }

    /** LeGall's 5/3: (−1, 2, 6, 2, −1)/8 and (1, 2, 1)/2 but for √2. */
    @Test void biorthogonalTwoTwoIsLeGall() {
        Wavelet w = Wavelet.biorthogonal(2, 2);
        double[] low = {-1, 2, 6, 2, -1};
        for (int k = 0; k < 5; k++) assertEquals(low[k] / 8 * Math.sqrt(2), w.low.weight(k), 1e-15);
        assertEquals(Math.sqrt(0.5), w.synthesisLow.weight(1), 1e-15);
    }

    @ParameterizedTest @ValueSource(strings = {"", "db", "db0", "db11", "sym1", "coif6", "bior2.3", "bior4.2", "bior2", "db2.2", "meyer", "haar1"})
    void otherNamesAreRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> Wavelet.named(name));
    }
}

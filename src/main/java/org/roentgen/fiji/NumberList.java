package org.roentgen.fiji;

import java.util.Arrays;

/** Several numbers in one text field, separated by commas. */
public final class NumberList {

    private NumberList() { }

    /** @throws IllegalArgumentException when there is none, or one is not whole */
    public static int[] parseWhole(String text, String what) {
        double[] numbers = parse(text, what);
        for (double number : numbers)
            if (number != (int) number) throw new IllegalArgumentException(what + " must be whole numbers, but one is " + number + ". Write them like 1, 2, 5.");
        return Arrays.stream(numbers).mapToInt(number -> (int) number).toArray();
    }

    /** @throws IllegalArgumentException when there is none, or something else */
    public static double[] parse(String text, String what) {
        try {
            double[] numbers = Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
            if (numbers.length > 0 && Arrays.stream(numbers).allMatch(Double::isFinite)) return numbers;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(what + " must be numbers separated by commas, but is \"" + text + "\". Write them like 5, 25, 75.");
    }
}

package org.roentgen.segment.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinationRuleTest {

    @ParameterizedTest @CsvSource({
        "AND, 3 5, 3", "AND, 3 0, 0", "AND, 0 5, 0", "AND, 3 5 0, 0", "AND, 3 5 7, 3",
        "OR, 3 5, 3", "OR, 0 5, 5", "OR, 0 0 7, 7", "OR, 0 0, 0",
        "XOR, 3 0, 3", "XOR, 0 5, 5", "XOR, 3 5, 0", "XOR, 0 0, 0", "XOR, 3 5 7, 3", "XOR, 0 5 7, 0",
        "MINUS, 3 0, 3", "MINUS, 3 5, 0", "MINUS, 0 5, 0", "MINUS, 3 0 7, 0",
        "MAJORITY, 1 2 2, 2", "MAJORITY, 1 0 0, 0", "MAJORITY, 1 2 3, 1", "MAJORITY, 0 2 2 0, 0", "MAJORITY, 2 0 0 2, 2",
        "CLEAR_MAJORITY, 1 2 2, 2", "CLEAR_MAJORITY, 1 2 3, 0", "CLEAR_MAJORITY, 2 0 0 2, 0", "CLEAR_MAJORITY, 5 5 0, 5"})
    void combines(CombinationRule rule, String labels, int expected) {
        assertEquals(expected, rule.combine(Arrays.stream(labels.split(" ")).mapToInt(Integer::parseInt).toArray()));
    }

    @Test void rulesOfNumbers() {
        LabelMap map = LabelMap.parse("1=2, 2=1; 7-9 = 3 ,5=0");
        assertEquals(List.of(2, 1, 3, 3, 0, 4, 0), Arrays.asList(map.of(1), map.of(2), map.of(7), map.of(9), map.of(5), map.of(4), map.of(0)));
        for (String wrong : new String[] {"", "1", "1=", "1=x", "9-7=1", "1=2,1=3", "5-7=1, 6=2", "1=99999999"})
            assertThrows(IllegalArgumentException.class, () -> LabelMap.parse(wrong), wrong);
    }

    @Test void gapsClose() {
        LabelMap map = LabelMap.withoutGaps(List.of(70000, 0, 3, 9));
        assertEquals(List.of(0, 1, 2, 3), Arrays.asList(map.of(0), map.of(3), map.of(9), map.of(70000)));
    }
}

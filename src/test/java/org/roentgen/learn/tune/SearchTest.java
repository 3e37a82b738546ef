package org.roentgen.learn.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.testing.ErrorForm;

class SearchTest {

    @Test void aGridIsAllCombinations() {
        assertEquals(List.of("cost=1, gamma=0.1", "cost=1, gamma=2", "cost=1e3, gamma=0.1", "cost=1e3, gamma=2"), SearchSpace.parse("cost=1|1e3, gamma=0.1|2").grid());
        assertEquals(List.of(""), SearchSpace.parse(" ").grid());
    }

    @Test void randomOnesAreSeededDifferentAndInTheirRanges() {
        List<String> drawn = SearchSpace.parse("cost=0.001..10, k=1..4, by=a|b").random(200, 5);
        assertEquals(200, drawn.size());
        assertEquals(200, drawn.stream().distinct().count());
        assertEquals(drawn, SearchSpace.parse("cost=0.001..10, k=1..4, by=a|b").random(200, 5));
        int[] decades = new int[4];
        for (String one : drawn) {
            double cost = Double.parseDouble(one.replaceAll("cost=([^,]*),.*", "$1"));
            decades[(int) Math.floor(Math.log10(cost)) + 3]++;
        }
        for (int count : decades) assertTrue(count > 30, "each decade is as likely: 50 ± 6");
        assertEquals(List.of("1", "2", "3", "4"), drawn.stream().map(one -> one.replaceAll(".*k=(\\d+),.*", "$1")).distinct().sorted().collect(Collectors.toList()));
        assertEquals(4, SearchSpace.parse("k=1..4").random(50, 1).size(), "there are no more");
        assertTrue(SearchSpace.parse("x=-2..2").random(50, 1).stream().anyMatch(one -> one.contains("-")));
    }

    @ParameterizedTest @ValueSource(strings = {"cost", "cost=", "cost=1|", "=3", "cost=1..", "cost=2..1", "cost=1..2..3", "cost=a..b",
        "a=1, a=2"}) void errorsAreSaid(String text) {
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> SearchSpace.parse(text)).getMessage());
    }

    @Test void limitsAreSaid() {
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> SearchSpace.parse("cost=1..2").grid()).getMessage());
        String ten = "0|1|2|3|4|5|6|7|8|9";
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> SearchSpace.parse("a=" + ten + ",b=" + ten + ",c=" + ten + ",d=" + ten + ",e="
            + ten).grid()).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> SearchSpace.parse("a=1").random(0, 1)).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> Search.halving(List.of("a"), 1)).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> Criterion.named("R2", true)).getMessage());
    }

    /** 27 on a ninth, 9 on a third, 3 on all: the score is the number, so the largest survive. */
    @Test void halvingKeepsTheBest() {
        List<String> all = IntStream.range(0, 27).mapToObj(Integer::toString).collect(Collectors.toList());
        List<String> rounds = new ArrayList<>();
        List<Trial> trials = Search.halving(all, 3).run((left, share) -> {
            rounds.add(left.size() + " on " + Math.round(1 / share));
            return left.stream().map(p -> new Trial(p, p.equals("26") ? Double.NaN : Double.parseDouble(p), (int) (900 * share))).collect(Collectors.toList());
        });
        assertEquals(List.of("27 on 9", "9 on 3", "3 on 1"), rounds);
        assertEquals(39, trials.size());
        assertEquals("25", TunedRecipe.best(trials).parameters, "without a score is never best");
        assertEquals(3, trials.stream().filter(t -> t.rows == 900).count());
    }
}

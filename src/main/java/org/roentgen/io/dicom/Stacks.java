package org.roentgen.io.dicom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts slices into stacks: by series, then by what cannot lie in one stack (size, orientation, pixel size, frame of reference,
 * unit), then by what distinguishes images at the same positions (echo, time, b-value, …).
 */
final class Stacks {

    private final Map<String, List<List<Slice>>> bySeries = new HashMap<>();

    private Stacks() { }

    /** Stacks in the order of series number, series UID, size and first instance; messages go to {@code problems}. */
    static List<List<Slice>> of(List<Slice> slices, List<String> problems) {
        Stacks stacks = new Stacks();
        Map<String, Slice> instances = new HashMap<>();
        for (Slice slice : slices) {
            Slice twin = slice.instanceUid.isEmpty() ? null : instances.putIfAbsent(slice.instanceUid + '/' + slice.frame, slice);
            if (twin == null) stacks.place(slice);
            else problems.add(slice.label + ": Duplicate file: it holds the same image (SOP Instance UID) as " + twin.label
                + " and was left out.");
        }
        List<List<Slice>> all = new ArrayList<>();
        for (List<List<Slice>> parts : stacks.bySeries.values())
            for (List<Slice> part : parts) all.addAll(phases(part));
        all.sort(order());
        return all;
    }

    private void place(Slice slice) {
        List<List<Slice>> parts = bySeries.computeIfAbsent(slice.series, uid -> new ArrayList<>());
        for (List<Slice> part : parts)
            if (part.get(0).fits(slice)) {
                part.add(slice);
                return;
            }
        parts.add(new ArrayList<>(List.of(slice)));
    }

    private static Comparator<List<Slice>> order() {
        return Comparator.<List<Slice>>comparingInt(stack -> stack.get(0).seriesNumber).thenComparing(stack -> stack.get(0).series)
            .thenComparing(stack -> -stack.size()).thenComparing(stack -> stack.stream().min(SliceOrder.byInstance()).get(),
                SliceOrder.byInstance());
    }

    /** The stack as it is, or its parts when some attribute tells apart all images at the same positions. */
    private static List<List<Slice>> phases(List<Slice> stack) {
        if (stack.get(0).position == null || !repeats(stack)) return List.of(stack);
        for (int tag : Slice.PHASES) {
            Map<String, List<Slice>> parts = new LinkedHashMap<>();
            for (Slice slice : stack) parts.computeIfAbsent(slice.phases.get(tag), value -> new ArrayList<>()).add(slice);
            if (parts.size() > 1 && parts.values().stream().allMatch(part -> part.size() > 1 && !repeats(part)))
                return new ArrayList<>(parts.values());
        }
        return List.of(stack);
    }

    private static boolean repeats(List<Slice> stack) {
        List<Slice> sorted = new ArrayList<>(stack);
        sorted.sort(Comparator.comparingDouble(SliceOrder::along));
        for (int i = 1; i < sorted.size(); i++)
            if (SliceOrder.samePosition(sorted.get(i - 1), sorted.get(i))) return true;
        return false;
    }
}

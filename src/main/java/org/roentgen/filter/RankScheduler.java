package org.roentgen.filter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.roentgen.filter.RankNetwork.Kind;
import org.roentgen.filter.RankNetwork.Node;
import org.roentgen.filter.RankNetwork.Wire;
import org.roentgen.filter.RankSchedule.Operation;
import org.roentgen.filter.RankSchedule.Place;

/** Orders the nodes that some outputs need, joins the minimum and the maximum of the same two rows, and gives each result a row. */
final class RankScheduler {

    private final List<Operation> operations = new ArrayList<>();
    private final List<List<Node>> results = new ArrayList<>();
    private final Map<Node, Integer> operationOf = new HashMap<>(), lastReader = new HashMap<>(), ring = new HashMap<>();
    private final Map<Node, Place> places = new HashMap<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int rows;

    static RankSchedule schedule(Wire[] outputs) {
        return new RankScheduler().run(outputs);
    }

    private RankSchedule run(Wire[] outputs) {
        Set<Node> order = new LinkedHashSet<>();
        for (Wire output : outputs) visit(output.node, order);
        join(order);
        for (Wire output : outputs) read(output, operations.size(), 0, 0);
        for (int i = operations.size() - 1; i >= 0; i--) {
            Operation o = operations.get(i);
            for (Wire wire : results.get(i).get(0).in) read(wire, i, o.ahead, o.extra + (o.kind == Kind.SHIFT ? o.dx : 0));
        }
        for (int i = 0; i < operations.size(); i++) place(i);
        return new RankSchedule(operations, Arrays.stream(outputs).map(this::place).toArray(Place[]::new), rows);
    }

    private static void visit(Node node, Set<Node> order) {
        if (order.contains(node)) return;
        for (Wire wire : node.in) visit(wire.node, order);
        order.add(node);
    }

    private void join(Set<Node> order) {
        Map<List<Object>, Integer> exchanges = new HashMap<>();
        for (Node node : order) {
            boolean exchange = node.kind == Kind.MIN || node.kind == Kind.MAX;
            Integer twin = exchange ? exchanges.putIfAbsent(operands(node), operations.size()) : null;
            if (twin == null) {
                operations.add(new Operation(node.kind, node.phase, node.dx, node.dy));
                results.add(new ArrayList<>());
            }
            int index = twin == null ? operations.size() - 1 : twin;
            operationOf.put(node, index);
            results.get(index).add(node);
        }
    }

    private static List<Object> operands(Node node) {
        List<Object> operands = new ArrayList<>();
        for (Wire wire : node.in) {
            operands.add(wire.node);
            operands.add(wire.lag);
        }
        return operands;
    }

    /** Notes, from the last operation to the first, who reads a wire. */
    private void read(Wire wire, int reader, int ahead, int extra) {
        Operation source = operations.get(operationOf.get(wire.node));
        source.ahead = Math.max(source.ahead, ahead + wire.lag);
        source.extra = Math.max(source.extra, extra + wire.dx);
        ring.merge(wire.node, wire.lag + 1, Math::max);
        lastReader.putIfAbsent(wire.node, reader);
    }

    /** Rows may be overwritten by what is computed from them, except by a selection, which reads them again. */
    private void place(int index) {
        Operation o = operations.get(index);
        Node first = results.get(index).get(0);
        o.in = Arrays.stream(first.in).map(this::place).toArray(Place[]::new);
        if (o.kind != Kind.SELECT) release(index, first);
        for (Node node : results.get(index)) {
            places.put(node, claim(ring.get(node)));
            if (node.kind == Kind.MAX) o.hi = places.get(node);
            else o.lo = places.get(node);
        }
        if (o.kind == Kind.SELECT) release(index, first);
    }

    private void release(int index, Node reader) {
        Set<Node> read = new LinkedHashSet<>();
        for (Wire wire : reader.in) read.add(wire.node);
        for (Node node : read)
            if (lastReader.get(node) == index && ring.get(node) == 1) free.push(places.get(node).row);
    }

    private Place claim(int ring) {
        if (ring == 1 && !free.isEmpty()) return new Place(free.pop(), 1, 0);
        rows += ring;
        return new Place(rows - ring, ring, 0);
    }

    private Place place(Wire wire) {
        Place place = places.get(wire.node);
        return new Place(place.row, place.ring, wire.lag);
    }
}

package org.roentgen.learn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;

import org.junit.jupiter.api.Test;

/** Streams that would keep their reader busy, made of classes that models need. */
class AllowedClassesTest {

    private static byte[] bytes(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(new AllowedClasses(bytes.length));
            return in.readObject();
        }
    }

    private static void refused(Object object) throws IOException {
        byte[] written = bytes(object);
        assertThrows(InvalidClassException.class, () -> read(written));
    }

    /** Words and numbers in maps and tables, one after the other, are what Weka's rows have. */
    @Test void mapsOfWordsPass() throws Exception {
        List<Object> maps = new ArrayList<>(List.of(new HashMap<>(Map.of("x", 1, "y", 2)), new Hashtable<>(Map.of("x", 1)), new HashMap<>(Map.of("z", 3.5)),
            new double[7]));
        assertEquals(3.5, ((Map<?, ?>) ((List<?>) read(bytes(maps))).get(2)).get("z"));
    }

    /** Maps, which Weka's rows have, of maps. */
    @Test void mapsOfMapsAreRefusedAtOnce() throws Exception {
        Map<Object, Object> root = new HashMap<>(), a = root, b = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            Map<Object, Object> c = new HashMap<>(), d = new HashMap<>(Map.of("x", 1));
            a.put(c, 1);
            a.put(d, 2);
            b.put(c, 1);
            b.put(d, 2);
            a = c;
            b = d;
        }
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> refused(root), "let through, it takes for ever");
        refused(new HashMap<>(Map.of("first", 1, "second", new HashMap<>(Map.of("x", 1)))));
        refused(new ArrayList<>(List.of(new HashMap<>(Map.of("x", 1)), new HashMap<>(Map.of(new ArrayList<>(List.of(1)), 1)))));
    }

    /** All words of two letters out of Aa and BB have one hash: an old hash table compares each with all. */
    @Test void tablesOfCollidingWordsAreRefused() throws Exception {
        Hashtable<String, Integer> table = new Hashtable<>(30_000);
        for (int i = 0; i < 8_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int bit = 0; bit < 13; bit++) word.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            table.put(word.toString(), i);
        }
        refused(table);
    }

    /** Each is small enough, but not all of them together: 50 · 4 063 places. */
    @Test void manyTablesAreRefused() throws Exception {
        List<Object> tables = new ArrayList<>();
        for (int t = 0; t < 50; t++) {
            Hashtable<Integer, Integer> table = new Hashtable<>();
            for (int i = 0; i < 2_900; i++) table.put(i, i);
            tables.add(table);
        }
        assertEquals(49, ((List<?>) read(bytes(new ArrayList<>(tables.subList(0, 49))))).size());
        refused(tables);
    }

    @Test void depthIsLimited() throws Exception {
        List<Object> root = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) root = new ArrayList<>(List.of(root));
        Object deep = root;
        FutureTask<Void> trial = new FutureTask<>(() -> {
            refused(deep);
            return null;
        });
        new Thread(null, trial, "a large stack", 1L << 27).start();
        trial.get();
    }

    /** Each object takes a byte of the stream, and more: as many objects as bytes are the most that may be told of. */
    @Test void moreObjectsThanBytesAreRefused() {
        assertEquals(ObjectInputFilter.Status.ALLOWED, new AllowedClasses(100).checkInput(objects(100)));
        assertEquals(ObjectInputFilter.Status.REJECTED, new AllowedClasses(100).checkInput(objects(101)));
    }

    /** What a stream tells at a list that is its last object. */
    private static ObjectInputFilter.FilterInfo objects(long count) {
        return new ObjectInputFilter.FilterInfo() {
            @Override public Class<?> serialClass() {
                return ArrayList.class;
            }

            @Override public long arrayLength() {
                return -1;
            }

            @Override public long depth() {
                return 1;
            }

            @Override public long references() {
                return count;
            }

            @Override public long streamBytes() {
                return 100;
            }
        };
    }

    /** The length of an array, which is the last number before its cells, is changed to a thousand million. */
    @Test void lengthsBeyondTheFileAreRefused() throws Exception {
        byte[] forged = bytes(new double[3]);
        ByteBuffer.wrap(forged).putInt(forged.length - 24 - 4, 1_000_000_000);
        assertThrows(InvalidClassException.class, () -> read(forged));
    }
}

package org.roentgen.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Locale;

/**
 * The images that we and the peers work on: written once for a run, as raw little-endian files, x fastest, into the folder that
 * the system property {@value #FOLDER} names.
 */
public enum Input {

    /** 256³ floats. */
    VOLUME("256³ float") {
        @Override byte[] create() {
            float[] image = HashNoise.image(N, N, N);
            ByteBuffer raw = ByteBuffer.allocate(4 * image.length).order(ByteOrder.LITTLE_ENDIAN);
            raw.asFloatBuffer().put(image);
            return raw.array();
        }
    },

    /** 128³ floats, for what takes the peers long. */
    SMALL_VOLUME("128³ float") {
        @Override byte[] create() {
            float[] image = HashNoise.image(SMALL_N, SMALL_N, SMALL_N);
            ByteBuffer raw = ByteBuffer.allocate(4 * image.length).order(ByteOrder.LITTLE_ENDIAN);
            raw.asFloatBuffer().put(image);
            return raw.array();
        }
    },

    /** The volume in 16 bits from 0 to 4095, as a CT scanner stores it. */
    CT("256³ 16-bit") {
        @Override byte[] create() {
            return twoBytesEach(HashNoise.levels(VOLUME.floats(), 4095));
        }
    },

    /** The voxels of the volume above its median: 255 inside, 0 outside. */
    MASK("256³ mask") {
        @Override byte[] create() {
            return HashNoise.mask(VOLUME.floats());
        }
    },

    /** 2048² pixels of 8 bits, over their whole range. */
    PLANE8("2048² 8-bit") {
        @Override byte[] create() {
            int[] levels = HashNoise.levels(HashNoise.image(PLANE_N, PLANE_N, 1), 255);
            byte[] raw = new byte[levels.length];
            for (int i = 0; i < raw.length; i++) raw[i] = (byte) levels[i];
            return raw;
        }
    },

    /** 2048² pixels of 16 bits, over their whole range. */
    PLANE16("2048² 16-bit") {
        @Override byte[] create() {
            return twoBytesEach(HashNoise.levels(HashNoise.image(PLANE_N, PLANE_N, 1), 65535));
        }
    };

    public static final String FOLDER = "roentgen.benchmark.input";

    /** Voxels along each edge of a volume and of the small one; pixels along each edge of a plane. */
    public static final int N = 256, SMALL_N = 128, PLANE_N = 2048;

    /** Size and type, for people. */
    final String text;

    Input(String text) {
        this.text = text;
    }

    abstract byte[] create();

    /** Writes all of them. */
    public static void writeAll() throws IOException {
        for (Input input : values()) Files.write(input.file(), input.create());
    }

    public byte[] bytes() {
        try {
            return Files.readAllBytes(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public short[] shorts() {
        ByteBuffer raw = ByteBuffer.wrap(bytes()).order(ByteOrder.LITTLE_ENDIAN);
        short[] values = new short[raw.remaining() / 2];
        raw.asShortBuffer().get(values);
        return values;
    }

    public float[] floats() {
        ByteBuffer raw = ByteBuffer.wrap(bytes()).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[raw.remaining() / 4];
        raw.asFloatBuffer().get(values);
        return values;
    }

    private Path file() {
        return Paths.get(System.getProperty(FOLDER), name().toLowerCase(Locale.ROOT) + ".raw");
    }

    private static byte[] twoBytesEach(int[] levels) {
        ByteBuffer raw = ByteBuffer.allocate(2 * levels.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int level : levels) raw.putShort((short) level);
        return raw.array();
    }
}

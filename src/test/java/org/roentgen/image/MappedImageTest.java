package org.roentgen.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedImageTest {

    @TempDir Path folder;

    private static Block random(int nx, int ny, int nz) {
        Block block = new Block(nx, ny, nz);
        Random random = new Random(1);
        for (int i = 0; i < block.size(); i++) block.data[i] = random.nextInt(60000);
        return block;
    }

    @Test void theFileHoldsTheVoxels() throws IOException {
        Path file = folder.resolve("result.raw");
        Block block = random(5, 4, 3);
        try (MappedImage<FloatType> mapped = MappedImage.floats(file, 5, 4, 3)) {
            BlockWriter.of(mapped.image()).write(block, 0, 0, 0);
            assertFalse(Files.exists(file));
            mapped.finish();
            Block back = new Block(7, 4, 3);
            BlockReader.of(mapped.image(), Boundary.MIRROR).read(back, -1, 0, 0);
            assertEquals(block.data[block.index(2, 3, 1)], back.data[back.index(3, 3, 1)]);
            assertEquals(block.data[block.index(0, 3, 1)], back.data[back.index(0, 3, 1)]);
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] found = new float[60];
        bytes.asFloatBuffer().get(found);
        assertArrayEquals(block.data, found);
    }

    @Test void sixteenBitsTakeTwoBytes() throws IOException {
        Path file = folder.resolve("result.raw");
        Block block = random(3, 2, 2);
        try (MappedImage<UnsignedShortType> mapped = MappedImage.unsignedShorts(file, 3, 2, 2)) {
            BlockWriter.of(mapped.image()).write(block, 0, 0, 0);
            assertEquals(block.data[7], mapped.image().getAt(1, 0, 1).get());
            mapped.finish();
        }
        assertEquals(24, Files.size(file));
    }

    @Test void nothingHalfWrittenIsLeft() throws IOException {
        try (MappedImage<FloatType> mapped = MappedImage.floats(folder.resolve("result.raw"), 5, 4, 3)) {
            mapped.image().firstElement().set(1);
        }
        assertEquals(0, Files.list(folder).count());
    }

    @Test void aDiskThatIsTooSmallIsNoticedFirst() throws IOException {
        assertThrows(IOException.class, () -> MappedImage.floats(folder.resolve("result.raw"), 1 << 20, 1 << 20, 1 << 10));
        assertEquals(0, Files.list(folder).count());
    }
}

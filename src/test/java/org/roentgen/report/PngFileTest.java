package org.roentgen.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngFileTest {

    @TempDir Path folder;

    @ParameterizedTest @CsvSource({"1, 1", "7, 3", "640, 481"})
    void othersReadTheSamePixels(int width, int height) throws IOException {
        BufferedImage image = noise(width, height);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngFile.encode(image)));
        assertArrayEquals(image.getRGB(0, 0, width, height, null, 0, width), read.getRGB(0, 0, width, height, null, 0, width));
    }

    @Test void writesIntoNewFoldersAndOverOldFilesAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("case 1/overview.png");
        PngFile.write(noise(5, 5), file);
        PngFile.write(noise(9, 4), file);
        assertEquals(9, ImageIO.read(file.toFile()).getWidth());
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(1, files.count());
        }
    }

    @Test void aFailedWriteLeavesNothing() throws IOException {
        Path file = folder.resolve("taken.png");
        Files.createDirectories(file.resolve("by a folder"));
        assertThrows(UncheckedIOException.class, () -> PngFile.write(noise(5, 5), file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    private static BufferedImage noise(int width, int height) {
        Random random = new Random(1);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) image.setRGB(x, y, random.nextInt(0x1000000));
        return image;
    }
}

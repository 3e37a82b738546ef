package org.roentgen.fiji;

import ij.ImagePlus;
import ij.ImageStack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.InParallel;
import org.roentgen.image.Sha256;

/**
 * Tells whether two images have the same size, type and stored pixels (SHA-256 over each plane, then over all in order), or two texts are equal. A virtual
 * stack is named, not read: hashing it would read the whole file once more.
 */
final class ContentHash {

    private static final int DIGITS = 16;

    private ContentHash() { }

    static String of(ImagePlus image) {
        ImageStack stack = image.getStack();
        if (stack.isVirtual()) return "virtual";
        List<Integer> slices = IntStream.rangeClosed(1, stack.size()).boxed().collect(Collectors.toList());
        Sha256 whole = new Sha256().add((image.getBitDepth() + ":" + Arrays.toString(image.getDimensions())).getBytes(StandardCharsets.UTF_8));
        InParallel.map(slices, s -> hash(stack.getPixels(s))).forEach(whole::add);
        return text(whole);
    }

    static String ofText(String text) {
        return text(new Sha256().add(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Sha256 hash) {
        return "sha256:" + hash.text().substring(0, DIGITS);
    }

    private static byte[] hash(Object pixels) {
        if (pixels instanceof byte[]) return new Sha256().add((byte[]) pixels).bytes();
        ByteBuffer bytes;
        if (pixels instanceof short[]) (bytes = ByteBuffer.allocate(2 * ((short[]) pixels).length)).asShortBuffer().put((short[]) pixels);
        else if (pixels instanceof float[]) (bytes = ByteBuffer.allocate(4 * ((float[]) pixels).length)).asFloatBuffer().put((float[]) pixels);
        else (bytes = ByteBuffer.allocate(4 * ((int[]) pixels).length)).asIntBuffer().put((int[]) pixels);
        return new Sha256().add(bytes.array()).bytes();
    }
}

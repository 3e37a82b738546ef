package org.roentgen.image;

import java.util.Locale;

/** Says before a long computation that it will not fit. */
public final class Memory {

    private static final double GIGABYTE = 1 << 30;

    private Memory() { }

    /**
     * @param purpose what the memory is for: this image
     * @param remedy what a person can do: Crop the image
     * @throws IllegalArgumentException when the virtual machine cannot give so many bytes more
     */
    public static void require(long bytes, String purpose, String remedy) {
        long free = free(bytes);
        if (bytes > free)
            throw new IllegalArgumentException(String.format(Locale.ROOT, "Memory must hold %.1f GB for %s, but has %.1f GB free. %s, or raise it with"
                + " Edit ▸ Options ▸ Memory & Threads….", bytes / GIGABYTE, purpose, free / GIGABYTE, remedy));
    }

    /**
     * How many bytes the virtual machine can still give.
     * @param wanted where there seem to be fewer, what is garbage is cleared away first, as it counts as used until then
     */
    public static long free(long wanted) {
        if (free() < wanted) System.gc();
        return free();
    }

    private static long free() {
        Runtime machine = Runtime.getRuntime();
        return machine.maxMemory() - (machine.totalMemory() - machine.freeMemory());
    }
}

package org.roentgen.segment;

/** Says before a long computation that it will not fit. */
final class Memory {

    private static final double GIGABYTE = 1 << 30;

    private Memory() { }

    /** @throws IllegalArgumentException when the virtual machine cannot give so many bytes more */
    static void require(long bytes) {
        Runtime machine = Runtime.getRuntime();
        long free = machine.maxMemory() - (machine.totalMemory() - machine.freeMemory());
        if (bytes <= free) return;
        System.gc();                                                       // what is garbage counts as used until then
        free = machine.maxMemory() - (machine.totalMemory() - machine.freeMemory());
        if (bytes > free)
            throw new IllegalArgumentException(String.format(java.util.Locale.ROOT, "Memory must hold %.1f GB for this image, but has %.1f GB free."
                + " Crop the image, work slice by slice, or raise it with Edit ▸ Options ▸ Memory & Threads….", bytes / GIGABYTE, free / GIGABYTE));
    }
}

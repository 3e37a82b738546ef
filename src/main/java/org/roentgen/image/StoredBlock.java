package org.roentgen.image;

/** A box of voxels as an image stores them: 8- or 16-bit integers. */
public final class StoredBlock extends Box {

    /** byte[] or short[]. */
    public final Object data;
    public final StoredIntegers kind;

    /** Views the first nx·ny·nz values of an array that the caller owns. */
    public StoredBlock(StoredIntegers kind, Object data, int nx, int ny, int nz) {
        super(data instanceof byte[] ? ((byte[]) data).length : ((short[]) data).length, nx, ny, nz);
        this.kind = kind;
        this.data = data;
    }

    /** Its first so many values. */
    public void decode(int[] to, int count) {
        kind.decode(data, 0, to, 0, count);
    }

    /** Sets its first so many values, which must be within the range. */
    public void encode(int[] from, int count) {
        kind.encode(from, 0, data, 0, count);
    }
}

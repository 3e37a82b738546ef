package org.roentgen.io.dicom;

import java.nio.ByteOrder;
import java.util.List;

/** Deflated Image Frame Compression (PS3.5 A.4.13): each frame's native bytes deflated into one fragment. */
final class DeflatedFrames implements PixelCodec {

    @Override public void check(DicomElement pixelData, PixelFormat format) {
        if (!pixelData.isEncapsulated())
            throw new DicomException("Deflated frames must be in fragments, but are not. Correct the Transfer Syntax UID (0002,0010) of this file.");
    }

    @Override public StoredFrame frame(DicomElement pixelData, PixelFormat format, int frame) {
        check(pixelData, format);
        List<byte[]> fragments = pixelData.fragments();
        if (fragments.size() != format.frames + 1)
            throw new DicomException("Deflated frames must be one fragment each, but " + format.frames + " frames have "
                + (fragments.size() - 1) + " fragments. The file is damaged: copy it again from its source.");
        int needed = (int) ((format.frameBits() + 7) / 8);
        byte[] bytes = Inflated.bytes(fragments.get(frame + 1), needed + 1L);
        if (bytes.length < needed)
            throw new DicomException("Frame " + frame + " must inflate to " + needed + " bytes, but gives " + bytes.length
                + ". The file is damaged: copy it again from its source.");
        return NativePixels.frame(bytes, 0, ByteOrder.LITTLE_ENDIAN, format);
    }
}

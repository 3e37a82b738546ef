package org.roentgen.io.dicom;

/** Says what is wrong with a DICOM file or value, in words for people. */
public final class DicomException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public DicomException(String message) {
        super(message);
    }

    public DicomException(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.roentgen.filter.ridge;

/** What a ridge filter looks for: in a volume, structures that are long along one axis, along two, or along none; in a plane, lines or spots. */
public enum RidgeShape {
    TUBE, PLATE, BLOB
}

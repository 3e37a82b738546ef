package org.roentgen.segment.ct;

/** What {@link BodyParts} tells apart; its label in the result. */
public enum BodyPart {
    RIGHT_LUNG(1, "Right lung"), LEFT_LUNG(2, "Left lung"), AIRWAY(3, "Airway"), BONE(4, "Bone"), FAT(5, "Fat"), MUSCLE(6, "Muscle"), OTHER(7, "Other");

    public final int label;
    public final String title;

    BodyPart(int label, String title) {
        this.label = label;
        this.title = title;
    }
}

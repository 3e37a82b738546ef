package org.roentgen.segment.ct;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.Segmentation;

/**
 * Divides a CT of a patient into lungs, airway, bone, fat, muscle and the rest, by Hounsfield units and topology, with their volumes. Finds only what is there.
 * <p>The body is what is not air around tissue: {@link BodyMask}. In it: lungs are large air that is not clear, left and right ({@link Lungs}); the airway
 * grows from roundish air in
 * soft tissue until it bursts ({@link Trachea}, {@link Airway}), and belongs to lungs, so that there is none without them; bone is dense, with its marrow
 * ({@link Bones}); fat and muscle are ranges of what is left. Labels are those of {@link BodyPart}.
 * <p><b>Limits</b> An image in HU, axial, lengths in mm (others count as mm). Vessels, bowel and kidneys with much contrast medium, metal and its streaks
 * count as bone; blood,
 * organs and skin as muscle; parts of the body thinner than 10 mm (ears, fingers) as outside, thick tables and casts as body. Consolidated lung, effusions and
 * tumours at the edge of a lung
 * are not lung. Air that a slice encloses between arm and trunk counts as other. The airway ends where its wall is too thin for the image, thick slices find
 * less. In single planes there is no airway.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Output</b> labels 1 to 7; a row of volumes in cubed image units, in a plane areas.  <b>Cost</b> O(voxels), distances on all
 * threads.  <b>Memory</b> 40 bytes a voxel.  <b>NaN</b> is air outside.
 * <p>Hu, Hoffman &amp; Reinhardt 2001, IEEE Trans. Med. Imaging 20(6):490–498, doi:10.1109/42.929615; Mori et al. 1996, Proc. ICPR 3:528–532.
 */
public final class BodyParts extends Segmentation {

    private final double tissue, lung, bone, lowestFat, highestFat, highestMuscle;
    private final boolean leftAtHighX;

    /**
     * @param tissue the least HU of the body's tissue
     * @param lung the HU below which air in the body can be lung
     * @param bone the least HU of bone
     * @param fat lowest and highest HU; muscle begins there
     * @param leftAtHighX does x grow to the patient's left?
     */
    public BodyParts(double tissue, double lung, double bone, double[] fat, double highestMuscle, boolean leftAtHighX) {
        double[] rising = {-900, tissue, lung, fat[0], fat[1], highestMuscle, bone};
        String[] names = {"", "Body threshold", "Lung threshold", "Lower end of fat", "Upper end of fat", "Upper end of muscle", "Bone threshold"};
        for (int i = 1; i < rising.length; i++)
            if (!(rising[i] >= rising[i - 1] && rising[i] < 4000))
                throw new IllegalArgumentException(names[i] + " must be between " + rising[i - 1] + " and 4000 HU, but is " + rising[i] + ". The thresholds"
            + " must rise from body to bone.");
        this.tissue = tissue;
        this.lung = lung;
        this.bone = bone;
        lowestFat = fat[0];
        highestFat = fat[1];
        this.highestMuscle = highestMuscle;
        this.leftAtHighX = leftAtHighX;
    }

    @Override public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("Body"));
        for (BodyPart part : BodyPart.values()) columns.add(part.title);
        return columns;
    }

    @Override public long bytes(long voxels) {
        return 40 * voxels;
    }

    @Override protected IntBlock apply(Task task) {
        Block hu = task.image;
        Progress progress = task.progress;
        progress.checkCancelled();
        for (int i = 0; i < hu.size(); i++) if (hu.data[i] != hu.data[i] || !task.isInside(i)) hu.data[i] = -2000;
        BitSet body = BodyMask.of(hu, tissue, task.spacing, progress.part(0, 0.3));
        IntBlock labels = new IntBlock(hu.nx, hu.ny, hu.nz);
        progress.checkCancelled();
        breathe(hu, body, labels, task.spacing, progress.part(0.3, 0.7));
        progress.checkCancelled();
        BitSet bones = Bones.of(hu, i -> body.get(i) && labels.data[i] == 0 && hu.data[i] >= lowestFat, bone, task.spacing, progress.part(0.7, 0.9));
        for (int i = 0; i < labels.size(); i++) if (labels.data[i] == 0 && body.get(i)) labels.data[i] = (bones.get(i) ? BodyPart.BONE : soft(hu.data[i])).label;
        task.row(volumes(labels, task));
        return labels;
    }

    private BodyPart soft(float value) {
        return value >= lowestFat && value <= highestFat ? BodyPart.FAT : value > highestFat && value <= highestMuscle ? BodyPart.MUSCLE : BodyPart.OTHER;
    }

    /** Lungs and airway. */
    private void breathe(Block hu, BitSet body, IntBlock labels, double[] spacing, Progress progress) {
        Lungs lungs = new Lungs(hu, body, spacing);
        Components all = lungs.air(lung, new BitSet());
        if (all.count() == 0) return;
        BitSet trachea = LungTubes.of(hu, body, all, spacing), airway = new BitSet();
        if (!trachea.isEmpty()) airway = Airway.of(hu, body, trachea, spacing[0] * spacing[1] * spacing[2]);
        BitSet wall = LungTubes.wall(airway, hu, body, lung, spacing);
        Optional<Double> middle = trachea.isEmpty() ? Optional.empty() : Optional.of(trachea.stream().mapToDouble(i -> i % hu.nx).average().getAsDouble());
        IntBlock sides = lungs.sides(lungs.air(lung, wall), middle, progress);
        for (int i = 0; i < labels.size(); i++) {
            boolean left = sides.data[i] == Lungs.HIGH_X == leftAtHighX;
            labels.data[i] = wall.get(i) ? BodyPart.AIRWAY.label : sides.data[i] == 0 ? 0 : (left ? BodyPart.LEFT_LUNG : BodyPart.RIGHT_LUNG).label;
        }
    }

    private double[] volumes(IntBlock labels, Task task) {
        double[] volumes = new double[BodyPart.values().length + 1];
        for (int i = 0; i < labels.size(); i++) if (labels.data[i] > 0 && task.isInside(i)) volumes[labels.data[i]]++;
        double voxel = task.spacing[0] * task.spacing[1] * (Spacing.isPlane(task.spacing) ? 1 : task.spacing[2]);
        for (int l = 1; l < volumes.length; l++) volumes[0] += volumes[l] *= voxel;
        return volumes;
    }
}

package org.roentgen.segment.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class SimplePointTest {

    /** By definition: without the voxel there are as many objects, cavities and holes. */
    @Test void takingASimplePointAwayChangesNoTopology() {
        Random random = new Random(1);
        int simple = 0;
        for (int trial = 0; trial < 4000; trial++) {
            double share = random.nextDouble();
            float[] mask = new float[27];
            int bits = 0;
            for (int k = 0; k < 26; k++)
                if (random.nextDouble() < share) {
                    bits |= 1 << k;
                    mask[k < 13 ? k : k + 1] = 1;
                }
            mask[13] = 1;
            Topology with = new Topology(mask, 3, 3, 3);
            mask[13] = 0;
            boolean same = with.equals(new Topology(mask, 3, 3, 3));
            assertEquals(same, SimplePoint.isSimple(bits), with + Integer.toBinaryString(bits));
            if (same) simple++;
        }
        assertTrue(simple > 300, "only " + simple + " were simple");
    }

    @Test void rememberedAnswersAreTheSame() {
        SimplePoint.Answers many = new SimplePoint.Answers(1 << 18);
        Random random = new Random(1);
        for (int n = 0; n < 20000; n++) {
            int object = random.nextInt(1 << 26) & (n % 2 == 0 ? -1 : random.nextInt(1 << 26));
            for (int asked = 0; asked < 2; asked++) assertEquals(SimplePoint.isSimple(object), many.isSimple(object), Integer.toBinaryString(object));
        }
    }
}

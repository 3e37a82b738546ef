package org.roentgen.segment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.LinkedHashMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Connectivity;
import org.roentgen.segment.graph.DataTerm;
import org.roentgen.segment.graph.GraphCut;
import org.roentgen.segment.graph.GrowCut;
import org.roentgen.segment.graph.RandomWalker;

class SeededTumourTest {

    @ParameterizedTest @CsvSource({"CT", "MR_T1", "PET", "IBSI"})
    void explore(String name) {
        for (double part : new double[] {0.5, 0.8}) for (double distance : new double[] {5, 8}) {
            TumourCase tumour = name.equals("IBSI") ? TumourCase.of("ibsi/ct_phantom/nifti/image/phantom.nii.gz", "ibsi/ct_phantom/nifti/mask/mask.nii.gz", part, distance, 15)
                : TumourCase.of("series/nifti/STS_008/" + name + "_image.nii.gz", "series/nifti/STS_008/" + name + "_mask.nii.gz", part, distance, 15);
            Map<String, Segmentation> m = new LinkedHashMap<>();
            m.put("growcut faces", new GrowCut(Connectivity.FACES, 0, false));
            m.put("growcut all", new GrowCut(Connectivity.ALL, 0, false));
            for (double b : new double[] {0, 10, 130, 1000, 10000}) m.put("rw " + b, new RandomWalker(b, 1e-4, 0));
            for (double w : new double[] {0.1, 0.3, 1}) {
                m.put("cut hist faces " + w, new GraphCut(Connectivity.FACES, DataTerm.histogram(64), w, 0));
                m.put("cut gmm faces " + w, new GraphCut(Connectivity.FACES, DataTerm.gaussians(2), w, 0));
            }
            StringBuilder b = new StringBuilder(name + " part " + part + " distance " + distance + " ");
            m.forEach((k, s) -> b.append(String.format("%s: %.3f, ", k, tumour.dice(s, true))));
            System.out.println(b);
        }
    }
}

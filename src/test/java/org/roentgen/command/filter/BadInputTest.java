package org.roentgen.command.filter;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.roentgen.testing.BadInput.ALL_NAN;
import static org.roentgen.testing.BadInput.CONSTANT;
import static org.roentgen.testing.BadInput.ONE_PIXEL;
import static org.roentgen.testing.BadInput.SOME_NAN;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.testing.BadInput;
import org.roentgen.testing.BadInput.Outcome;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Macros;
import org.scijava.command.Command;

/** Every filter and edge command, with each of its choices, on images and masks that suit none: a result that makes sense, or an error that says what is wrong. */
class BadInputTest {

    /** What is refused: situation, command and choice as a pattern, and how the message begins. What is not listed gives a result. */
    private static final String[][] REFUSED = {
        {"(EMPTY_MASK|MASK_OF_NAN) .*", "Mask must contain at least one voxel, but is empty."},
        {"MASK_OF_ANOTHER_SIZE .*", "Mask must have the size of the image (23 × 17 × 6), but is 23 × 17 × 5."},
        {"RGB .*", "Image must be a grey-level image"},
        {"RGB MarkerReconstruction marker=other", "Marker must be a grey-level image"},
        {"LENGTHS_OF_ZERO FourierNotch .*", "Period must not be 0 along every axis"},
        {"LENGTHS_OF_ZERO (BackgroundCorrection|LocalDescriptors) .*", "Radius must be greater than 0"},
        {"LENGTHS_OF_ZERO LocalDescriptors descriptor=co-occurrence", "Radius must reach at least the next voxel"},
        {"LENGTHS_OF_ZERO RidgeAndVesselFilter .*", "Scale must be greater than 0"},
        {"LENGTHS_OF_ZERO RieszTransform of=.laplacian of gaussian.", "Sigma must be at least 0.125 along x for a derivative there"},
        {"LENGTHS_OF_ZERO .*", "Sigma must be a number greater than 0"},
        {"LENGTHS_OF_THOUSANDS .*", "Neighbourhood must reach at most 1024 voxels more"},
        {"LENGTHS_OF_THOUSANDS .*", "Radius must give a "},
        {"LENGTHS_OF_THOUSANDS NonLocalMeans .*", "Patch radius must give a window of at most 262144 voxels"},
        {"LENGTHS_OF_THOUSANDS BilateralSmoothing .*", "Radius (3 sigma) must give a window of at most 262144 voxels"},
        {"LENGTHS_OF_THOUSANDS GaborFilter .*", "Plane and Gabor kernel together must have at most 67108864 pixels"},
        {"LENGTHS_.* FourierBandPass .*", "Longest period must be greater than the shortest"},
        {"LENGTHS_.* FourierNotch mode=slice-by-slice", "Period must be 0 along z in a plane"},
        {"LENGTHS_.* RichardsonLucy .*", "Regularisation must be less than 0."},
        {".* HessianAndStructureTensor result=.shape index.", "Dimensions must be 2 for the shape index"},
        {".* LocalDescriptors pattern=.*", "Pattern must be uniform in a volume"},
        {"ONE_(SLICE|PIXEL) RidgeAndVesselFilter shape=plate", "Shape must be tube or blob in a plane"},
        {".*_NAN (RichardsonLucy|WienerDeconvolution) kernel=other", "Kernel must have a sum greater than 0, but it is NaN."},
    };

    /** Where NaN and infinities at three places of each slice spoil everything, as documented: by a Fourier transform, or because the reach is beyond the image. */
    private static final String SPOILT = "SOME_NAN (Fourier.*|GaborFilter|RichardsonLucy|RieszTransform|SimoncelliWavelet|WienerDeconvolution|DiffusionFilter"
        + "|TotalVariation|HessianAndStructureTensor|RidgeAndVesselFilter) .*|SOME_NAN GreyMorphology element=image.*";

    static List<Object[]> cases() {
        List<Object[]> cases = new ArrayList<>();
        for (Class<? extends Command> type : Choices.commands())
            for (BadInput input : BadInput.values()) if (input.concerns(type)) cases.add(new Object[] {type, input});
        return cases;
    }

    @AfterEach void close() {
        Macros.closeAll();
    }

    @ParameterizedTest @MethodSource("cases") void isDoneOrSaid(Class<? extends Command> type, BadInput input) {
        String name = Choices.name(type);
        List<Executable> checks = new ArrayList<>();
        for (String choice : Choices.of(type)) {
            Outcome outcome = input.on(type, choice);
            Macros.closeAll();
            checks.add(() -> check(input, name, choice, outcome));
        }
        assertAll(checks);
    }

    private static void check(BadInput input, String name, String choice, Outcome outcome) {
        String what = input + " " + name + " " + choice;
        if (outcome.isResult()) checkResult(input, what, outcome);
        else checkMessage(what, outcome.message);
        if (what.matches("(EMPTY_MASK|MASK_OF_NAN|MASK_OF_ANOTHER_SIZE) .*")) assertTrue(!outcome.isResult(), what);
    }

    private static void checkMessage(String what, String message) {
        ErrorForm.check(message);
        boolean known = false;
        for (String[] refused : REFUSED) known |= what.matches(refused[0]) && message.startsWith(refused[1]);
        assertTrue(known, what + ": " + message);
    }

    private static void checkResult(BadInput input, String what, Outcome outcome) {
        if (input == ALL_NAN) assertTrue(outcome.nans == outcome.pixels || outcome.nans == 0 && outcome.min == outcome.max, what + ": " + outcome);
        else if (input == SOME_NAN) assertTrue(outcome.nans < outcome.pixels || what.matches(SPOILT), what + ": " + outcome);
        else {
            assertEquals(0, outcome.nans, what);
            assertTrue(Double.isFinite(outcome.min) && Double.isFinite(outcome.max), what + ": " + outcome);
        }
        boolean isFlat = (input == CONSTANT || input == ONE_PIXEL) && !what.matches(".* transform=(decimated|inverse)");          // sub-bands side by side
        if (isFlat) assertEquals(outcome.min, outcome.max, 255e-6, what);                    // a Fourier transform is known to a millionth of the largest value
    }
}

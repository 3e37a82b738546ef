package org.roentgen.fiji;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.GenericDialog;
import ij.gui.MultiLineLabel;
import ij.plugin.frame.Recorder;

import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Color;
import java.awt.Font;
import java.awt.TextField;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Vector;
import java.util.function.Supplier;

import org.scijava.command.Command;

/**
 * The dialog made from a command's inputs. What is typed is checked as it is typed: while a value is wrong, the reason stands in red and
 * OK is off. After OK the values are recorded, so that the line replays without a dialog.
 */
final class InputDialog {

    private static final int COLUMNS = 8;
    private static final int MOST_ROWS = 12;
    private static final int MESSAGE_WIDTH = 58, MESSAGE_LINES = 3;

    private final Command command;
    private final Inputs inputs;
    private final GenericDialog dialog;
    private final Map<Input, Supplier<String>> fields = new LinkedHashMap<>();
    private final MultiLineLabel message;
    private final Preview preview;

    InputDialog(String label, Command command, Inputs inputs) {
        this.command = command;
        this.inputs = inputs;
        boolean recording = Recorder.record;
        Recorder.record = false;
        dialog = new GenericDialog(label.replace("...", ""));
        Recorder.record = recording;
        addAll();
        preview = command instanceof Previewable ? new Preview(command, image()) : null;
        if (preview != null) dialog.addPreviewCheckbox(null, "Preview");
        dialog.addMessage(lines(""), new Font("SansSerif", Font.PLAIN, 12), new Color(0xb00020));
        message = (MultiLineLabel) dialog.getMessage();
        dialog.addHelp(Help.page(command.getClass()));
        dialog.addDialogListener((d, event) -> read());
        dialog.addWindowListener(new WindowAdapter() {

            @Override public void windowOpened(WindowEvent event) {
                dialog.getButtons()[0].setEnabled(read());
            }
        });
    }

    /** @return false when the user cancelled */
    boolean show() {
        boolean recording = Recorder.record;
        Recorder.record = false;
        try {
            dialog.showDialog();
        } finally {
            Recorder.record = recording;
            if (preview != null) preview.close();
        }
        if (dialog.wasCanceled()) return false;
        readInto(command);
        if (IJ.recording()) record();
        return true;
    }

    private ImagePlus image() {
        return (ImagePlus) inputs.mainImage().get(command);
    }

    /** What would be too high for the screen of a laptop has short fields in pairs. */
    private void addAll() {
        boolean pairs = inputs.count() > MOST_ROWS, paired = true;
        for (Input input : inputs) {
            boolean beside = pairs && isShort(input) && !paired;
            if (beside) dialog.addToSameRow();
            paired = beside || !leavesRoom(input);
            add(input);
        }
    }

    /** A field of text takes the rest of its row. */
    private static boolean leavesRoom(Input input) {
        return isShort(input) && (input.isNumber() || input.choices().length > 0);
    }

    private static boolean isShort(Input input) {
        return !input.isImage() && !input.isFlag() && !input.isPath() && !input.style().contains("slider");
    }

    private void add(Input input) {
        Object value = input.get(command);
        String unit = Units.text(input, inputs, command);
        if (input.isFlag()) {
            dialog.addCheckbox(input.label(), (Boolean) value);
            fields.put(input, last(dialog.getCheckboxes(), Checkbox.class, box -> String.valueOf(box.getState())));
        } else if (input.isNumber()) {
            addNumber(input, ((Number) value).doubleValue(), unit);
            fields.put(input, last(dialog.getNumericFields(), TextField.class, TextField::getText));
        } else if (input.choices().length > 0) addChoice(input, input.choices(), (String) value);
        else if (input.isMask()) addChoice(input, MaskInput.choices(image()), MaskInput.preselected(image()));
        else if (input.isSeeds()) addChoice(input, Seeds.choices(image()), value.equals(Seeds.NONE) ? Seeds.NONE : Seeds.preselected(image()));
        else if (input.isKernel()) addChoice(input, KernelInput.choices(image()), KernelInput.NONE);
        else if (input.isImageTitle()) addChoice(input, OptionalImage.choices(image()), OptionalImage.NONE);
        else if (input.isImage()) addImage(input, (ImagePlus) value);
        else {
            addText(input, input.isImageList() ? Readers.suggested(image()) : (String) value);
            fields.put(input, last(dialog.getStringFields(), TextField.class, TextField::getText));
        }
    }

    private void addNumber(Input input, double value, String unit) {
        if (input.style().contains("slider")) {
            String step = input.stepSize().isEmpty() ? "1" : input.stepSize();
            dialog.addSlider(input.label() + (unit.isEmpty() ? "" : " (" + unit + ")"), input.min(), input.max(), value, Double.parseDouble(step));
        } else {
            int digits = value == Math.rint(value) ? 0 : Math.max(1, Double.toString(value).split("\\.")[1].length());
            dialog.addNumericField(input.label(), value, digits, COLUMNS, unit);
        }
    }

    private void addChoice(Input input, String[] choices, String value) {
        dialog.addChoice(input.label(), choices, value);
        fields.put(input, last(dialog.getChoices(), Choice.class, Choice::getSelectedItem));
    }

    /** The only image of a command is the current one, and needs no field; of two, both are chosen. */
    private void addImage(Input input, ImagePlus current) {
        boolean several = false;
        for (Input other : inputs) several |= other.isImage() && other != input;
        if (!several) return;
        List<String> titles = new ArrayList<>();
        for (ImagePlus image : OpenImages.all()) titles.add(image.getTitle());
        addChoice(input, titles.toArray(new String[0]), current == null ? titles.get(titles.size() - 1) : current.getTitle());
    }

    private void addText(Input input, String value) {
        switch (input.style()) {
            case "directory": dialog.addDirectoryField(input.label(), value); break;
            case "open": case "save": dialog.addFileField(input.label(), value); break;
            default: dialog.addStringField(input.label(), value, Math.max(2 * COLUMNS, value.length() + 4));
        }
    }

    private static <C> Supplier<String> last(Vector<?> components, Class<C> type, java.util.function.Function<C, String> reader) {
        C component = type.cast(components.lastElement());
        return () -> reader.apply(component);
    }

    /** Called when the dialog opens, and by ImageJ after every change; false turns OK off. */
    private boolean read() {
        try {
            readInto(command);
            message.setText(lines(""));
            if (preview != null) preview.show(dialog.isPreviewActive());
            return true;
        } catch (IllegalArgumentException e) {
            message.setText(lines(e.getMessage()));
            return false;
        }
    }

    private void readInto(Command target) {
        fields.forEach((input, field) -> input.set(target, input.parse(field.get())));
        inputs.check(target);
    }

    /** The text on as many lines as the dialog keeps free for it; blanks hold their width. */
    private static String lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.replaceAll("(.{1," + MESSAGE_WIDTH + "})( |$)", "$1\n").split("\n")));
        while (lines.size() < MESSAGE_LINES) lines.add(" ".repeat(MESSAGE_WIDTH * 3 / 2));
        lines.replaceAll(line -> line.isEmpty() ? " " : line);
        return String.join("\n", lines.subList(0, MESSAGE_LINES));
    }

    private void record() {
        for (Input input : inputs) {
            String value = input.format(input.get(command));
            boolean current = input == inputs.mainImage() && input.get(command) == ij.WindowManager.getCurrentImage();
            if (!current && !value.isEmpty()) Recorder.recordOption(input.name(), value.contains(" ") ? value : MacroLine.quoted(value));
        }
    }
}

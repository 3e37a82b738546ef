package org.roentgen.io.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A header as lines in ImageJ's own form, so that its macros find the entries: "0008,0060  Modality: CT". */
public final class HeaderText {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final int LONGEST = 256;
    private static final int MOST_ITEMS = 16;

    private final List<String> lines = new ArrayList<>();

    private HeaderText() { }

    public static List<String> lines(DicomFile file) {
        HeaderText text = new HeaderText();
        text.add(file.meta(), "");
        text.add(file.dataSet(), "");
        return text.lines;
    }

    private void add(DicomDataSet set, String indent) {
        for (DicomElement element : set.elements()) {
            lines.add(Tag.format(element.tag()) + " " + indent + " " + TagDictionary.name(element.tag()) + ": " + value(set, element));
            int shown = Math.min(MOST_ITEMS, element.items().size());
            for (DicomDataSet item : element.items().subList(0, shown)) add(item, indent + ">");
        }
    }

    private static String value(DicomDataSet set, DicomElement element) {
        ValueRepresentation vr = element.representation();
        if (element.isSequence()) return element.items().size() + (element.items().size() == 1 ? " item" : " items");
        if (element.isEncapsulated()) return "(compressed)";
        if (!vr.isText() && !vr.isNumber() || element.length() > 1 << 16) return "(" + element.length() + " bytes)";
        String text = vr.isText() ? set.text(element) : numbers(element);
        text = CONTROL.matcher(text).replaceAll(" ");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static String numbers(DicomElement element) {
        StringBuilder text = new StringBuilder();
        for (double number : element.numbers(CharacterSet.DEFAULT)) {
            if (text.length() > 0) text.append('\\');
            text.append(element.representation() == ValueRepresentation.AT ? Tag.format((int) (long) number) : text(number));
        }
        return text.toString();
    }

    private static String text(double number) {
        return number == (long) number ? Long.toString((long) number) : Double.toString(number);
    }
}

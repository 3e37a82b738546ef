package org.roentgen.io.dicom;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** The entries of a file, or of an item of a sequence, in the order of their tags. */
public final class DicomDataSet {

    private final TreeMap<Integer, DicomElement> elements = new TreeMap<>(Integer::compareUnsigned);
    private CharacterSet characters;

    DicomDataSet(CharacterSet characters) {
        this.characters = characters;
    }

    void add(DicomElement element) {
        elements.put(element.tag(), element);
        if (element.tag() == Tag.CHARACTER_SET && element.length() > 0)
            characters = CharacterSet.of(CharacterSet.DEFAULT.decode(element.bytes()));
    }

    CharacterSet characters() {
        return characters;
    }

    public Collection<DicomElement> elements() {
        return Collections.unmodifiableCollection(elements.values());
    }

    public boolean has(int tag) {
        return elements.containsKey(tag);
    }

    /** @return null when there is no such entry */
    public DicomElement element(int tag) {
        return elements.get(tag);
    }

    /** The items of a sequence; none when it is absent. */
    public List<DicomDataSet> items(int tag) {
        DicomElement element = elements.get(tag);
        return element == null ? List.of() : element.items();
    }

    /** The value as text without its padding, several values separated by a backslash; "" when absent or empty. */
    public String text(int tag) {
        DicomElement element = elements.get(tag);
        return element == null ? "" : text(element);
    }

    String text(DicomElement element) {
        CharacterSet set = element.representation().isText() && !element.representation().isLocalText()
            ? CharacterSet.DEFAULT : characters;
        return TextNumbers.trim(set.decode(element.bytes()));
    }

    /** All numbers of a value; empty when absent. */
    public double[] numbers(int tag) {
        DicomElement element = elements.get(tag);
        double[] numbers = element == null ? new double[0] : element.numbers(CharacterSet.DEFAULT);
        for (double number : numbers)
            if (!Double.isFinite(number))
                throw new DicomException(Tag.describe(tag) + " must be finite, but is " + number + ". Correct the header of this file.");
        return numbers;
    }

    /** The first number of a value. */
    public double number(int tag, double whenAbsent) {
        double[] numbers = numbers(tag);
        return numbers.length == 0 ? whenAbsent : numbers[0];
    }

    /** The first number of a value, which must be whole. */
    public int integer(int tag, int whenAbsent) {
        double number = number(tag, whenAbsent);
        if (number != (int) number)
            throw new DicomException(Tag.describe(tag) + " must be a whole number, but is " + number + ". Correct the header of this file.");
        return (int) number;
    }

    /** Numbers of which there must be so many, or none. @return null when absent */
    double[] vector(int tag, int count) {
        double[] numbers = numbers(tag);
        if (numbers.length != 0 && numbers.length != count)
            throw new DicomException(Tag.describe(tag) + " must hold " + count + " numbers, but has " + numbers.length
                + ". Correct the header of this file.");
        return numbers.length == 0 ? null : numbers;
    }
}

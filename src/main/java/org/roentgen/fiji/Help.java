package org.roentgen.fiji;

import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** A command's page: the section of {@code docs/commands.md}, and what the Help button shows. Both are written from the declarations. */
public final class Help {

    private Help() { }

    /** The page as HTML, for ImageJ's help window. */
    static String page(Class<? extends Command> command) {
        StringBuilder html = new StringBuilder("<html><h2>").append(escaped(title(command))).append("</h2><p>")
            .append(escaped(description(command))).append("</p><p>");
        for (Input input : Inputs.of(command))
            html.append("<b>").append(escaped(input.label())).append("</b> <code>").append(input.key()).append("</code> ")
                .append(escaped(rule(input, command))).append("<br>").append(escaped(input.description())).append("<br><br>");
        return html.append("</p></html>").toString();
    }

    /** The page as a section of a Markdown document. */
    public static String section(Class<? extends Command> command) {
        StringBuilder text = new StringBuilder("## ").append(title(command)).append("\n\n")
            .append(command.getAnnotation(Plugin.class).menuPath().replace(">", " ▸ ")).append("\n\n")
            .append(description(command)).append("\n\n| parameter | macro key | values | meaning |\n|---|---|---|---|\n");
        for (Input input : Inputs.of(command))
            text.append("| ").append(input.label()).append(" | `").append(input.key()).append("` | ").append(rule(input, command).replace("|", "\\|"))
                .append(" | ").append(input.description().replace("|", "\\|")).append(" |\n");
        return text.append('\n').toString();
    }

    private static String title(Class<? extends Command> command) {
        return MacroLine.label(command).replace("...", "");
    }

    private static String description(Class<? extends Command> command) {
        return command.getAnnotation(Plugin.class).description();
    }

    private static String rule(Input input, Class<? extends Command> command) {
        if (input.isImage()) return "image";
        if (input.isSeeds()) return "Selection, Overlay, None or the title of an open image; default " + input.get(newInstance(command));
        if (input.isImageTitle() && !input.isMask()) return "None or the title of an open image; default None";
        if (input.isMask()) return "None, Selection or the title of an open image; default None";
        String text = input.choices().length > 0 ? String.join(", ", input.choices())
            : input.isFlag() ? "true, false"
            : input.isNumber() ? range(input)
            : input.style().equals("directory") ? "folder" : input.style().isEmpty() ? "text" : "file";
        String value = input.format(input.get(newInstance(command)));
        return text + (value.isEmpty() ? "" : "; default " + value);
    }

    private static String range(Input input) {
        String unit = input.unit().equals("none") ? "" : input.unit() + ", ";
        if (Double.isInfinite(input.min()) && Double.isInfinite(input.max())) return unit + "any number";
        if (Double.isInfinite(input.max())) return unit + "at least " + number(input.min());
        return unit + number(input.min()) + " to " + number(input.max());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static Command newInstance(Class<? extends Command> command) {
        try {
            return command.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

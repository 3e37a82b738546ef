package org.roentgen.report.html;

import java.util.List;
import java.util.regex.Pattern;

/** A page in one file that needs nothing from elsewhere: headings, paragraphs, tables and drawings, one after the other. All text is escaped. */
public final class HtmlPage {

    private static final String STYLE = "body{font:15px/1.5 Helvetica,Arial,sans-serif;color:#222;max-width:60em;margin:2em auto;padding:0 1em}"
        + "h1{font-size:1.6em;overflow-wrap:anywhere}h2{font-size:1.2em;margin-top:2em;border-bottom:2px solid #0072b2;break-after:avoid}"
        + "table{border-collapse:collapse;margin:.8em 0;max-width:100%}th,td{padding:.25em .8em;text-align:left;vertical-align:top;border-bottom:1px solid #ccc;"
        + "}table.wide{font-size:.8em}table.wide th,table.wide td{padding:.25em .45em}div.table{overflow-x:auto}"
        + "td.long{overflow-wrap:anywhere}th{background:#f3f5f7}td.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}"
        + "p.note{color:#555;font-size:.9em}svg{max-width:100%;height:auto}div.figures{display:flex;flex-wrap:wrap;align-items:flex-start;gap:1em;margin:.8em 0}"
        + "@media print{body{font-size:11px;max-width:none;margin:0}div.table{overflow:visible}svg,tr{break-inside:avoid}th{print-color-adjust:exact}}"
        + "div.rows{max-height:20em;overflow:auto;border:1px solid #ccc}div.rows table{margin:0}div.rows th{position:sticky;top:0}"
        + "[data-row]{cursor:pointer}tr[data-row]:hover{background:#eef3f8}tr.chosen{background:#fde9a9}path.chosen{stroke:#c0392b;stroke-width:2.5}";

    private static final Pattern NUMBER = Pattern.compile("[-+−]?[0-9.]+([eE][-+]?\\d+)?"), LONG_WORD = Pattern.compile("\\S{40}");
    private static final String LINK = "document.addEventListener('click',function(e){var t=e.target.closest('[data-row]');if(!t)return;"
        + "document.querySelectorAll('[data-row=\"'+t.getAttribute('data-row')+'\"]').forEach(function(o){var on=o.classList.toggle('chosen');"
        + "if(on){if(o.tagName==='path')o.parentNode.appendChild(o);if(o!==t)o.scrollIntoView({block:'nearest'});}});});";

    private static final int MOST_NARROW = 6;

    private final StringBuilder body = new StringBuilder();
    private final String title;

    public HtmlPage(String title) {
        this.title = title;
        body.append("<h1>").append(escaped(title)).append("</h1>\n");
    }

    /** Text that stands for itself, also within quotes. Characters that no page may hold become �. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '&') escaped.append("&amp;");
            else if (c == '<') escaped.append("&lt;");
            else if (c == '>') escaped.append("&gt;");
            else if (c == '"') escaped.append("&quot;");
            else if (c == '\'') escaped.append("&#39;");
            else escaped.appendCodePoint(c < ' ' && c != '\n' && c != '\t' || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
        });
        return escaped.toString();
    }

    public HtmlPage heading(String text) {
        body.append("<h2>").append(escaped(text)).append("</h2>\n");
        return this;
    }

    public HtmlPage paragraph(String text) {
        body.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** Lines with points before them. */
    public HtmlPage list(List<String> lines) {
        body.append("<ul>\n");
        for (String line : lines) body.append("<li>").append(escaped(line)).append("</li>\n");
        body.append("</ul>\n");
        return this;
    }

    /** Small print. */
    public HtmlPage note(String text) {
        body.append("<p class=\"note\">").append(escaped(text)).append("</p>\n");
        return this;
    }

    /**
     * @param headings none for rows that speak for themselves
     * @param rows as long as the headings; what reads as a number stands to the right
     */
    public HtmlPage table(List<String> headings, List<List<String>> rows) {
        body.append("<div class=\"table\">\n");
        table(headings, rows, false);
        body.append("</div>\n");
        return this;
    }

    /** A table in a box that scrolls, whose row i is chosen together with the marks of row i in drawings: by a click on either. */
    public HtmlPage linkedTable(List<String> headings, List<List<String>> rows) {
        body.append("<div class=\"rows\">\n");
        table(headings, rows, true);
        body.append("</div>\n<script>").append(LINK).append("</script>\n");
        return this;
    }

    /** In smaller letters where it has many columns. */
    private void table(List<String> headings, List<List<String>> rows, boolean linked) {
        body.append(headings.size() > MOST_NARROW ? "<table class=\"wide\">\n" : "<table>\n");
        if (!headings.isEmpty()) body.append("<tr>");
        for (String heading : headings) body.append("<th>").append(escaped(heading)).append("</th>");
        if (!headings.isEmpty()) body.append("</tr>\n");
        for (int i = 0; i < rows.size(); i++) {
            body.append(linked ? "<tr data-row=\"" + i + "\">" : "<tr>");
            for (String cell : rows.get(i)) body.append(cell(cell, !headings.isEmpty()));
            body.append("</tr>\n");
        }
        body.append("</table>\n");
    }

    /** @param columns whether cells stand below others of their kind, numbers to the right */
    private static String cell(String text, boolean columns) {
        boolean number = columns && NUMBER.matcher(text).matches(), broken = LONG_WORD.matcher(text).find();
        return "<td" + (number ? " class=\"number\"" : broken ? " class=\"long\"" : "") + ">" + escaped(text) + "</td>";
    }

    /** Beside each other as far as there is room. */
    public HtmlPage drawing(Drawing... drawings) {
        body.append("<div class=\"figures\">\n");
        for (Drawing drawing : drawings) body.append(drawing.svg()).append('\n');
        body.append("</div>\n");
        return this;
    }

    public String text() {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>" + escaped(title) + "</title>\n<style>" + STYLE
            + "</style>\n</head>\n<body>\n" + body + "</body>\n</html>\n";
    }
}

package org.roentgen.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.roentgen.report.plot.SignedBars;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlPageTest {

    private static final String NASTY = "<script>alert('x')</script> & \"quotes\" \u0000 µ 😀";

    private static Document parsed(String page) throws Exception {
        String xml = page.replaceFirst("<!DOCTYPE html>\n", "");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String nasty() {
        return new HtmlPage(NASTY).heading(NASTY).paragraph(NASTY).note(NASTY).table(List.of(NASTY, "b"), List.of(List.of("1.5", NASTY)))
            .drawing(new SignedBars().bar(NASTY, 2).bar("b", -1).bar("c", 0)).text();
    }

    /** Well-formed, with each text as it was, and no element that the texts name. */
    @Test void textIsText() throws Exception {
        Document page = parsed(nasty());
        assertEquals(0, page.getElementsByTagName("script").getLength());
        String shown = NASTY.replace('\u0000', '\uFFFD');
        for (String tag : new String[] {"title", "h1", "h2", "p", "th"}) assertEquals(shown, page.getElementsByTagName(tag).item(0).getTextContent(), tag);
        assertEquals(shown, page.getElementsByTagName("td").item(1).getTextContent());
        assertEquals("number", ((Element) page.getElementsByTagName("td").item(0)).getAttribute("class"));
    }

    @Test void nothingComesFromElsewhere() {
        assertFalse(nasty().replace("http://www.w3.org/2000/svg", "").matches("(?s).*(http|src=|href=|url\\(|@import).*"));
    }

    /** Lengths are to one another as the values, to the left of the line where these are below 0. */
    @Test void barsAreAsLongAsTheirValues() throws Exception {
        Document page = parsed(new HtmlPage("t").drawing(new SignedBars().bar("a", 2).bar("b", -1).bar("c", 0)).text());
        double[] width = new double[3], left = new double[3];
        for (int i = 0; i < 3; i++) {
            Element bar = (Element) page.getElementsByTagName("rect").item(i);
            width[i] = Double.parseDouble(bar.getAttribute("width"));
            left[i] = Double.parseDouble(bar.getAttribute("x"));
        }
        assertEquals(width[0], 2 * width[1]);
        assertEquals(0, width[2]);
        assertEquals(left[0], left[1] + width[1]);
        assertTrue(page.getElementsByTagName("text").item(3).getTextContent().equals("−1.00"));
    }

    @Test void noBarsAreNoError() throws Exception {
        assertEquals(1, parsed(new HtmlPage("t").drawing(new SignedBars()).text()).getElementsByTagName("line").getLength());
    }
}

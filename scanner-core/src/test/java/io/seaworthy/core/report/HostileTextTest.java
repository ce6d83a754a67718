package io.seaworthy.core.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.seaworthy.core.result.ScanResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.yaml.snakeyaml.Yaml;

/**
 * Puts hostile text into every place of a result: each report has to keep the shape that it has
 * with harmless text, by the judgement of a parser that is not ours, and show no byte that acts.
 */
class HostileTextTest {
  private static final String HARMLESS = "harmless";

  static Stream<Reporter> reporters() {
    return Reporters.all().stream();
  }

  @Test
  void knowsAtLeastTwoHundredSequences() {
    assertThat(HostileTexts.listed()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("reporters")
  void showsNothingThatActsOnTerminalsOrHides(Reporter reporter) throws IOException {
    for (String text : HostileTexts.all()) {
      String report = written(reporter, HostileTexts.result(text));
      assertThat(report.codePoints().filter(c -> c != '\n' && Visible.isHidden(c)))
          .as(Visible.line(text))
          .isEmpty();
    }
  }

  @Test
  void givesTheExactTextBackFromJson() throws IOException {
    for (String text : HostileTexts.all()) {
      JsonObject control = control(written(Reporters.hdf(), HostileTexts.result(text)));
      assertThat(control.get("title").getAsString()).isEqualTo("x" + text);
      assertThat(control.get("code").getAsString()).isEqualTo(text);
      assertThat(control.getAsJsonObject("tags").get("note").getAsString()).isEqualTo(text);
      JsonObject check = control.getAsJsonArray("results").get(0).getAsJsonObject();
      assertThat(check.get("code_desc").getAsString()).isEqualTo("x" + text);
      assertThat(check.get("exception").getAsString()).isEqualTo(text);
      JsonObject flat =
          JsonParser.parseString(written(Reporters.jsonMin(), HostileTexts.result(text)))
              .getAsJsonObject();
      assertThat(flat.getAsJsonArray("controls")).hasSize(4);
    }
  }

  private static JsonObject control(String report) {
    JsonObject document = JsonParser.parseString(report).getAsJsonObject();
    JsonObject profile = document.getAsJsonArray("profiles").get(0).getAsJsonObject();
    return profile.getAsJsonArray("controls").get(0).getAsJsonObject();
  }

  @Test
  void givesTheSameDocumentBackFromYaml() throws IOException {
    for (String text : HostileTexts.all()) {
      Object yaml = new Yaml().load(written(Reporters.yaml(), HostileTexts.result(text)));
      String whole = Visible.wholePairs(text);
      assertThat(new Gson().toJsonTree(yaml))
          .isEqualTo(JsonParser.parseString(written(Reporters.hdf(), HostileTexts.result(whole))));
    }
  }

  @Test
  void keepsTheElementsOfXml() throws Exception {
    List<String> elements = xmlElements(HARMLESS);
    for (String text : HostileTexts.all()) {
      assertThat(xmlElements(text)).as(Visible.line(text)).isEqualTo(elements);
    }
  }

  private static List<String> xmlElements(String text) throws Exception {
    byte[] report = written(Reporters.junit2(), HostileTexts.result(text)).getBytes(UTF_8);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    NodeList all =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(report))
            .getElementsByTagName("*");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      names.add(element.getTagName() + " " + element.getAttributes().getLength());
    }
    return names;
  }

  @Test
  void keepsTheElementsOfHtml() throws IOException {
    List<String> elements = htmlElements(HARMLESS);
    for (String text : HostileTexts.all()) {
      assertThat(htmlElements(text)).as(Visible.line(text)).isEqualTo(elements);
    }
  }

  private static List<String> htmlElements(String text) throws IOException {
    return Jsoup.parse(written(Reporters.html(), HostileTexts.result(text)))
        .getAllElements()
        .stream()
        .map(element -> element.nodeName() + " " + element.attributes())
        .toList();
  }

  @Test
  void keepsTheNodesOfMarkdown() throws IOException {
    List<String> nodes = markdownNodes(HARMLESS);
    for (String text : HostileTexts.all()) {
      assertThat(markdownNodes(text)).as(Visible.line(text)).isEqualTo(nodes);
    }
  }

  /** Returns all nodes, with the text of those that are no code. */
  private static List<String> markdownNodes(String text) throws IOException {
    Node document =
        org.commonmark.parser.Parser.builder()
            .build()
            .parse(written(Reporters.markdown(), HostileTexts.result(text)));
    List<String> nodes = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Code code) {
            nodes.add("code");
          }

          @Override
          public void visit(org.commonmark.node.Text plain) {
            nodes.add(TextContentRenderer.builder().build().render(plain));
          }

          @Override
          protected void visitChildren(Node parent) {
            nodes.add(parent.getClass().getSimpleName());
            super.visitChildren(parent);
          }
        });
    return nodes;
  }

  @Test
  void keepsTheRowsOfCsv() throws IOException {
    Pattern cell = Pattern.compile("\\G(?:^|,)\"((?:[^\"]++|\"\")*+)\"");
    for (String text : HostileTexts.all()) {
      List<String> rows = written(Reporters.csv(), HostileTexts.result(text)).lines().toList();
      assertThat(rows).as(Visible.line(text)).hasSize(5);
      for (String row : rows) {
        Matcher cells = cell.matcher(row);
        int count = 0;
        int end = 0;
        while (cells.find()) {
          end = cells.end();
          count++;
        }
        assertThat(count).as(row).isEqualTo(10);
        assertThat(end).as(row).isEqualTo(row.length());
      }
    }
  }

  @Test
  void beginsNoCellOfCsvAsAFormula() {
    for (String text : HostileTexts.all()) {
      assertThat(CsvText.cell(text)).doesNotMatch("(?s)\"\\s*[=+\\-@|%＝＋－＠].*");
    }
  }

  @Test
  void keepsTheLinesOfText() throws IOException {
    for (Reporter reporter : List.of(Reporters.text(), Reporters.asciiText())) {
      List<String> starts = lineStarts(reporter, HARMLESS);
      for (String text : HostileTexts.all()) {
        assertThat(lineStarts(reporter, text)).as(Visible.line(text)).isEqualTo(starts);
      }
    }
  }

  /** Returns what stands before the data, which begins with x, without the lines of messages. */
  private static List<String> lineStarts(Reporter reporter, String text) throws IOException {
    return written(reporter, HostileTexts.result(text))
        .lines()
        .filter(line -> !line.startsWith("     │") && !line.startsWith("     |"))
        .map(line -> line.replaceFirst("x.*", ""))
        .toList();
  }

  private static String written(Reporter reporter, ScanResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reporter.write(result, out);
    // A strict decoder: a half of a pair would not come out as UTF-8.
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(out.toByteArray())).toString();
  }
}

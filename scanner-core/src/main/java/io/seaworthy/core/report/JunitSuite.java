package io.seaworthy.core.report;

import io.seaworthy.api.target.SelectionIssue;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import io.seaworthy.core.result.TargetResult.TargetError;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes {@code testsuite} elements. */
final class JunitSuite {
  private static final DateTimeFormatter NO_ZONE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  private final XMLStreamWriter xml;
  private final boolean severalTargets;
  private int nextId = 1;

  JunitSuite(XMLStreamWriter xml, boolean severalTargets) {
    this.xml = xml;
    this.severalTargets = severalTargets;
  }

  void profile(TargetResult target, ProfileResult profile) throws XMLStreamException {
    List<JunitCase> cases = new ArrayList<>();
    for (ControlResult control : target.controlsOf(profile)) {
      cases.addAll(JunitCase.of(profile.profile().name(), control));
    }
    String name = profile.profile().name();
    String ownName = severalTargets ? name + " @ " + target.target().displayName() : name;
    suite(ownName, Optional.of(target), target.startTime(), cases);
  }

  void error(TargetResult target, TargetError error) throws XMLStreamException {
    JunitCase only =
        new JunitCase(
            target.target().displayName(),
            "target",
            Duration.ZERO,
            JunitCase.Kind.ERROR,
            error.message(),
            error.cause());
    suite(only.name(), Optional.of(target), target.startTime(), List.of(only));
  }

  void selection(ScanResult result) throws XMLStreamException {
    List<JunitCase> cases = new ArrayList<>();
    for (SelectionIssue issue : result.issues()) {
      cases.add(
          new JunitCase(
              issue.subject(),
              "selection",
              Duration.ZERO,
              JunitCase.Kind.SKIPPED,
              issue.message(),
              Words.of(issue.kind())));
    }
    suite("selection", Optional.empty(), result.startTime(), cases);
  }

  private void suite(
      String name, Optional<TargetResult> target, Instant startTime, List<JunitCase> cases)
      throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    attribute("name", name);
    attribute("tests", String.valueOf(cases.size()));
    attribute("id", String.valueOf(nextId++));
    attribute("errors", count(cases, JunitCase.Kind.ERROR));
    attribute("failures", count(cases, JunitCase.Kind.FAILED));
    attribute("skipped", count(cases, JunitCase.Kind.SKIPPED));
    attribute("hostname", target.map(found -> found.target().uri().toString()).orElse(""));
    attribute("timestamp", NO_ZONE.format(startTime));
    attribute("package", "");
    attribute(
        "time", seconds(cases.stream().map(JunitCase::time).reduce(Duration.ZERO, Duration::plus)));
    empty("properties");
    for (JunitCase one : cases) {
      testcase(one);
    }
    empty("system-out");
    empty("system-err");
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private void testcase(JunitCase one) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    attribute("name", one.name());
    attribute("classname", one.className());
    attribute("time", seconds(one.time()));
    if (one.kind() != JunitCase.Kind.PASSED) {
      xml.writeCharacters("\n      ");
      xml.writeStartElement(one.kind().element());
      attribute("message", one.message().strip());
      if (!one.type().isEmpty()) {
        attribute("type", one.type());
      }
      if (one.message().strip().indexOf('\n') > 0) {
        xml.writeCharacters(Visible.lines(one.message()));
      }
      xml.writeEndElement();
      xml.writeCharacters("\n    ");
    }
    xml.writeEndElement();
  }

  private void empty(String element) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeEmptyElement(element);
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, Visible.line(value));
  }

  private static String count(List<JunitCase> cases, JunitCase.Kind kind) {
    return String.valueOf(cases.stream().filter(one -> one.kind() == kind).count());
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.6f", JsonValues.seconds(time));
  }
}

package io.seaworthy.core.report;

import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * InSpec's {@code junit2}: one suite a profile and target. Where the result has several targets, a
 * suite's name names its own; a target without any control has a suite with its error.
 */
final class JunitReporter implements Reporter {
  @Override
  public String name() {
    return "junit2";
  }

  @Override
  public void write(ScanResult result, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      JunitSuite suites = new JunitSuite(xml, result.targets().size() > 1);
      for (TargetResult target : result.targets()) {
        for (ProfileResult profile : target.profiles()) {
          suites.profile(target, profile);
        }
        if (target.error().isPresent() && target.controls().findAny().isEmpty()) {
          suites.error(target, target.error().get());
        }
      }
      if (!result.issues().isEmpty()) {
        suites.selection(result);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException broken) {
      throw broken.getCause() instanceof IOException io ? io : new IOException(broken);
    }
    writer.write('\n');
    writer.flush();
  }
}

package io.seaworthy.testkit.program.software;

import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code dpkg-query -W [-f FORMAT] [PACKAGE]…} and {@code dpkg-query -s PACKAGE}. */
final class DpkgQueryProgram implements Program {
  private static final Pattern FIELD = Pattern.compile("\\$\\{([A-Za-z:-]+)(?:;-?\\d+)?}");

  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "W s f: show::W status::s showformat:f:");
    if (options.has("s")) {
      return DpkgProgram.status(call, options.operands());
    }
    if (!options.has("W")) {
      throw call.unsupported("a call like " + call.words());
    }
    String format =
        options
            .value("f")
            .map(text -> text.startsWith("=") ? text.substring(1) : text)
            .orElse("${Package}\\t${Version}\\n");
    List<String> stanzas = Stanzas.read(call, DpkgProgram.DATABASE);
    if (options.operands().isEmpty()) {
      stanzas.forEach(stanza -> print(call, format, stanza));
      return 0;
    }
    int status = 0;
    for (String name : options.operands()) {
      if (name.matches(".*[*?\\[].*")) {
        throw call.unsupported("a pattern of names");
      }
      if (Stanzas.find(stanzas, "Package", name).isPresent()) {
        print(call, format, Stanzas.find(stanzas, "Package", name).orElseThrow());
      } else {
        call.complain("no packages found matching " + name);
        status = 1;
      }
    }
    return status;
  }

  private static void print(ProgramCall call, String format, String stanza) {
    Map<String, String> fields = Stanzas.fields(stanza);
    String text =
        FIELD
            .matcher(format)
            .replaceAll(field -> Matcher.quoteReplacement(value(call, fields, field.group(1))));
    call.out().print(text.replace("\\n", "\n").replace("\\t", "\t"));
  }

  private static String value(ProgramCall call, Map<String, String> fields, String name) {
    if (name.equals("db:Status-Abbrev")) {
      return DpkgStatus.abbreviated(fields.getOrDefault("Status", ""));
    }
    if (name.indexOf(':') >= 0) {
      throw call.unsupported("the field " + name);
    }
    return fields.getOrDefault(name, "");
  }
}

package io.seaworthy.testkit.program.software;

import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.List;
import java.util.Optional;

/** {@code dpkg -s PACKAGE}, from {@code /var/lib/dpkg/status}. */
final class DpkgProgram implements Program {
  static final String DATABASE = "/var/lib/dpkg/status";

  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "s status::s");
    if (!options.has("s") || options.operands().isEmpty()) {
      throw call.unsupported("a call like " + call.words());
    }
    return status(call, options.operands());
  }

  static int status(ProgramCall call, List<String> names) {
    List<String> stanzas = Stanzas.read(call, DATABASE);
    int status = 0;
    for (String name : names) {
      Optional<String> stanza = Stanzas.find(stanzas, "Package", name);
      stanza.ifPresent(text -> call.out().line(text.stripTrailing()));
      if (stanza.isEmpty()) {
        call.err()
            .line(
                "dpkg-query: package '"
                    + name
                    + "' is not installed and no information is available");
        status = 1;
      }
    }
    if (status != 0) {
      call.err().line("Use dpkg --info (= dpkg-deb --info) to examine archive files.");
    }
    return status;
  }
}

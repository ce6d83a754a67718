package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.container.FakePort;
import io.seaworthy.testkit.container.FakeProcess;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.List;

/** The listening sockets that {@code ss} and {@code netstat} show. */
final class Sockets {
  private Sockets() {}

  /** Returns those of the protocols in the options, all when none is named. */
  static List<FakePort> shown(ProgramCall call, String options) {
    boolean tcp = options.indexOf('t') >= 0 || options.indexOf('u') < 0;
    boolean udp = options.indexOf('u') >= 0 || options.indexOf('t') < 0;
    return call.container().ports().stream()
        .filter(port -> port.protocol().startsWith("tcp") ? tcp : udp)
        .toList();
  }

  /** Returns the name of the program that listens. */
  static String program(ProgramCall call, FakePort port) {
    return call.container().processes().stream()
        .filter(process -> process.pid() == port.pid())
        .map(FakeProcess::name)
        .findFirst()
        .orElse("-");
  }
}

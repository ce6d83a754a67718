package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.container.FakePort;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.List;
import java.util.Locale;

/** {@code netstat -tulpen} and its parts: what listens. */
final class NetstatProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    List<String> words = call.arguments();
    if (words.size() != 1 || !words.get(0).matches("-[tulpen]+") || !words.get(0).contains("l")) {
      throw call.unsupported("a call like " + call.words());
    }
    boolean more = words.get(0).contains("e") && !call.busyBox();
    boolean program = words.get(0).contains("p");
    call.out().line("Active Internet connections (only servers)");
    call.out()
        .line(
            "Proto Recv-Q Send-Q Local Address           Foreign Address         State       "
                + (more ? "User       Inode      " : "")
                + (program ? "PID/Program name    " : ""));
    for (FakePort port : Sockets.shown(call, words.get(0))) {
      String owner = String.format(Locale.ROOT, "%-10d %-10d ", 0, 10_000 + port.port());
      call.out()
          .line(
              String.format(
                      Locale.ROOT,
                      "%-5s %6s %6s %-23s %-23s %-11s ",
                      port.protocol(),
                      "0",
                      "0",
                      port.address() + ":" + port.port(),
                      port.ipv6() ? ":::*" : "0.0.0.0:*",
                      port.protocol().startsWith("tcp") ? "LISTEN" : "")
                  + (more ? owner : "")
                  + (program ? port.pid() + "/" + Sockets.program(call, port) : ""));
    }
    return 0;
  }
}

package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.container.FakePort;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.List;
import java.util.Locale;

/** {@code ss -tulpen} and its parts: what listens. */
final class SsProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    List<String> words = call.arguments();
    if (words.size() != 1 || !words.get(0).matches("-[tulpen]+") || !words.get(0).contains("l")) {
      throw call.unsupported("a call like " + call.words());
    }
    call.out().line("Netid State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess");
    for (FakePort port : Sockets.shown(call, words.get(0))) {
      boolean tcp = port.protocol().startsWith("tcp");
      String any = port.ipv6() ? "[::]:*" : "0.0.0.0:*";
      String local =
          (port.ipv6() ? "[" + port.address() + "]" : port.address()) + ":" + port.port();
      call.out()
          .line(
              String.format(
                      Locale.ROOT,
                      "%-5s %-6s %-6s %-6s %s %s %s",
                      tcp ? "tcp" : "udp",
                      tcp ? "LISTEN" : "UNCONN",
                      "0",
                      tcp ? "128" : "0",
                      local,
                      any,
                      words.get(0).contains("p") ? user(call, port) : "")
                  .stripTrailing());
    }
    return 0;
  }

  private static String user(ProgramCall call, FakePort port) {
    String name = Sockets.program(call, port);
    return "users:((\"" + name + "\",pid=" + port.pid() + ",fd=3))";
  }
}

package io.seaworthy.core.resource.service;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandTemplate;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.text.BoundedRegex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Scripts of System V, or of OpenRC, in {@code /etc/init.d}. */
record SysV(String control) implements ServiceManager {
  private static final ContainerPath SCRIPTS = ContainerPath.of("/etc/init.d");
  private static final int RUNLEVELS = 7;
  private static final Command START_LINKS =
      Command.template(
              new CommandTemplate(
                  "service.start-links",
                  "find /etc/rc*.d /etc/init.d/rc*.d -name 'S*' 2>/dev/null"))
          .asRepeatable();

  SysV() {
    this("service");
  }

  @Override
  public Optional<ServiceState> state(Facts facts, String service) {
    if (!facts.list(SCRIPTS).orElse(List.of()).contains(service)) {
      return Optional.empty();
    }
    Map<Integer, Boolean> runlevels =
        runlevels(service, facts.runTool(START_LINKS).stdout().text());
    return Optional.of(
        new ServiceState(
            "sysv",
            service,
            null,
            true,
            runlevels.containsValue(true),
            facts.runTool(Command.argv(control, service, "status")).code() == 0,
            Map.of(),
            runlevels));
  }

  static Map<Integer, Boolean> runlevels(String service, String links) {
    Pattern link = Pattern.compile("rc([0-6])\\.d/S[^/]*?" + Pattern.quote(service) + "$");
    Map<Integer, Boolean> runlevels = new TreeMap<>();
    for (int level = 0; level < RUNLEVELS; level++) {
      runlevels.put(level, false);
    }
    for (String line : links.split("\n")) {
      String level = BoundedRegex.PARSING.first(link, line);
      if (level != null) {
        runlevels.put(Integer.parseInt(level), true);
      }
    }
    return runlevels;
  }
}

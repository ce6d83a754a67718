package io.seaworthy.core.resource.service;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.config.SimpleConfig;
import io.seaworthy.core.resource.config.SimpleConfigOptions;
import io.seaworthy.core.resource.internal.Patterns;
import io.seaworthy.core.resource.internal.Tool;
import io.seaworthy.core.text.BoundedRegex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks systemd by way of {@code systemctl}. */
record Systemd(String control) implements ServiceManager {
  private static final Pattern NO_UNIT_FILE =
      Patterns.lines("Failed to get.*No such file or directory");

  Systemd() {
    this("systemctl");
  }

  /** Returns what {@link #state} will ask for at least. */
  List<Need> needs(String service) {
    return List.of(new Need.Run(show(service)));
  }

  private Command show(String service) {
    return Command.argv(control, "show", "--no-pager", "--all", service).asRepeatable();
  }

  @Override
  public Optional<ServiceState> state(Facts facts, String service) {
    Optional<Exited> shown =
        Tool.ifPresent(facts, show(service)).filter(exited -> exited.code() == 0);
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> params =
        SimpleConfig.parse(shown.get().stdout().text(), SimpleConfigOptions.DEFAULT).params();
    Command isActive = Command.argv(control, "is-active", service, "--quiet").asRepeatable();
    Command isEnabled = Command.argv(control, "is-enabled", service, "--quiet").asRepeatable();
    facts.gather(List.of(new Need.Run(isActive), new Need.Run(isEnabled)));
    return Optional.of(
        new ServiceState(
            "systemd",
            text(params, "Id"),
            text(params, "Description"),
            "loaded".equals(params.get("LoadState")),
            enabled(facts, service, facts.runTool(isEnabled)),
            facts.runTool(isActive).code() == 0,
            params,
            Map.of()));
  }

  /** A unit without a file may come from a script of System V. */
  private static boolean enabled(Facts facts, String service, Exited isEnabled) {
    if (isEnabled.code() != 0
        && BoundedRegex.PARSING.find(NO_UNIT_FILE, isEnabled.stderr().text())) {
      return new SysV().state(facts, service).map(ServiceState::enabled).orElse(false);
    }
    return isEnabled.code() == 0;
  }

  private static @Nullable String text(Map<String, @Nullable Object> params, String key) {
    Object value = params.get(key);
    return value == null ? null : value.toString();
  }
}

package io.seaworthy.core.resource.system;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.Tool;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The time zone as systemd tells it (InSpec's {@code timezone}). Immutable. */
public final class TimezoneResource {
  private static final String NAME = "Time Zone resource";
  private static final Command STATUS = Command.argv("timedatectl", "status").asRepeatable();

  private final List<String> words;

  private TimezoneResource(List<String> words) {
    this.words = words;
  }

  /**
   * Names the time zone.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<TimezoneResource> spec() {
    return new ResourceSpec<>(NAME, List.of(new Need.Run(STATUS)), TimezoneResource::of);
  }

  /**
   * Asks for the time zone.
   *
   * @param facts asks the container
   * @return the resource
   * @throws ResourceFailed when the container has no {@code timedatectl}, or it does not tell
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static TimezoneResource of(Facts facts) {
    Exited exited =
        Tool.ifPresent(facts, STATUS).orElseThrow(() -> failed("timedatectl: not found"));
    String line =
        exited
            .stdout()
            .text()
            .lines()
            .filter(text -> text.toLowerCase(Locale.ROOT).contains("time zone"))
            .findFirst()
            .orElseThrow(() -> failed(exited.stderr().text()));
    String value = line.substring(line.indexOf(':') + 1).replaceAll("[(),^]", "").strip();
    return new TimezoneResource(Arrays.asList(value.split("\\s+")));
  }

  private static ResourceFailed failed(String why) {
    return new ResourceFailed("Time Zone resource with error: " + why);
  }

  /**
   * Returns the zone.
   *
   * @return for example {@code Europe/Berlin}
   */
  public @Nullable String identifier() {
    return word(0);
  }

  /**
   * Returns the zone's short name.
   *
   * @return for example {@code CET}, null when none is told
   */
  public @Nullable String name() {
    return word(1);
  }

  /**
   * Returns the distance from UTC.
   *
   * @return for example {@code +0100}, null when none is told
   */
  public @Nullable String timeOffset() {
    return word(2);
  }

  private @Nullable String word(int index) {
    return index < words.size() ? words.get(index) : null;
  }

  @Override
  public String toString() {
    return NAME;
  }
}

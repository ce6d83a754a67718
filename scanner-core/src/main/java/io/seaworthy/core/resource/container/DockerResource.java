package io.seaworthy.core.resource.container;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.JsonText;
import io.seaworthy.core.resource.internal.Tool;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The Docker host that the container's own client talks to (InSpec's {@code docker}). Serves one
 * thread, as its facts do. Each method throws {@link EvidenceException} when the client is there
 * but could not ask its host.
 *
 * <p>The fields of rows are those of InSpec: of containers {@code command}, {@code id}, {@code
 * image}, {@code labels} (a list), {@code localvolumes}, {@code mounts}, {@code names}, {@code
 * networks}, {@code ports}, {@code runningfor}, {@code size}, {@code status} and {@code createdat};
 * of images {@code id}, {@code repository}, {@code tag}, {@code size}, {@code digest}, {@code
 * createdat} and {@code createdsize}; of plugins {@code id}, {@code name}, {@code version} and
 * {@code enabled}; of services {@code id}, {@code name}, {@code mode}, {@code replicas}, {@code
 * image} and {@code ports}.
 */
public final class DockerResource {
  private static final String NAME = "Docker Host";
  private static final String AS_JSON = "{{json .}}";
  static final Command CONTAINERS = listing("ps", "-a", "--no-trunc");
  static final Command IMAGES = listing("images", "-a", "--no-trunc");
  static final Command PLUGINS = listing("plugin", "ls");
  static final Command SERVICES = listing("service", "ls");
  private static final Command VERSION = listing("version");
  private static final Command STATE = listing("info");

  private final Facts facts;

  private DockerResource(Facts facts) {
    this.facts = facts;
  }

  private static Command listing(String... words) {
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--format";
    all[words.length + 1] = AS_JSON;
    return Command.argv("docker", all).asRepeatable();
  }

  /**
   * Names the host.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<DockerResource> spec() {
    return new ResourceSpec<>(NAME, List.of(), DockerResource::of);
  }

  /**
   * Returns the host that one container sees.
   *
   * @param facts asks the container
   * @return the resource
   */
  public static DockerResource of(Facts facts) {
    return new DockerResource(facts);
  }

  /**
   * Returns the containers, those that have stopped too.
   *
   * @return a row for each; none without a client
   */
  public FilterTable containers() {
    return table("containers", CONTAINERS, exited -> false, DockerRows::container);
  }

  /**
   * Returns the images.
   *
   * @return a row for each; none without a client
   */
  public FilterTable images() {
    return table("images", IMAGES, exited -> false, DockerRows::image);
  }

  /**
   * Returns the plugins.
   *
   * @return a row for each; none without a client
   */
  public FilterTable plugins() {
    return table("plugins", PLUGINS, exited -> false, DockerRows::plugin);
  }

  /**
   * Returns the services of a swarm.
   *
   * @return a row for each; none without a client, or when the host manages no swarm
   */
  public FilterTable services() {
    return table("services", SERVICES, DockerResource::managesNoSwarm, DockerRows::service);
  }

  /**
   * Returns the versions of client and server.
   *
   * @return nested maps as {@code docker version} prints them; empty without a client
   */
  public Map<String, @Nullable Object> version() {
    return map(VERSION);
  }

  /**
   * Returns the host's state and settings.
   *
   * @return nested maps as {@code docker info} prints them; empty without a client
   */
  public Map<String, @Nullable Object> info() {
    return map(STATE);
  }

  /**
   * Returns all about a container, image, network, volume or another object.
   *
   * @param id its name or id
   * @return nested maps as {@code docker inspect} prints them; empty without a client, or when
   *     there is no such object
   */
  public Map<String, @Nullable Object> object(String id) {
    Command inspect = Command.argv("docker", "inspect", id).asRepeatable();
    return answer(inspect, DockerResource::knowsNoSuchObject)
        .map(said -> first(parse(inspect, said)))
        .orElseGet(Map::of);
  }

  private FilterTable table(
      String what, Command command, Predicate<Exited> none, DockerRows.Reading reading) {
    String said = answer(command, none).orElse("");
    List<Map<String, @Nullable Object>> rows =
        said.lines()
            .filter(line -> !line.isBlank())
            .map(line -> reading.row(inLowerCase(first(parse(command, line)))))
            .toList();
    return FilterTable.of("Docker " + what, rows);
  }

  private Map<String, @Nullable Object> map(Command command) {
    return answer(command, exited -> false)
        .map(said -> first(parse(command, said)))
        .orElseGet(Map::of);
  }

  /** What the client prints; nothing without a client, or when its complaint means nothing. */
  private Optional<String> answer(Command command, Predicate<Exited> none) {
    Optional<Exited> exited = Tool.ifPresent(facts, command).filter(none.negate());
    if (exited.isPresent() && exited.get().code() != 0) {
      throw Tool.failed(command, exited.get());
    }
    return exited.map(ended -> ended.stdout().text());
  }

  private static boolean managesNoSwarm(Exited exited) {
    return exited.code() != 0 && exited.stderr().text().contains("is not a swarm manager");
  }

  private static boolean knowsNoSuchObject(Exited exited) {
    return exited.code() != 0
        && exited.stderr().text().toLowerCase(Locale.ROOT).contains("no such object");
  }

  private static @Nullable Object parse(Command command, String said) {
    return JsonText.printed("docker " + command.words().get(1), said);
  }

  /** A map, or the first of a list of maps. */
  @SuppressWarnings("unchecked") // the keys of parsed JSON are texts
  private static Map<String, @Nullable Object> first(@Nullable Object parsed) {
    if (parsed instanceof List<?> list && !list.isEmpty()) {
      return first(list.get(0));
    }
    return parsed instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
  }

  private static Map<String, @Nullable Object> inLowerCase(Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> lower = new LinkedHashMap<>();
    row.forEach((key, value) -> lower.put(key.toLowerCase(Locale.ROOT), value));
    return lower;
  }

  @Override
  public String toString() {
    return NAME;
  }
}

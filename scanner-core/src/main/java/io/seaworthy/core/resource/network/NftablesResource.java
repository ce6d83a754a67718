package io.seaworthy.core.resource.network;

import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.JsonText;
import io.seaworthy.core.resource.internal.Tool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A chain or a set of the kernel's packet filter (InSpec's {@code nftables}). Serves one thread, as
 * its facts do. Each method throws {@link EvidenceException} when the container did not answer.
 */
public final class NftablesResource {
  private static final String PROGRAM = "nft";
  private static final Pattern COMMENT = Pattern.compile(" comment \"[^\"]*\"");
  private static final Pattern NO_RULE = Pattern.compile("(table|chain).*|\\}");
  private static final Pattern NO_ELEMENT =
      Pattern.compile("(table|set|type|size|flags|auto-merge).*|\\}");

  private final Facts facts;
  private final NftablesPlace place;
  private final NftablesVersion version;

  private NftablesResource(Facts facts, NftablesPlace place) {
    this.facts = facts;
    this.place = place;
    this.version = NftablesVersion.read(nft(facts, List.of("--version")).stdout().text());
  }

  /**
   * Names a chain or set.
   *
   * @param place where it is
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<NftablesResource> spec(NftablesPlace place) {
    return new ResourceSpec<>(place.printed(), List.of(), facts -> of(facts, place));
  }

  /**
   * Returns a chain or set of one container.
   *
   * @param facts asks the container
   * @param place where it is
   * @return the resource
   * @throws ResourceFailed when the container has no {@code nft}
   * @throws EvidenceException when the container did not answer
   */
  public static NftablesResource of(Facts facts, NftablesPlace place) {
    return new NftablesResource(facts, place);
  }

  private static Exited nft(Facts facts, List<String> arguments) {
    return Tool.ofAdministrator(facts, PROGRAM, arguments)
        .orElseThrow(() -> new ResourceFailed("Could not find `nft`"));
  }

  /**
   * Tells whether a chain has a rule.
   *
   * @param rule the rule as {@code nft list chain} prints it, in any case
   * @return true when it has
   */
  public boolean hasRule(String rule) {
    return rules().stream().anyMatch(rule::equalsIgnoreCase);
  }

  /**
   * Tells whether a set has an element.
   *
   * @param element the element as {@code nft list set} prints it, in any case
   * @return true when it has
   */
  public boolean hasElement(String element) {
    return elements().stream().anyMatch(element::equalsIgnoreCase);
  }

  private List<String> rules() {
    return list(version.forRules()).map(said -> lines(said, NO_RULE)).orElseGet(List::of).stream()
        .map(line -> place.ignoreComments() ? COMMENT.matcher(line).replaceAll("") : line)
        .map(String::strip)
        .toList();
  }

  private List<String> elements() {
    return list(version.forElements())
        .map(said -> lines(said, NO_ELEMENT))
        .orElseGet(List::of)
        .stream()
        .map(line -> line.replace("elements = {", "").replace("}", ""))
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .toList();
  }

  private static List<String> lines(String said, Pattern without) {
    return said.replace("\t", "")
        .lines()
        .filter(line -> !line.isEmpty() && !without.matcher(line).matches())
        .toList();
  }

  /**
   * Returns an attribute.
   *
   * @param name of a chain {@code hook}, {@code policy}, {@code prio} or {@code type}; of a set
   *     {@code flags} (a list), {@code size} or {@code type}
   * @return its value; an empty text or list when there is no such chain or set, or it has none
   * @throws ResourceSkipped when chains or sets have no such attribute
   */
  public Object attribute(String name) {
    if (!place.attributes().contains(name)) {
      throw new ResourceSkipped("`" + name + "` attribute is not valid for " + place.kinds());
    }
    Object value = attributes().get(name);
    if (value == null) {
      return name.equals("flags") ? List.of() : "";
    }
    return name.equals("type") && value instanceof List<?> several
        ? String.join(" . ", several.stream().map(String::valueOf).toList())
        : value;
  }

  private Map<String, @Nullable Object> attributes() {
    Optional<String> said = list(version.forAttributes());
    if (said.isEmpty()) {
      return Map.of();
    }
    return version.speaksJson()
        ? place.fromJson(JsonText.printed(PROGRAM, said.get()))
        : place.fromText(said.get());
  }

  /** What the program lists; nothing when there is no such chain or set. */
  private Optional<String> list(List<String> options) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(place.arguments());
    Exited exited = nft(facts, arguments);
    if (exited.code() == 0) {
      return Optional.of(exited.stdout().text());
    }
    if (exited.stderr().text().contains("No such file or directory")) {
      return Optional.empty();
    }
    throw Tool.failed(PROGRAM, exited);
  }

  @Override
  public String toString() {
    return place.printed();
  }
}

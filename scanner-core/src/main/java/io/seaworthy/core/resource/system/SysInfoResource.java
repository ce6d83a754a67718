package io.seaworthy.core.resource.system;

import io.seaworthy.api.command.Command;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.Tool;
import java.util.List;

/**
 * The host's name and make (InSpec's {@code sys_info}); the make is the node's. Serves one thread,
 * as its facts do. Each method throws {@link io.seaworthy.core.facts.EvidenceException} when the
 * container did not answer.
 */
public final class SysInfoResource {
  private static final String NAME = "System Information";

  private final Facts facts;

  private SysInfoResource(Facts facts) {
    this.facts = facts;
  }

  /**
   * Names the system.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<SysInfoResource> spec() {
    return new ResourceSpec<>(NAME, List.of(), SysInfoResource::of);
  }

  /**
   * Returns the system of one container.
   *
   * @param facts asks the container
   * @return the resource
   */
  public static SysInfoResource of(Facts facts) {
    return new SysInfoResource(facts);
  }

  /**
   * Returns the host's name.
   *
   * @return as {@code hostname} prints it
   */
  public String hostname() {
    return ask(Command.argv("hostname"));
  }

  /**
   * Returns the host's name with its domain.
   *
   * @return as {@code hostname -f} prints it
   */
  public String fqdn() {
    return ask(Command.argv("hostname", "-f"));
  }

  /**
   * Returns the host's domain.
   *
   * @return as {@code hostname -d} prints it
   */
  public String domain() {
    return ask(Command.argv("hostname", "-d"));
  }

  /**
   * Returns the host's addresses.
   *
   * @return as {@code hostname -I} prints them, separated by blanks
   */
  public String ipAddress() {
    return ask(Command.argv("hostname", "-I"));
  }

  /**
   * Returns the host's name without its domain.
   *
   * @return as {@code hostname -s} prints it
   */
  public String shortName() {
    return ask(Command.argv("hostname", "-s"));
  }

  private String ask(Command command) {
    String said = Tool.success(facts, command.asRepeatable()).stdout().text();
    return said.endsWith("\n") ? said.substring(0, said.length() - 1) : said;
  }

  /**
   * Returns who made the machine.
   *
   * @return the maker, empty when the firmware does not tell
   */
  public String manufacturer() {
    return firmware("sys_vendor");
  }

  /**
   * Returns the machine's model.
   *
   * @return the model, empty when the firmware does not tell
   */
  public String model() {
    return firmware("product_name");
  }

  private String firmware(String field) {
    return ConfigText.readIfThere(facts, "/sys/class/dmi/id/" + field).orElse("").strip();
  }

  @Override
  public String toString() {
    return NAME;
  }
}

package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import java.util.Arrays;

/**
 * Who gets the mail to a name (InSpec's {@code mail_alias}), after {@code /etc/aliases}. Serves one
 * thread, as its facts do.
 */
public final class MailAliasResource {
  private static final String PATH = "/etc/aliases";

  private final Facts facts;
  private final String name;

  private MailAliasResource(Facts facts, String name) {
    this.facts = facts;
    this.name = name;
  }

  /**
   * Names an alias.
   *
   * @param name the name that mail is sent to
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<MailAliasResource> spec(String name) {
    return new ResourceSpec<>(printed(name), ConfigText.needs(PATH), facts -> of(facts, name));
  }

  /**
   * Returns an alias of one container.
   *
   * @param facts asks the container
   * @param name the name that mail is sent to
   * @return the resource
   */
  public static MailAliasResource of(Facts facts, String name) {
    return new MailAliasResource(facts, name);
  }

  /**
   * Tells whether somebody gets the mail.
   *
   * @param receiver an address, name, file or command
   * @return true when they do
   * @throws ResourceFailed when there is no such alias
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public boolean aliasedTo(String receiver) {
    String receivers =
        ConfigText.readIfThere(facts, PATH)
            .flatMap(text -> text.lines().filter(l -> l.startsWith(name + ":")).findFirst())
            .map(line -> line.split(":", -1)[1])
            .orElseThrow(() -> new ResourceFailed(name + " is not a valid key in the aliases"));
    return Arrays.stream(receivers.split(",")).map(String::strip).anyMatch(receiver::equals);
  }

  @Override
  public String toString() {
    return printed(name);
  }

  private static String printed(String name) {
    return "mail_alias " + name;
  }
}

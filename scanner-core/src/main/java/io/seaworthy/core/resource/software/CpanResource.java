package io.seaworthy.core.resource.software;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandTemplate;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Installed;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.Tool;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A module of Perl, found by loading it (InSpec's {@code cpan}). Immutable. */
public final class CpanResource implements Installed {
  private static final Pattern MODULE = Pattern.compile("\\w+(::\\w+)*");

  /** A module's name is checked beforehand, since Perl takes a bare word only as program text. */
  private static final String VERSION_OF =
      "eval \"require $ARGV[0]; 1\" or exit 1; print $ARGV[0]->VERSION // \"\"";

  private static final CommandTemplate WITH_PATH =
      new CommandTemplate("cpan.version", "PERL5LIB=$1 exec perl -e \"$2\" \"$3\"");

  private final String name;
  private final Optional<String> found;

  private CpanResource(String name, Optional<String> found) {
    this.name = name;
    this.found = found;
  }

  /**
   * Names a module.
   *
   * @param name for example {@code DBD::Pg}
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<CpanResource> spec(String name) {
    return spec(name, Optional.empty());
  }

  /**
   * Names a module.
   *
   * @param name for example {@code DBD::Pg}
   * @param libraries where else to look for it, directories separated by colons
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<CpanResource> spec(String name, Optional<String> libraries) {
    return new ResourceSpec<>(printed(name), List.of(), facts -> of(facts, name, libraries));
  }

  /**
   * Looks a module up.
   *
   * @param facts asks the container
   * @param name for example {@code DBD::Pg}
   * @param libraries where else to look for it, directories separated by colons
   * @return the resource
   * @throws ResourceSkipped when the container has no Perl
   * @throws ResourceFailed when modules have no such names
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static CpanResource of(Facts facts, String name, Optional<String> libraries) {
    if (!MODULE.matcher(name).matches()) {
      throw new ResourceFailed("`" + name + "` is no name of a Perl module");
    }
    Command command =
        libraries
            .<Command>map(path -> Command.template(WITH_PATH, path, VERSION_OF, name))
            .orElseGet(() -> Command.argv("perl", "-e", VERSION_OF, name));
    Exited exited =
        Tool.ifPresent(facts, command.asRepeatable())
            .orElseThrow(() -> new ResourceSkipped("perl not found"));
    return new CpanResource(
        name, exited.code() == 0 ? Optional.of(exited.stdout().text().strip()) : Optional.empty());
  }

  @Override
  public boolean installed() {
    return found.isPresent();
  }

  /**
   * Returns its version.
   *
   * @return the version, empty when it has none, null when it is not installed
   */
  public @Nullable String version() {
    return found.orElse(null);
  }

  @Override
  public String toString() {
    return printed(name);
  }

  private static String printed(String name) {
    return "Perl Module " + name;
  }
}

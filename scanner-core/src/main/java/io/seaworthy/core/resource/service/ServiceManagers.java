package io.seaworthy.core.resource.service;

import io.seaworthy.api.command.Command;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.internal.Tool;
import io.seaworthy.core.resource.system.OsResource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses the service manager by the platform and its release, as InSpec does. */
final class ServiceManagers {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");

  private ServiceManagers() {}

  /** Returns the manager, nothing for a platform that InSpec knows none of. */
  static Optional<ServiceManager> of(Facts facts) {
    OsResource os = OsResource.of(facts);
    double release = number(os.release());
    return switch (os.name()) {
      case "ubuntu" -> Optional.of(release < 15.04 ? new Upstart() : new Systemd());
      case "linuxmint" -> Optional.of(release < 18 ? new Upstart() : new Systemd());
      case "debian" -> debian(os.release().equals("buster/sid") ? 10 : release);
      case "fedora" -> Optional.of(release >= 15 ? new Systemd() : new SysV("/sbin/service"));
      case "redhat", "centos", "oracle", "cloudlinux", "scientific", "rocky", "almalinux" ->
          Optional.of(release >= 7 ? new Systemd() : new SysV("/sbin/service"));
      case "alibaba" -> Optional.of(release >= 3 ? new Systemd() : new SysV("/sbin/service"));
      case "suse", "opensuse" ->
          Optional.of(release >= 12 ? new Systemd() : new SysV("/sbin/service"));
      case "amazon" -> Optional.of(hasUpstart(facts) ? new Upstart() : new Systemd());
      case "arch", "coreos", "yocto" -> Optional.of(new Systemd());
      case "wrlinux", "alpine" -> Optional.of(new SysV());
      default -> Optional.empty();
    };
  }

  private static Optional<ServiceManager> debian(double release) {
    if (release >= 8) {
      return Optional.of(new Systemd());
    }
    return release >= 1 ? Optional.of(new SysV("/usr/sbin/service")) : Optional.empty();
  }

  private static boolean hasUpstart(Facts facts) {
    return Tool.ifPresent(facts, Command.argv("initctl", "--version").asRepeatable()).isPresent();
  }

  private static double number(String release) {
    Matcher matcher = NUMBER.matcher(release);
    return matcher.lookingAt() ? Double.parseDouble(matcher.group()) : 0;
  }
}

package io.seaworthy.core.resource.system;

import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.text.BoundedRegex;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a system runs in, by the marks and in the order of InSpec, the first mark counting.
 *
 * @param system for example {@code kubepods}
 * @param role {@code guest} or {@code host}
 */
record Virtualization(String system, String role) {
  static final String GUEST = "guest";
  private static final String HOST = "host";
  private static final String XEN = "/proc/xen/capabilities";
  private static final String DOCKER = "/.dockerenv";
  private static final String DOCKER_INIT = "/.dockerinit";
  private static final String MODULES = "/proc/modules";
  private static final String LXD_GUEST = "/dev/lxd/sock";
  private static final String LXD_HOST = "/var/lib/lxd/devlxd";
  private static final String CGROUP = "/proc/self/cgroup";
  private static final String STATUS = "/proc/self/status";
  private static final String CPU = "/proc/cpuinfo";
  private static final String KVM = "/sys/devices/virtual/misc/kvm";
  private static final String OPENVZ_HOST = "/proc/bc/0";
  private static final String OPENVZ = "/proc/vz";
  private static final String PRODUCT = "/sys/devices/virtual/dmi/id/product_name";

  /** Lines of cgroup v1 that name the container's system. */
  private static final List<Pattern> CONTAINERS =
      List.of(
          Pattern.compile("^\\d+:[^:]+:/(lxc|docker)/.+$", Pattern.MULTILINE),
          Pattern.compile("^\\d+:[^:]+:/[^/]+/(lxc|docker)-.+$", Pattern.MULTILINE),
          Pattern.compile("^\\d+:[^:]+:/(kubepods)/.+$", Pattern.MULTILINE));

  /** The line of cgroup v1 for what stands in no group below the root. */
  private static final Pattern ROOT_GROUP = Pattern.compile("\\d:[^:]+:/$", Pattern.MULTILINE);

  private static final Pattern VSERVER_CONTEXT =
      Pattern.compile("^(?:s_context|VxID):\\s*(\\d+)$", Pattern.MULTILINE);

  static final List<Need> NEEDS =
      List.of(
              XEN,
              DOCKER,
              DOCKER_INIT,
              MODULES,
              LXD_GUEST,
              LXD_HOST,
              CGROUP,
              STATUS,
              CPU,
              KVM,
              OPENVZ_HOST,
              OPENVZ,
              PRODUCT)
          .stream()
          .<Need>map(path -> new Need.Stat(ContainerPath.of(path)))
          .toList();

  private static final List<Function<Facts, Optional<Virtualization>>> LADDER =
      List.of(
          Virtualization::xen,
          facts -> when(exists(facts, DOCKER) || exists(facts, DOCKER_INIT), "docker", GUEST),
          Virtualization::virtualBox,
          facts -> when(exists(facts, LXD_GUEST), "lxd", GUEST),
          facts -> when(exists(facts, LXD_HOST), "lxd", HOST),
          Virtualization::container,
          Virtualization::linuxVserver,
          facts ->
              when(
                  found(
                      facts,
                      CPU,
                      "QEMU Virtual CPU|Common KVM processor|Common 32-bit KVM processor"),
                  "kvm",
                  GUEST),
          facts -> when(exists(facts, KVM), "kvm", found(facts, CPU, "hypervisor") ? GUEST : HOST),
          facts -> when(exists(facts, OPENVZ_HOST), "openvz", HOST),
          facts -> when(exists(facts, OPENVZ), "openvz", GUEST),
          facts -> when(CommandPresence.exists(facts, "nova"), "openstack", HOST),
          facts -> when(found(facts, "/proc/bus/pci/devices", "1ab84000"), "parallels", GUEST),
          facts -> when(found(facts, PRODUCT, "^VMware"), "vmware", GUEST),
          facts -> when(found(facts, PRODUCT, "\\AVirtual Machine\\s*\\z"), "hyper-v", GUEST));

  /** Returns the first that shows, empty for a physical machine. */
  static Optional<Virtualization> detect(Facts facts) {
    facts.gather(NEEDS);
    return LADDER.stream().map(step -> step.apply(facts)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Virtualization> xen(Facts facts) {
    return when(exists(facts, XEN), "xen", found(facts, XEN, "(?i)control_d") ? HOST : GUEST);
  }

  private static Optional<Virtualization> virtualBox(Facts facts) {
    return found(facts, MODULES, "^vboxdrv")
        ? when(true, "vbox", HOST)
        : when(found(facts, MODULES, "^vboxguest"), "vbox", GUEST);
  }

  private static Optional<Virtualization> container(Facts facts) {
    if (!exists(facts, CGROUP)) {
      return Optional.empty();
    }
    String cgroup = content(facts, CGROUP);
    for (Pattern container : CONTAINERS) {
      String system = BoundedRegex.PARSING.first(container, cgroup);
      if (system != null) {
        return Optional.of(new Virtualization(system, GUEST));
      }
    }
    if (found(facts, "/proc/1/environ", "container=podman")) {
      return when(true, "podman", GUEST);
    }
    boolean lxcHost =
        CommandPresence.exists(facts, "lxc-version")
            && BoundedRegex.PARSING.find(ROOT_GROUP, cgroup);
    return when(lxcHost, "lxc", HOST);
  }

  private static Optional<Virtualization> linuxVserver(Facts facts) {
    String context = BoundedRegex.PARSING.first(VSERVER_CONTEXT, content(facts, STATUS));
    return when(context != null, "linux-vserver", "0".equals(context) ? HOST : GUEST);
  }

  private static Optional<Virtualization> when(boolean shows, String system, String role) {
    return shows ? Optional.of(new Virtualization(system, role)) : Optional.empty();
  }

  private static boolean exists(Facts facts, String path) {
    return facts.stat(ContainerPath.of(path)).isPresent();
  }

  private static boolean found(Facts facts, String path, String regex) {
    Pattern pattern = Pattern.compile(regex, Pattern.MULTILINE);
    return BoundedRegex.PARSING.find(pattern, content(facts, path));
  }

  /** A file that is not there says nothing. */
  private static String content(Facts facts, String path) {
    return ConfigText.readIfThere(facts, path).orElse("");
  }
}

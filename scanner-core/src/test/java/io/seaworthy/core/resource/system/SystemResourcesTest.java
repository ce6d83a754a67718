package io.seaworthy.core.resource.system;

import static io.seaworthy.core.resource.RecordedSession.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceSkipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemResourcesTest {
  private final RecordedSession session = new RecordedSession();

  private Facts mounts(String name) {
    return session.file("/proc/mounts", recording(name + "/mounts")).facts();
  }

  @Test
  void tellsOfMounts() {
    MountResource dev = MountResource.of(mounts("debian"), "/dev");
    assertThat(dev.mounted()).isTrue();
    assertThat(dev.count()).isEqualTo(1);
    assertThat(dev.device()).isEqualTo("tmpfs");
    assertThat(dev.type()).isEqualTo("tmpfs");
    assertThat(dev.options()).containsExactly("rw", "nosuid", "size=65536k", "mode=755");
    assertThat(dev).hasToString("Mount /dev");
  }

  @Test
  void hasNothingOfAPathWithoutMount() {
    MountResource var = MountResource.of(mounts("busybox"), "/var");
    assertThat(var.mounted()).isFalse();
    assertThat(var.count()).isZero();
    assertThat(var.options()).isNull();
  }

  @Test
  void takesTheUppermostOfSeveralMountsAndReadsEscapes() {
    session.file(
        "/proc/mounts", "tmpfs /a\\040b tmpfs rw 0 0\n/dev/sd\\134x /a\\040b ext4 ro,nodev 0 0\n");
    MountResource mount = MountResource.of(session.facts(), "/a b");
    assertThat(mount.count()).isEqualTo(2);
    assertThat(mount.device()).isEqualTo("/dev/sd\\x");
    assertThat(mount.options()).containsExactly("ro", "nodev");
  }

  @Test
  void isNoAnswerWithoutMountTable() {
    assertThatThrownBy(() -> MountResource.of(session.facts(), "/").mounted())
        .isInstanceOf(EvidenceException.class);
  }

  @Test
  void tellsOfTheEnvironment() {
    Facts facts = session.command(0, recording("busybox/env"), "", "env").facts();
    assertThat(OsEnvResource.of(facts, "HOME").content()).isEqualTo("/root");
    assertThat(OsEnvResource.of(facts, "PATH").split()).startsWith("/usr/local/sbin").hasSize(6);
    assertThat(OsEnvResource.of(facts, "HOM").content()).isNull();
    assertThat(OsEnvResource.of(facts, "NONE").split()).isEmpty();
    assertThat(OsEnvResource.spec("PATH")).hasToString("Environment variable PATH");
  }

  @Test
  void keepsEmptyPartsOfAPath() {
    session.command(0, "PATH=:/bin::\n", "", "env");
    assertThat(OsEnvResource.of(session.facts(), "PATH").split())
        .containsExactly("", "/bin", "", "");
  }

  @Test
  void skipsWhenTheEnvironmentCannotBeRead() {
    session.command(1, "", "", "env").command(0, "Linux 6.1 x86_64", "", "uname", "-s", "-r", "-m");
    assertThatThrownBy(() -> OsEnvResource.of(session.facts(), "PATH").content())
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't read environment variables on linux. Tried `env` which returned 1");
  }

  private VirtualizationResource virtualization() {
    return VirtualizationResource.of(session.facts());
  }

  @Test
  void seesKubernetesInControlGroups() {
    session.file("/proc/self/cgroup", recording("debian/cgroup"));
    assertThat(virtualization().system()).isEqualTo("kubepods");
    assertThat(virtualization().role()).isEqualTo("guest");
    assertThat(virtualization().virtualSystem()).isTrue();
    assertThat(virtualization().physicalSystem()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "12:pids:/docker/0123abcd, docker",
    "4:memory:/lxc/web, lxc",
    "4:memory:/system.slice/docker-0123abcd.scope, docker",
    "4:memory:/kubepods/besteffort/pod1/0123, kubepods",
  })
  void knowsControlGroupsOfContainers(String line, String system) {
    session.file("/proc/self/cgroup", line + "\n");
    assertThat(virtualization().system()).isEqualTo(system);
  }

  @ParameterizedTest
  @CsvSource({
    "/proc/xen/capabilities, control_d, xen, host",
    "/proc/xen/capabilities, '', xen, guest",
    "/.dockerenv, '', docker, guest",
    "/proc/modules, vboxguest 12 0, vbox, guest",
    "/proc/modules, vboxdrv 12 0, vbox, host",
    "/dev/lxd/sock, '', lxd, guest",
    "/proc/cpuinfo, model name: QEMU Virtual CPU version 2.5, kvm, guest",
    "/sys/devices/virtual/misc/kvm, '', kvm, host",
    "/proc/vz, '', openvz, guest",
    "/proc/self/status, 'VxID: 0', linux-vserver, host",
  })
  void knowsTheMarksOfSystems(String path, String content, String system, String role) {
    session.file(path, content);
    assertThat(virtualization().system()).isEqualTo(system);
    assertThat(virtualization().role()).isEqualTo(role);
  }

  @Test
  void statesWhatIsKnown() {
    Facts facts = new Facts(session);
    VirtualizationResource.state(facts, "docker");
    VirtualizationResource stated = VirtualizationResource.of(facts);
    assertThat(stated.system()).isEqualTo("docker");
    assertThat(stated.virtualSystem()).isTrue();
    assertThat(stated).hasToString("Virtualization Detection");
  }

  @Test
  void isNoAnswerWhenAMarkMayNotBeLookedAt() {
    session.hidden("/.dockerenv");
    assertThatThrownBy(() -> virtualization().system()).isInstanceOf(EvidenceException.class);
  }
}

package io.seaworthy.core.resource.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.resource.RecordedSession;
import org.junit.jupiter.api.Test;

class KernelModuleResourceTest {
  private static final String[] RULES = {"modprobe", "--showconfig"};
  private static final String SHOWN =
      """
      blacklist pcspkr
      install cramfs /bin/false
      install usb_storage /bin/true
      options snd_pcsp index=-2
      """;

  private static KernelModuleResource module(RecordedSession session, String name) {
    return KernelModuleResource.of(session.facts(), name);
  }

  private static String[] find(String directory) {
    return new String[] {
      "/bin/sh",
      "-c",
      "LC_ALL=C; export LC_ALL; IFS=; find $1",
      "seaworthy.file.matching",
      directory + "/modprobe.d/*.conf"
    };
  }

  @Test
  void readsModprobesRules() {
    RecordedSession session = new RecordedSession().command(0, SHOWN, "", RULES);
    assertThat(module(session, "pcspkr").blacklisted()).isTrue();
    assertThat(module(session, "pcspkr").disabled()).isFalse();
    assertThat(module(session, "cramfs").disabled()).isTrue();
    assertThat(module(session, "usb_storage").blacklisted()).isTrue();
    assertThat(module(session, "snd_pcsp").blacklisted()).isFalse();
    assertThat(module(session, "cramfs")).hasToString("Kernel Module cramfs");
  }

  @Test
  void readsTheRuleFilesWithoutModprobe() {
    String none = "find: '*': No such file or directory\n";
    RecordedSession session =
        new RecordedSession()
            .command(1, "", "modprobe: unrecognized option '--showconfig'\n", RULES)
            .command(0, "/etc/modprobe.d/a.conf\n", "", find("/etc"))
            .command(1, "", none, find("/run"))
            .command(1, "", none, find("/usr/lib"))
            .command(1, "", none, find("/lib"))
            .file("/etc/modprobe.d/a.conf", "install cramfs /bin/false\n");
    assertThat(module(session, "cramfs").disabled()).isTrue();
    assertThat(module(session, "sctp").disabled()).isFalse();
  }

  @Test
  void readsTheKernelsListOfModules() {
    RecordedSession session =
        new RecordedSession().file("/proc/modules", "veth 45056 0 - Live 0x0\n");
    assertThat(module(session, "veth").loaded()).isTrue();
    assertThat(module(session, "vet").loaded()).isFalse();
    assertThat(module(new RecordedSession(), "veth").loaded()).isFalse();
  }

  @Test
  void asksForTheVersion() {
    RecordedSession session =
        new RecordedSession()
            .command(0, "1.2\n", "", "modinfo", "-F", "version", "x")
            .command(
                1, "", "modinfo: ERROR: Module y not found.\n", "modinfo", "-F", "version", "y");
    assertThat(module(session, "x").version()).isEqualTo("1.2");
    assertThat(module(session, "y").version()).isNull();
  }
}

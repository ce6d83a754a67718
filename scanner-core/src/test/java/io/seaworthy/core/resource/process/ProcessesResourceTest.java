package io.seaworthy.core.resource.process;

import static io.seaworthy.core.resource.RecordedSession.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.RecordedSession;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProcessesResourceTest {
  private static final String[] PROCPS = {
    "ps", "wwaxo", "label,pid,pcpu,pmem,vsz,rss,tty,stat,start,time,user:32,command"
  };
  private static final String[] BUSYBOX = {"ps", "-o", "pid,vsz,rss,tty,stat,time,ruser,args"};

  private static RecordedSession debian() {
    return new RecordedSession()
        .command(0, "\nUsage:\n ps [options]\n", "", "ps", "--help")
        .command(0, recording("debian/ps"), "", PROCPS);
  }

  private static RecordedSession busybox() {
    return new RecordedSession().command(0, "", recording("busybox/ps-help"), "ps", "--help");
  }

  @Test
  void readsProcps() {
    ProcessesResource sleep = ProcessesResource.of(debian().facts(), Pattern.compile("^sleep"));
    assertThat(sleep.entries())
        .containsExactly(
            new ProcessEntry(
                "-",
                8,
                "0.0",
                "0.0",
                2500,
                1564,
                "?",
                "S",
                "01:08:39",
                "00:00:00",
                "root",
                "sleep 3600"));
    assertThat(sleep.exists()).isTrue();
    assertThat(sleep.running()).isTrue();
  }

  @Test
  void readsBusyBoxOfAlpine() {
    Facts facts = busybox().command(0, recording("alpine/ps"), "", BUSYBOX).facts();
    assertThat(ProcessesResource.of(facts, "nginx:").users()).containsExactly("nginx", "nginx");
    assertThat(ProcessesResource.of(facts, "java").vsz()).containsExactly(1_258_291L);
    assertThat(ProcessesResource.of(facts, "java").rss()).containsExactly(58_368L);
    assertThat(ProcessesResource.of(facts, "java").time()).containsExactly("0:07");
    assertThat(ProcessesResource.of(facts, Pattern.compile("")).pids())
        .containsExactly(1L, 14L, 15L, 33L);
  }

  @Test
  void doesWithoutTheTimeWhereBusyBoxHasNone() {
    Facts facts =
        busybox()
            .command(1, "", "ps: bad -o argument 'time', supported arguments: user\n", BUSYBOX)
            .command(0, recording("busybox/ps"), "", "ps", "-o", "pid,vsz,rss,tty,stat,ruser,args")
            .facts();
    ProcessesResource sleep = ProcessesResource.of(facts, Pattern.compile("^sleep"));
    assertThat(sleep.commands()).containsExactly("sleep 3600");
    assertThat(sleep.states()).containsExactly("S");
    assertThat(sleep.time()).containsExactly((String) null);
  }

  @Test
  void matchesProgramsByNameAndByPath() {
    Facts facts = debian().facts();
    assertThat(ProcessesResource.of(facts, "sh").entries()).hasSize(1);
    assertThat(ProcessesResource.of(facts, "/bin/sh").entries()).hasSize(1);
    assertThat(ProcessesResource.of(facts, "bin").exists()).isFalse();
    assertThat(ProcessesResource.of(facts, "slee").exists()).isFalse();
    assertThat(ProcessesResource.of(facts, "mfetpd").running()).isFalse();
  }

  /** InSpec's expression lets whatever follows the last slash stand for a directory's name. */
  @Test
  void alsoMatchesAProgramThatFollowsAPath() {
    assertThat(ProcessesResource.of(debian().facts(), "sleep").pids()).containsExactly(1L, 8L);
  }

  @Test
  void asksOnceForAllPrograms() {
    RecordedSession session = debian();
    Facts facts = session.facts();
    ProcessesResource.of(facts, "sh");
    ProcessesResource.of(facts, "sshd");
    assertThat(session.asked()).hasSize(2);
  }

  @Test
  void isNoAnswerWithoutPs() {
    RecordedSession session = new RecordedSession().missing("ps", "--help").missing(PROCPS);
    assertThatThrownBy(() -> ProcessesResource.of(session.facts(), "sshd"))
        .isInstanceOf(EvidenceException.class);
  }

  @Test
  void isNoAnswerWhenPsFails() {
    RecordedSession session =
        new RecordedSession()
            .command(0, "Usage", "", "ps", "--help")
            .command(1, "", "error: /proc must be mounted\n", PROCPS);
    assertThatThrownBy(() -> ProcessesResource.of(session.facts(), "sshd"))
        .isInstanceOfSatisfying(
            EvidenceException.class,
            e -> assertThat(e.evidenceCause()).isEqualTo("process.unreadable"));
  }

  @Test
  void printsAsInSpecDoes() {
    assertThat(ProcessesResource.spec("mfetpd")).hasToString("Processes mfetpd");
    assertThat(ProcessesResource.spec()).hasToString("Processes /.*/");
  }

  @Test
  void givesUpAnExpressionThatTakesForEver() {
    String header = recording("debian/ps").lines().findFirst().orElseThrow();
    String line = "- 1 0.0 0.0 1 1 ? S 01:08:39 00:00:00 root " + "a".repeat(64);
    Facts facts =
        new RecordedSession()
            .command(0, "", "", "ps", "--help")
            .command(0, header + "\n" + line + "\n", "", PROCPS)
            .facts();
    assertThatThrownBy(() -> ProcessesResource.of(facts, Pattern.compile("^(a|aa)+\\1?#")))
        .isInstanceOfSatisfying(
            EvidenceException.class,
            e -> assertThat(e.evidenceCause()).isEqualTo("match.too-long"));
  }
}

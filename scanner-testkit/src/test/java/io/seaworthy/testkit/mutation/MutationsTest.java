package io.seaworthy.testkit.mutation;

import static io.seaworthy.core.control.Check.describe;
import static io.seaworthy.core.control.Resources.file;
import static io.seaworthy.core.matcher.Matchers.cmp;
import static io.seaworthy.core.matcher.Matchers.match;
import static io.seaworthy.core.matcher.ResourceMatchers.beOwnedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seaworthy.core.Profile;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.resource.file.FileEntry;
import io.seaworthy.testkit.FakeContainerBuilder;
import io.seaworthy.testkit.FakeContainers;
import io.seaworthy.testkit.container.FakeFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Also the example of how a profile's author finds what the profile does not see. */
class MutationsTest {
  private static final String CONF = "/etc/web.conf";

  private static final Profile PROFILE =
      Profile.of(
          "web",
          Control.of("web-mode")
              .check(describe(file(CONF)).its("mode", FileEntry::mode).should(cmp("0640"))),
          Control.of("web-owner").check(describe(file(CONF)).should(beOwnedBy("root"))),
          Control.of("web-tokens")
              .check(
                  describe(file(CONF))
                      .its("content", FileEntry::content)
                      .should(match("server_tokens off"))),
          Control.of("web-asleep")
              .check(
                  describe(file("/etc/nothing.conf"))
                      .its("content", FileEntry::content)
                      .should(match("anything"))));

  private static FakeContainerBuilder good() {
    return FakeContainers.debian()
        .file(
            CONF,
            FakeFile.text("# of the web server\nserver_tokens off;\nworkers 4\nlog = on\n")
                .withMode(0640));
  }

  @Test
  void findsWhatAProfileDoesNotSee() {
    MutationReport report =
        Mutations.of(good()).modes(CONF).owners(CONF).settings(CONF).run(PROFILE);

    assertThat(report.mutations()).hasSize(12 + 2 + 6);
    assertThat(report.sleepingControls()).containsExactly("web-asleep");
    assertThat(report.unnoticed())
        .extracting(Mutation::toString)
        .containsExactly(
            CONF + ": group root becomes 65533",
            CONF + ": \"workers 4\" becomes \"workers 5\"",
            CONF + ": \"workers 4\" is taken away",
            CONF + ": \"log = on\" becomes \"log = off\"",
            CONF + ": \"log = on\" is taken away");
    assertThat(report.toString())
        .contains(CONF + ": mode 0640 becomes 0642 -> web-mode")
        .contains(CONF + ": owner root becomes 65533 -> web-owner")
        .contains("\"server_tokens off;\" becomes \"server_tokens on;\" -> web-tokens")
        .endsWith("never noticed anything: web-asleep");
  }

  @Test
  void leavesTheGoodContainerAsItWas() {
    FakeContainerBuilder good = good();
    MutationReport report =
        Mutations.of(good).with(CONF, "is emptied", FakeFile.text("")).run(PROFILE);

    assertThat(report.noticedBy(report.mutations().get(0)))
        .isEqualTo(List.of("web-mode", "web-tokens"));
    assertThat(good.build().fixture().files().at(CONF).orElseThrow().mode()).isEqualTo(0640);
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mutations.of(good()).modes("/etc/nope"))
        .withMessage("mutations: there is no file /etc/nope");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Mutations.of(FakeContainers.debian().file("/a", "# nothing\n")).settings("/a"))
        .withMessage("settings: there are none in /a");
  }
}

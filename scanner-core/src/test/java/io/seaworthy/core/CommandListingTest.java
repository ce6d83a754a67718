package io.seaworthy.core;

import static io.seaworthy.core.control.Check.describe;
import static io.seaworthy.core.control.Resources.command;
import static io.seaworthy.core.control.Resources.file;
import static io.seaworthy.core.matcher.Matchers.eq;
import static io.seaworthy.core.matcher.ResourceMatchers.exist;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.control.Control;
import io.seaworthy.core.policy.Approvals;
import io.seaworthy.core.policy.ForeseenCommand;
import io.seaworthy.core.policy.ForeseenCommand.Origin;
import io.seaworthy.core.policy.PolicyDecision;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.file.FileEntry;
import io.seaworthy.core.resource.system.CommandResource;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandListingTest {
  private static final Profile PROFILE =
      Profile.of(
          "p",
          Control.of("file").check(describe(file("/etc/passwd")).should(exist())),
          Control.of("secret")
              .check(
                  describe(file("/proc/1/environ"))
                      .its("content", FileEntry::content)
                      .should(eq(""))),
          Control.of("text")
              .check(
                  describe(command("rm x")).its("stdout", CommandResource::stdout).should(eq(""))),
          Control.of("own")
              .check(describe(new ResourceSpec<>("Own", List.of(), facts -> "x")).should(eq("x"))));

  @Test
  void listsTheEnginesQuestionsThenTheProfiles() {
    CommandListing listing = CommandListing.of(ScanOptions.defaults(), PROFILE);

    List<Origin> origins = listing.commands().stream().map(ForeseenCommand::origin).toList();
    assertThat(origins).startsWith(Origin.ENGINE).isSorted().endsWith(Origin.AT_RUN_TIME);
    assertThat(of("control file", listing).text()).contains("stat", "/etc/passwd");
  }

  @Test
  void saysWhatWouldBeRefusedAndWhatNobodyCanKnow() {
    CommandListing listing = CommandListing.of(ScanOptions.defaults(), PROFILE);

    ForeseenCommand text = of("control text", listing);
    assertThat(text.text()).isEqualTo("rm x");
    assertThat(text.approvalHash()).contains(Approvals.hash("rm x"));
    assertThat(text.decision().map(PolicyDecision::rule)).contains("no-writes");
    assertThat(listing.anyDenied()).isTrue();
    assertThat(of("control own", listing).origin()).isEqualTo(Origin.AT_RUN_TIME);
    assertThat(of("control own", listing).decision()).isEmpty();
  }

  @Test
  void listsOnlyTheControlsThatAreChosen() {
    ScanOptions one = ScanOptions.builder().addControls("file").build();

    assertThat(CommandListing.of(one, PROFILE).anyDenied()).isFalse();
  }

  private static ForeseenCommand of(String place, CommandListing listing) {
    return listing.commands().stream()
        .filter(c -> c.place().equals(place))
        .findFirst()
        .orElseThrow();
  }
}

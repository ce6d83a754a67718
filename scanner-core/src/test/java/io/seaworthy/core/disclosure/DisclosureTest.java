package io.seaworthy.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlDescription;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ProfileDescription;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.ResultStatus;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN RSA PRIVATE KEY-----\nCANARY\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nCANARY and no end",
        "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJDQU5BUlkifQ.CANARYsignature",
        "root:$6$salt$CANARYhashCANARYhash:1:2",
        "$y$j9T$abcdefgh$CANARYhash",
        "AKIACANARY1234567890",
        "ghp_CANARY0123456789012345678901234567890",
        "Authorization: Bearer CANARY0123456789abcdef",
      })
  void takesOutSecretsOfKnownForms(String secret) {
    assertThat(message(Disclosure.full(), "before " + secret + " after"))
        .contains("before", "[redacted: ")
        .doesNotContain("CANARY");
  }

  @Test
  void cutsOnlyAfterTakingOut() {
    String secret = "x".repeat(250) + "-----BEGIN PRIVATE KEY-----CANARY" + "y".repeat(100);

    assertThat(message(Disclosure.excerpts(), secret))
        .doesNotContain("CANARY")
        .contains("characters)");
  }

  @Test
  void leavesShortMessagesAsTheyAre() {
    assertThat(message(Disclosure.excerpts(), "expected: 1\n     got: 2"))
        .isEqualTo("expected: 1\n     got: 2");
  }

  @Test
  void cutsLongMessagesBetweenCharacters() {
    String emoji = "\uD83D\uDE00";

    assertThat(message(Disclosure.excerpts(), "x".repeat(255) + emoji.repeat(9)))
        .isEqualTo("x".repeat(255) + "… (273 characters)");
  }

  @Test
  void takesOutCertainValuesEverywhere() {
    Disclosure disclosure =
        Disclosure.full().withoutValues(List.of("hunter2", "hunter2-long", " "));

    CheckResult told = check(disclosure, "got: hunter2-long and hunter2");

    assertThat(told.message().orElseThrow())
        .isEqualTo("got: [redacted: sensitive input] and [redacted: sensitive input]");
    assertThat(told.codeDesc()).isEqualTo("is expected to eq \"[redacted: sensitive input]\"");
  }

  @Test
  void takesOutWhatTheCallerNames() {
    assertThat(message(Disclosure.full().redacting("badge", Pattern.compile("B-\\d+")), "B-17"))
        .isEqualTo("[redacted: badge]");
  }

  @Test
  void changesNoStatus() {
    assertThat(check(Disclosure.excerpts(), "x").status()).isEqualTo(ResultStatus.FAILED);
  }

  private static String message(Disclosure disclosure, String message) {
    return check(disclosure, message).message().orElseThrow();
  }

  private static CheckResult check(Disclosure disclosure, String message) {
    CheckResult.Builder check = CheckResult.builder();
    check
        .status(ResultStatus.FAILED)
        .codeDesc("is expected to eq \"hunter2\"")
        .message(message)
        .startTime(Instant.EPOCH);
    ControlResult.Builder control = ControlResult.builder();
    control.control(ControlDescription.builder().id("c").build()).addResults(check.build());
    ProfileResult.Builder profile = ProfileResult.builder();
    profile.profile(ProfileDescription.builder().name("p").build()).addControls(control.build());
    return disclosure.applyTo(profile.build()).controls().get(0).results().get(0);
  }
}

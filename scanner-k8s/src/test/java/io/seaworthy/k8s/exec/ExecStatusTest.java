package io.seaworthy.k8s.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessEnd.Lost;
import io.seaworthy.api.exec.ProcessEnd.NeverStarted;
import io.seaworthy.api.exec.ProcessEnd.Status;
import io.seaworthy.testkit.junit.LeakCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExecStatusTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static String internalError(String message) {
    return """
        {"metadata":{},"status":"Failure","message":"%s","reason":"InternalError","code":500}
        """
        .formatted(message.replace("\"", "\\\""));
  }

  private static String cause(String message) {
    ProcessEnd end = ExecStatus.parse(internalError(message));
    assertThat(end).isInstanceOf(NeverStarted.class);
    return ((NeverStarted) end).outcome().cause();
  }

  @Test
  void readsSuccessWithAndWithoutMetadata() {
    assertThat(ExecStatus.parse("{\"metadata\":{},\"status\":\"Success\"}"))
        .isEqualTo(new Status(0));
    assertThat(ExecStatus.parse("{\"status\":\"Success\"}\n")).isEqualTo(new Status(0));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "137, 137", "255, 255"})
  void readsExitCodes(String code, int status) {
    assertThat(ExecStatus.parse(exit(code))).isEqualTo(new Status(status));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "256", "-1", "01", "1.0", "", "three", "99999999999"})
  void believesNoOtherExitCode(String code) {
    assertThat(ExecStatus.parse(exit(code))).isInstanceOf(Lost.class);
  }

  private static String exit(String code) {
    return """
        {"metadata":{},"status":"Failure","message":"command terminated","reason":"NonZeroExitCode",
         "details":{"causes":[{"reason":"ExitCode","message":"%s"}]}}
        """
        .formatted(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Success",
        "[]",
        "{",
        "{\"status\":\"Success\"}{}",
        "{'status':'Success'}",
        "{\"status\":\"success\"}",
        "{\"status\":true}",
        "{\"status\":\"Failure\",\"reason\":\"Timeout\"}"
      })
  void believesNothingElse(String text) {
    assertThat(ExecStatus.parse(text)).isInstanceOf(Lost.class);
  }

  @Test
  void knowsAProgramThatIsNotThere() {
    String inPath =
        "error executing command in container: failed to exec in container: failed to start exec"
            + " \"b1\": OCI runtime exec failed: exec failed: unable to start container process:"
            + " exec: \"sh\": executable file not found in $PATH: unknown";
    assertThat(cause("Internal error occurred: " + inPath))
        .isEqualTo("not-started.binary-not-found");
    assertThat(cause("Internal error occurred: Internal error occurred: " + inPath))
        .isEqualTo("not-started.binary-not-found");
    assertThat(
            cause(
                "OCI runtime exec failed: exec failed: unable to start container process: exec:"
                    + " \"/bin/sh\": stat /bin/sh: no such file or directory: unknown"))
        .isEqualTo("not-started.binary-not-found");
    assertThat(
            cause(
                "OCI runtime exec failed: executable file `sh` not found in $PATH: No such file or"
                    + " directory"))
        .isEqualTo("not-started.binary-not-found");
  }

  @Test
  void knowsAFileThatCantBeExecuted() {
    assertThat(
            cause(
                "OCI runtime exec failed: exec failed: unable to start container process: exec:"
                    + " \"/etc/passwd\": permission denied: unknown"))
        .isEqualTo("not-started.not-executable");
    assertThat(cause("OCI runtime exec failed: exec failed: exec format error"))
        .isEqualTo("not-started.not-executable");
  }

  @Test
  void knowsARuntimeThatFailedBeforeTheStart() {
    assertThat(
            cause(
                "OCI runtime exec failed: exec failed: unable to start container process: chdir to"
                    + " cwd (\"/gone\") set in config.json failed: no such file or directory"))
        .isEqualTo("not-started.runtime-error");
    assertThat(cause("unable to upgrade connection: container not found (\"app\")"))
        .isEqualTo("refused.target-not-running");
    assertThat(cause("error dialing backend: dial tcp 192.0.2.2:10250: connection refused"))
        .isEqualTo("refused.platform-error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "error executing command in container: context canceled",
        "failed to start exec \"b1\": context deadline exceeded",
        "unexpected EOF",
        ""
      })
  void doesNotSayThatNothingStartedWhereThatIsOpen(String message) {
    assertThat(ExecStatus.parse(internalError(message))).isInstanceOf(Lost.class);
  }
}

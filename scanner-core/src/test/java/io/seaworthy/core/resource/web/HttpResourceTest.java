package io.seaworthy.core.resource.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.SecretText;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.policy.CommandPolicy;
import io.seaworthy.core.policy.PolicyDecision.Allowed;
import io.seaworthy.core.policy.PolicyDecision.Denied;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceSkipped;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpResourceTest {
  private static final HttpRequest GET = request().build();

  private static HttpRequest.Builder request() {
    HttpRequest.Builder request = HttpRequest.builder();
    request.url("http://localhost:8080/ping");
    return request;
  }

  private static RecordedSession curl(boolean there) {
    return new RecordedSession()
        .command(0, "Linux 6.1.0 x86_64\n", "", "uname", "-s", "-r", "-m")
        .file("/etc/debian_version", "12.11\n")
        .file("/etc/os-release", "ID=debian\nVERSION_ID=12\n")
        .command(
            0,
            there ? "yes\n" : "no\n",
            "",
            "/bin/sh",
            "-c",
            "if type \"$1\" >/dev/null 2>&1; then echo yes; else echo no; fi",
            "seaworthy.command.exists",
            "curl");
  }

  private static HttpResource answering(int code, String stdout, String stderr) {
    String[] words = CurlCommand.of(GET).words().toArray(String[]::new);
    return HttpResource.of(curl(true).command(code, stdout, stderr, words).facts(), GET);
  }

  @Test
  void readsStatusHeadersAndBody() {
    HttpResource http =
        answering(
            0,
            "HTTP/1.1 301 Moved\r\nLocation: /x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html;"
                + " charset=UTF-8\r\nX-Two: 1\r\nx-two: 2\r\n\r\npong\n\nmore\n",
            "");

    assertThat(http.status()).isEqualTo(200);
    assertThat(http.headers())
        .isEqualTo(Map.of("content-type", "text/html; charset=UTF-8", "x-two", "2"));
    assertThat(http.body()).isEqualTo("pong\n\nmore");
    assertThat(http).hasToString("HTTP GET on http://localhost:8080/ping");
  }

  @Test
  void readsAnAnswerWithoutABodyOrWithoutSense() {
    assertThat(answering(0, "HTTP/2 204\r\n\r\n", "").status()).isEqualTo(204);
    HttpResource odd = answering(0, "nonsense", "");
    assertThat(odd.status()).isZero();
    assertThat(odd.body()).isEmpty();
  }

  @Test
  void givesNoVerdictWithoutAnAnswer() {
    HttpResource http = answering(7, "", "curl: (7) Failed to connect\n");

    assertThatThrownBy(http::status)
        .isInstanceOf(EvidenceException.class)
        .hasMessageEndingWith("exit status 7: curl: (7) Failed to connect");
  }

  @Test
  void skipsWithoutCurl() {
    RecordedSession session = curl(false);

    assertThatThrownBy(() -> HttpResource.of(session.facts(), GET))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("curl is not available on the target machine");
  }

  @Test
  void putsAllOptionsIntoCurlsWords() {
    Command command =
        CurlCommand.of(
            request()
                .method("POST")
                .putParams("a", "1")
                .putParams("b", "2")
                .openTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(7))
                .sslVerify(false)
                .maxRedirects(3)
                .proxy("disable")
                .build());

    assertThat(((Command.Template) command).arguments())
        .containsExactly(
            "--silent",
            "--show-error",
            "--include",
            "--request",
            "POST",
            "--noproxy",
            "*",
            "--connect-timeout",
            "5",
            "--max-time",
            "12",
            "--insecure",
            "--location",
            "--max-redirs",
            "3",
            "--",
            "http://localhost:8080/ping?a=1&b=2");
    assertThat(command.options().timeout()).isEqualTo(Duration.ofSeconds(22));
  }

  @Test
  void putsNothingThatMayBeSecretIntoAWord() {
    HttpRequest request =
        request()
            .url("https://u:CANARY@localhost/x")
            .credentials("user:CANARY \"'$x")
            .putHeaders("Authorization", "Bearer CANARY")
            .data("password=CANARY\nmore")
            .proxy("http://p:CANARY@proxy:3128")
            .build();

    Command command = CurlCommand.of(request);

    assertThat(request).asString().contains("HttpRequest", "GET").doesNotContain("CANARY");
    assertThat(command + command.words().toString())
        .contains("https://localhost/x", "http://proxy:3128")
        .doesNotContain("CANARY");
    assertThat(command.options().secretVariables().values())
        .containsExactlyInAnyOrder(
            SecretText.of("proxy-user = \"p:CANARY\""),
            SecretText.of("user = \"user:CANARY \\\"'$x\""),
            SecretText.of("data = \"password=CANARY\\nmore\""),
            SecretText.of("header = \"Authorization: Bearer CANARY\""),
            SecretText.of("user = \"u:CANARY\""));
  }

  @Test
  void sendsABodyThatLooksLikeTheNameOfAFile() {
    Command command = CurlCommand.of(request().data("@/etc/passwd").build());

    assertThat(command.options().secretVariables().values())
        .containsExactly(SecretText.of("data-raw = \"@/etc/passwd\""));
  }

  @Test
  void isDeniedUnlessThePolicyIsOpen() {
    Command command = CurlCommand.of(GET);

    assertThat(CommandPolicy.readOnly().decide(command))
        .isInstanceOfSatisfying(Denied.class, d -> assertThat(d.rule()).isEqualTo("no-network"));
    assertThat(CommandPolicy.builtinOnly().decide(command)).isInstanceOf(Denied.class);
    assertThat(CommandPolicy.open().decide(command)).isInstanceOf(Allowed.class);
  }
}

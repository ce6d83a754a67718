package io.seaworthy.core.resource.web;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandTemplate;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.api.command.SecretText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request in the words of {@code curl}. What may hold a secret (credentials, headers, the body)
 * goes into secret variables and from there into curl's configuration, none of it into a word.
 */
final class CurlCommand {
  private static final CommandTemplate CURL =
      new CommandTemplate(
          "network.http",
          """
          type curl >/dev/null 2>&1 || exit 127
          env | sed -n 's/^SEAWORTHY_CURL_[0-9]*=//p' | curl --config - "$@"
          """);

  private static final OutputLimit OUTPUT_LIMIT = new OutputLimit(8 << 20);
  private static final Pattern USER_IN_URL = Pattern.compile("(\\w+://)([^/@]*)@(.*)");

  private final HttpRequest request;
  private final List<String> words = new ArrayList<>();
  private final List<String> secrets = new ArrayList<>();

  private CurlCommand(HttpRequest request) {
    this.request = request;
  }

  static Command of(HttpRequest request) {
    return new CurlCommand(request).build();
  }

  private Command build() {
    add("--silent", "--show-error", "--include");
    if (request.method().equalsIgnoreCase("HEAD")) {
      add("--head");
    } else {
      add("--request", request.method());
    }
    request.proxy().ifPresent(this::proxy);
    request.proxyCredentials().ifPresent(user -> secrets.add(line("proxy-user", user)));
    Duration longest = request.openTimeout().plus(request.readTimeout());
    add("--connect-timeout", seconds(request.openTimeout()), "--max-time", seconds(longest));
    request.credentials().ifPresent(user -> secrets.add(line("user", user)));
    if (!request.sslVerify()) {
      add("--insecure");
    }
    // With "data", curl would read a file and send it; old versions know no "data-raw".
    request
        .data()
        .ifPresent(data -> secrets.add(line(data.startsWith("@") ? "data-raw" : "data", data)));
    request
        .maxRedirects()
        .ifPresent(most -> add("--location", "--max-redirs", Integer.toString(most)));
    request.headers().forEach((name, value) -> secrets.add(line("header", name + ": " + value)));
    add("--", url());
    Command command = Command.template(CURL, words.toArray(String[]::new));
    for (int i = 0; i < secrets.size(); i++) {
      command = command.withSecret("SEAWORTHY_CURL_" + i, SecretText.of(secrets.get(i)));
    }
    return command.withTimeout(longest.plusSeconds(10)).withOutputLimit(OUTPUT_LIMIT);
  }

  private void add(String... more) {
    words.addAll(List.of(more));
  }

  private void proxy(String proxy) {
    if (proxy.equals("disable")) {
      add("--noproxy", "*");
    } else {
      add("--proxy", withoutUser(proxy, "proxy-user"));
    }
  }

  private String url() {
    StringBuilder url = new StringBuilder(withoutUser(request.url(), "user"));
    char separator = '?';
    for (var param : request.params().entrySet()) {
      url.append(separator).append(param.getKey()).append('=').append(param.getValue());
      separator = '&';
    }
    return url.toString();
  }

  private String withoutUser(String url, String option) {
    Matcher user = USER_IN_URL.matcher(url);
    if (!user.matches()) {
      return url;
    }
    secrets.add(line(option, user.group(2)));
    return user.group(1) + user.group(3);
  }

  /** A line of curl's configuration. */
  private static String line(String option, String value) {
    String escaped =
        value
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t");
    return option + " = \"" + escaped + "\"";
  }

  private static String seconds(Duration time) {
    return Long.toString(time.toSeconds());
  }
}

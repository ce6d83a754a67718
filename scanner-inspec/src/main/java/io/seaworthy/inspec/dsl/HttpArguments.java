package io.seaworthy.inspec.dsl;

import io.seaworthy.core.resource.web.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a request out of what a profile gives to {@code http}. */
final class HttpArguments {
  private HttpArguments() {}

  static HttpRequest request(String url, Map<?, ?> options) {
    HttpRequest.Builder request = HttpRequest.builder();
    request
        .url(url)
        .params(texts(options.get("params")))
        .headers(texts(options.get("headers")))
        .sslVerify(!"false".equals(String.valueOf(options.get("ssl_verify"))));
    text(options, "method", request::method);
    text(options, "data", request::data);
    text(options, "open_timeout", seconds -> request.openTimeout(time("open_timeout", seconds)));
    text(options, "read_timeout", seconds -> request.readTimeout(time("read_timeout", seconds)));
    text(options, "max_redirects", most -> request.maxRedirects(number("max_redirects", most)));
    if (options.get("auth") instanceof Map<?, ?> auth) {
      text(
          auth, "user", user -> text(auth, "pass", pass -> request.credentials(user + ":" + pass)));
    }
    if (options.get("proxy") instanceof Map<?, ?> proxy) {
      String password = text(proxy.get("password"));
      text(proxy, "uri", request::proxy);
      text(proxy, "user", user -> request.proxyCredentials(user + ":" + password));
    } else {
      text(options, "proxy", request::proxy);
    }
    return request.build();
  }

  private static void text(Map<?, ?> options, String name, Consumer<String> taker) {
    Object value = options.get(name);
    if (value != null) {
      taker.accept(value.toString());
    }
  }

  /** As Ruby's {@code to_s}. */
  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static Map<String, String> texts(@Nullable Object value) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> texts.put(String.valueOf(key), text(item)));
    }
    return texts;
  }

  private static Duration time(String name, String seconds) {
    return Duration.ofSeconds(number(name, seconds));
  }

  private static int number(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException malformed) {
      throw new IllegalArgumentException(
          "http: " + name + " is \"" + text + "\"; accepted is a whole number", malformed);
    }
  }
}

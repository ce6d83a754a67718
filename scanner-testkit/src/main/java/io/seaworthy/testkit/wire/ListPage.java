package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** One page of a list: {@code limit} and {@code continue}. */
final class ListPage {
  /** A page that can't be made out. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private Malformed(String message) {
      super(message);
    }
  }

  private static final String PREFIX = "fake/";

  private final int from;
  private final int limit;
  private final long revision;

  private ListPage(int from, int limit, long revision) {
    this.from = from;
    this.limit = limit;
    this.revision = revision;
  }

  static ListPage of(Parameters query, long revision) throws Malformed {
    int limit = number(query.first("limit").orElse("0"));
    String token = query.first("continue").orElse("");
    if (token.isEmpty()) {
      return new ListPage(0, limit == 0 ? Integer.MAX_VALUE : limit, revision);
    }
    return new ListPage(start(token), limit == 0 ? Integer.MAX_VALUE : limit, revision);
  }

  List<JsonObject> cut(List<JsonObject> all) {
    return all.stream().skip(from).limit(limit).toList();
  }

  JsonObject metadata(List<JsonObject> all) {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("resourceVersion", Long.toString(revision));
    long remaining = all.size() - (long) from - limit;
    if (remaining > 0) {
      byte[] next = (PREFIX + (from + limit)).getBytes(StandardCharsets.UTF_8);
      metadata.addProperty(
          "continue", Base64.getUrlEncoder().withoutPadding().encodeToString(next));
      metadata.addProperty("remainingItemCount", remaining);
    }
    return metadata;
  }

  private static int number(String text) throws Malformed {
    try {
      return Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new Malformed("strconv.ParseInt: parsing \"" + text + "\": invalid syntax");
    }
  }

  private static int start(String token) throws Malformed {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (plain.startsWith(PREFIX)) {
        return Integer.parseInt(plain.substring(PREFIX.length()));
      }
    } catch (IllegalArgumentException e) {
      // Refused like any other token that is not ours.
    }
    throw new Malformed("invalid continue token: continue key is not valid");
  }
}

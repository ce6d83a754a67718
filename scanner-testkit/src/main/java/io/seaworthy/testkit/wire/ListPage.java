package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One page of a list: {@code limit} and {@code continue}. */
final class ListPage {
  private static final Pattern TOKEN = Pattern.compile("fake/(\\d{1,18})/(\\d{1,9})");

  private final int from;
  private final int limit;
  private final long revision;

  private ListPage(int from, int limit, long revision) {
    this.from = from;
    this.limit = limit;
    this.revision = revision;
  }

  static ListPage of(Parameters query, ClusterObjects objects) throws Refusal {
    int limit = number(query.first("limit").orElse("0"));
    int most = limit == 0 ? Integer.MAX_VALUE : limit;
    String token = query.first("continue").orElse("");
    if (token.isEmpty()) {
      return new ListPage(0, most, objects.revision());
    }
    Matcher parts = parse(token);
    int from = Integer.parseInt(parts.group(2));
    if (!objects.remembers(Long.parseLong(parts.group(1)))) {
      throw new Refusal(StatusAnswers.expiredPage(token(objects.revision(), from)));
    }
    return new ListPage(from, most, Long.parseLong(parts.group(1)));
  }

  List<JsonObject> cut(List<JsonObject> all) {
    return all.stream().skip(from).limit(limit).toList();
  }

  JsonObject metadata(List<JsonObject> all) {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("resourceVersion", Long.toString(revision));
    long remaining = all.size() - (long) from - limit;
    if (remaining > 0) {
      metadata.addProperty("continue", token(revision, from + limit));
      metadata.addProperty("remainingItemCount", remaining);
    }
    return metadata;
  }

  private static int number(String text) throws Refusal {
    try {
      return Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw Refusal.badRequest("strconv.ParseInt: parsing \"" + text + "\": invalid syntax");
    }
  }

  private static String token(long revision, int from) {
    byte[] plain = ("fake/" + revision + "/" + from).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  private static Matcher parse(String token) throws Refusal {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      Matcher parts = TOKEN.matcher(plain);
      if (parts.matches()) {
        return parts;
      }
    } catch (IllegalArgumentException e) {
      // Refused like any other token that is not ours.
    }
    throw Refusal.badRequest("invalid continue token: continue key is not valid");
  }
}

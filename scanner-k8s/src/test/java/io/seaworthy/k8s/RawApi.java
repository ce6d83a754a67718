package io.seaworthy.k8s;

import io.seaworthy.k8s.http.ApiAnswer;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** The API server as a test asks it, past what is tested. Paths have no slash in front. */
final class RawApi implements AutoCloseable {
  private final ApiConnection connection;

  RawApi(ApiConnection connection) {
    this.connection = connection;
  }

  Json read(String path, Map<String, String> query) {
    return Json.object(get(path, query).body()).orElseThrow();
  }

  Json read(String path) {
    return read(path, Map.of());
  }

  int status(String path) {
    return get(path, Map.of()).code();
  }

  private ApiAnswer get(String path, Map<String, String> query) {
    UnaryOperator<HttpUrl.Builder> completed =
        url -> {
          url.addPathSegments(path);
          query.forEach(url::addQueryParameter);
          return url;
        };
    return fetch(connection.get(completed).build());
  }

  /** Creates an object of JSON, whose quotes may be single ones. */
  Json create(String path, String json) {
    return create(path, json.replace('\'', '"'), "application/json");
  }

  Json create(String path, String body, String type) {
    ApiAnswer answer =
        fetch(request(path).post(RequestBody.create(body, MediaType.get(type))).build());
    if (answer.code() >= 300) {
      throw new AssertionError(path + ": " + answer.code() + " " + answer.body());
    }
    return Json.object(answer.body()).orElseThrow();
  }

  void delete(String path) {
    fetch(request(path).delete().build());
  }

  private Request.Builder request(String path) {
    return connection.get(url -> url.addPathSegments(path));
  }

  private ApiAnswer fetch(Request request) {
    try {
      return connection.fetch(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}

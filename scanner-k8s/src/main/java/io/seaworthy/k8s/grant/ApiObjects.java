package io.seaworthy.k8s.grant;

import com.google.gson.Gson;
import io.seaworthy.k8s.access.AccessException;
import io.seaworthy.k8s.http.ApiAnswer;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.http.ApiFailures;
import io.seaworthy.k8s.http.Json;
import io.seaworthy.k8s.http.OneLine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Creates, reads, lists, annotates and deletes objects of any kind. Safe for use by many threads.
 */
final class ApiObjects {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType MERGE_PATCH = MediaType.get("application/merge-patch+json");

  private final ApiConnection connection;

  ApiObjects(ApiConnection connection) {
    this.connection = connection;
  }

  /**
   * Creates an object.
   *
   * @param path such as {@code api/v1/namespaces/shop/secrets}
   * @param object its content
   * @return the object as the server has it
   * @throws AccessException when it does not get to be
   */
  Json create(String path, Map<String, ?> object) {
    RequestBody body = RequestBody.create(new Gson().toJson(object), JSON);
    return sound("create " + path, fetch(path, "", request -> request.post(body)));
  }

  /**
   * Reads an object.
   *
   * @throws AccessException when there is no answer, or no such object
   */
  Json read(String path) {
    return sound("get " + path, fetch(path, "", request -> request));
  }

  /**
   * Lists objects by a label.
   *
   * @return the list's items
   * @throws AccessException when there is no answer
   */
  List<Json> list(String path, String labelSelector) {
    ApiAnswer answer = fetch(path, labelSelector, request -> request);
    return sound("list " + path, answer).at("items").items();
  }

  /**
   * Sets an annotation of an object and changes nothing else of it.
   *
   * @throws AccessException when it is not set, for one because there is no such object
   */
  void annotate(String path, String annotation, String value) {
    Map<String, ?> patch = Map.of("metadata", Map.of("annotations", Map.of(annotation, value)));
    RequestBody body = RequestBody.create(new Gson().toJson(patch), MERGE_PATCH);
    sound("patch " + path, fetch(path, "", request -> request.patch(body)));
  }

  /**
   * Deletes an object, if it exists.
   *
   * @throws AccessException when it may exist afterwards
   */
  boolean delete(String path) {
    ApiAnswer answer = fetch(path, "", Request.Builder::delete);
    if (answer.code() == 404 && answer.status().isPresent()) {
      return false;
    }
    sound("delete " + path, answer);
    return true;
  }

  private ApiAnswer fetch(
      String path, String labelSelector, UnaryOperator<Request.Builder> completion) {
    try {
      Request.Builder request =
          connection.get(
              url -> {
                url.addPathSegments(path);
                return labelSelector.isEmpty()
                    ? url
                    : url.addQueryParameter("labelSelector", labelSelector);
              });
      return connection.fetch(completion.apply(request).build());
    } catch (IOException | RuntimeException e) {
      // A RuntimeException comes from whoever supplies the credential.
      throw new AccessException(
          ApiFailures.unreachable(e, connection.server()).describe() + ".", e);
    }
  }

  private Json sound(String action, ApiAnswer answer) {
    if (answer.code() < 200 || answer.code() > 299) {
      // A refusal holds nothing that was sent: no token, for one.
      String said =
          answer.status().flatMap(status -> status.at("message").text()).orElse("no explanation");
      throw new AccessException(
          connection.server()
              + " refuses to "
              + action
              + " (HTTP "
              + answer.code()
              + "): "
              + OneLine.of(said),
          answer.code());
    }
    return Json.object(answer.body())
        .orElseThrow(
            () -> new AccessException(ApiFailures.noApiServer(answer).describe() + ".", null));
  }
}

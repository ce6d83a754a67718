package io.seaworthy.k8s.grant;

import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.http.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The objects that killed scans have left in a namespace. Safe for use by many threads. */
public final class Leftovers {
  private final ApiObjects objects;
  private final String namespace;

  /**
   * Starts a search.
   *
   * @param connection one with the right to list and delete
   * @param namespace where to look
   */
  public Leftovers(ApiConnection connection, String namespace) {
    this.objects = new ApiObjects(connection);
    this.namespace = namespace;
  }

  /**
   * Removes the objects of grants that have ended.
   *
   * @param now the time
   * @return the paths of what was removed
   * @throws io.seaworthy.k8s.access.AccessException when the server refuses
   */
  public List<String> remove(Instant now) {
    List<String> removed = new ArrayList<>();
    // The account comes last: by it the Secret, which nobody need list, is found once more.
    removeExpired(GrantPaths.bindings(namespace), now, removed);
    removeExpired(GrantPaths.roles(namespace), now, removed);
    for (String account : expired(GrantPaths.accounts(namespace), now)) {
      delete(GrantPaths.secrets(namespace) + "/" + account, removed);
      delete(GrantPaths.accounts(namespace) + "/" + account, removed);
    }
    return List.copyOf(removed);
  }

  private void removeExpired(String path, Instant now, List<String> removed) {
    expired(path, now).forEach(name -> delete(path + "/" + name, removed));
  }

  private void delete(String path, List<String> removed) {
    if (objects.delete(path)) {
      removed.add(path);
    }
  }

  private List<String> expired(String path, Instant now) {
    return objects.list(path, GrantPaths.LABEL).stream()
        .filter(object -> end(object).filter(end -> !end.isAfter(now)).isPresent())
        .flatMap(object -> object.at("metadata", "name").text().stream())
        .toList();
  }

  /** What does not say when it ends is not ours. */
  private static Optional<Instant> end(Json object) {
    try {
      return object.at("metadata", "annotations", GrantPaths.EXPIRES).text().map(Instant::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

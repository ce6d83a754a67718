package io.seaworthy.core.resource.container;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.Existing;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of a Docker host, found by what the client lists: what the resources about containers,
 * images, plugins and services share. Serves one thread, as its facts do. Each method throws {@link
 * EvidenceException} when the client is there but could not ask its host.
 */
public abstract sealed class DockerObject implements Existing
    permits DockerContainerResource,
        DockerImageResource,
        DockerPluginResource,
        DockerServiceResource {
  private final String name;

  DockerObject(String name) {
    this.name = name;
  }

  /** The rows that are meant; more than one when the name or id is not unique. */
  abstract FilterTable found();

  @Override
  public boolean exists() {
    return found().exists();
  }

  /**
   * Returns its id.
   *
   * @return the id, null when there is none or more than one
   */
  public @Nullable String id() {
    return text("id");
  }

  /** A field of the only object that is meant, null when there is none or more than one. */
  final @Nullable String text(String field) {
    if (found().count() != 1) {
      return null;
    }
    Object value = found().rows().get(0).get(field);
    return value == null ? null : value.toString();
  }

  /** Tells whether a row's id begins with a wanted one. */
  static boolean hasId(Map<String, @Nullable Object> row, @Nullable String wanted) {
    return wanted != null && row.get("id") instanceof String id && id.startsWith(wanted);
  }

  @Override
  public String toString() {
    return name;
  }
}

package io.seaworthy.core.resource.container;

import com.google.common.base.Suppliers;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.Existing;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
  private final Supplier<FilterTable> found;

  /** Of what the client lists, asked for when it is first needed, those rows that are meant. */
  DockerObject(
      String name, Supplier<FilterTable> listed, Predicate<Map<String, @Nullable Object>> meant) {
    this.name = name;
    this.found = Suppliers.memoize(() -> listed.get().where("of that name", meant));
  }

  /** The rows that are meant; more than one when the name or id is not unique. */
  final FilterTable found() {
    return found.get();
  }

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

  /** Tells whether a field of a row is what is wanted. */
  static boolean has(Map<String, @Nullable Object> row, String field, Optional<String> wanted) {
    return wanted.isPresent() && wanted.get().equals(row.get(field));
  }

  /** Tells whether a row's id begins with a wanted one. */
  static boolean hasId(Map<String, @Nullable Object> row, Optional<String> wanted) {
    return wanted.isPresent() && row.get("id") instanceof String id && id.startsWith(wanted.get());
  }

  @Override
  public String toString() {
    return name;
  }
}

package io.seaworthy.core.resource.software;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.matcher.Inspect;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.system.OsResource;
import io.seaworthy.core.resource.table.FilterTable;
import io.seaworthy.core.text.BoundedRegex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The packages whose names match (InSpec's {@code packages}). Immutable.
 *
 * <p>The fields of a row are {@code status}, {@code name}, {@code version} and {@code
 * architecture}.
 */
public final class PackagesResource {
  private final FilterTable table;

  private PackagesResource(FilterTable table) {
    this.table = table;
  }

  /**
   * Names packages.
   *
   * @param name is searched in their names
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PackagesResource> spec(Pattern name) {
    return new ResourceSpec<>(
        printed(Inspect.of(name)),
        OsResource.spec().needs(),
        facts -> of(facts, Inspect.of(name), text -> BoundedRegex.MATCHING.find(name, text)));
  }

  /**
   * Names packages.
   *
   * @param part a part of their names
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PackagesResource> spec(String part) {
    return new ResourceSpec<>(
        printed("/" + part + "/"),
        OsResource.spec().needs(),
        facts -> of(facts, "/" + part + "/", text -> text.contains(part)));
  }

  /**
   * Looks packages up.
   *
   * @param facts asks the container
   * @param pattern what is looked for, as it is printed
   * @param wanted tells which names are meant
   * @return the resource
   * @throws ResourceSkipped when InSpec knows no package manager of the platform
   */
  public static PackagesResource of(Facts facts, String pattern, Predicate<String> wanted) {
    PackageDatabase database =
        PackageDatabases.of(facts)
            .filter(known -> !(known instanceof PacmanDatabase))
            .orElseThrow(
                () ->
                    new ResourceSkipped(
                        "The packages resource is not yet supported on OS "
                            + OsResource.of(facts).name()));
    Stream<PackageEntry> matching =
        database.all().stream().filter(entry -> wanted.test(entry.name()));
    return new PackagesResource(
        FilterTable.of(printed(pattern), matching.map(PackagesResource::row).toList()));
  }

  private static Map<String, @Nullable Object> row(PackageEntry entry) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("status", entry.status());
    row.put("name", entry.name());
    row.put("version", entry.version());
    row.put("architecture", entry.architecture());
    return row;
  }

  /**
   * Returns the packages.
   *
   * @return one row for each
   */
  public FilterTable table() {
    return table;
  }

  /**
   * Returns the packages.
   *
   * @return from field to value
   */
  public List<Map<String, @Nullable Object>> rows() {
    return table.rows();
  }

  @Override
  public String toString() {
    return table.toString();
  }

  private static String printed(String pattern) {
    return "Packages " + pattern;
  }
}

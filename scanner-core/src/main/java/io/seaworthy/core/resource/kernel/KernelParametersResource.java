package io.seaworthy.core.resource.kernel;

import io.seaworthy.api.command.Command;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.Tool;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All parameters of the kernel (InSpec's {@code kernel_parameters}). Serves one thread, as its
 * facts do.
 *
 * <p>The fields of a row are {@code parameter} and {@code value}, the number that the value begins
 * with, or 0.
 */
public final class KernelParametersResource {
  private static final String NAME = "Kernel Parameters";
  private static final Command ALL = Command.argv("/sbin/sysctl", "-a").asRepeatable();
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,18}");

  private final Facts facts;

  private KernelParametersResource(Facts facts) {
    this.facts = facts;
  }

  /**
   * Names the parameters.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<KernelParametersResource> spec() {
    return new ResourceSpec<>(NAME, List.of(new Need.Run(ALL)), KernelParametersResource::of);
  }

  /**
   * Returns the parameters that one container sees.
   *
   * @param facts asks the container
   * @return the resource
   */
  public static KernelParametersResource of(Facts facts) {
    return new KernelParametersResource(facts);
  }

  /**
   * Returns the parameters.
   *
   * @return one row for each
   * @throws io.seaworthy.core.facts.EvidenceException when {@code sysctl} is missing, or could not
   *     read all of them
   */
  public FilterTable table() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String line : Tool.success(facts, ALL).stdout().text().split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        Matcher number = NUMBER.matcher(line.substring(equals + 1).strip());
        rows.add(
            Map.of(
                "parameter",
                line.substring(0, equals).strip(),
                "value",
                number.lookingAt() ? Long.parseLong(number.group()) : 0L));
      }
    }
    return FilterTable.of(NAME, rows);
  }

  /**
   * Returns the parameters.
   *
   * @return from field to value
   * @throws io.seaworthy.core.facts.EvidenceException when {@code sysctl} is missing, or could not
   *     read all of them
   */
  public List<Map<String, @Nullable Object>> rows() {
    return table().rows();
  }

  @Override
  public String toString() {
    return NAME;
  }
}

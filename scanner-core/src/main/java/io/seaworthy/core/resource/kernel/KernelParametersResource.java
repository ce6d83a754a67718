package io.seaworthy.core.resource.kernel;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.LeadingNumber;
import io.seaworthy.core.resource.internal.Tool;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    for (String line : all().split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        rows.add(
            Map.of(
                "parameter",
                line.substring(0, equals).strip(),
                "value",
                LeadingNumber.of(line.substring(equals + 1))));
      }
    }
    return FilterTable.of(NAME, rows);
  }

  private String all() {
    Exited exited = Tool.success(facts, ALL);
    // Some releases end with status 0 even where they may not read what others may.
    if (exited.stderr().text().contains("ermission denied")) {
      throw Tool.failed(ALL, exited);
    }
    return exited.stdout().text();
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

package io.seaworthy.core.resource.kernel;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSpec;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting of the running kernel (InSpec's {@code kernel_parameter}), as {@code sysctl} prints it.
 * Most are the node's; those of namespaces are the container's. Serves one thread, as its facts do.
 *
 * <p>Where {@code /sbin/sysctl} is missing, or may not read the setting, InSpec takes it for unset;
 * here nothing was answered, and {@link EvidenceException} says so.
 */
public final class KernelParameterResource {
  private final Facts facts;
  private final String parameter;

  private KernelParameterResource(Facts facts, String parameter) {
    this.facts = facts;
    this.parameter = parameter;
  }

  /**
   * Names a setting.
   *
   * @param parameter for example {@code net.ipv4.ip_forward}
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<KernelParameterResource> spec(String parameter) {
    return new ResourceSpec<>(
        "Kernel Parameter " + parameter,
        List.of(new Need.Run(command(parameter))),
        facts -> of(facts, parameter));
  }

  /**
   * Returns a setting of one container.
   *
   * @param facts the container's facts
   * @param parameter for example {@code net.ipv4.ip_forward}
   * @return the resource
   */
  public static KernelParameterResource of(Facts facts, String parameter) {
    return new KernelParameterResource(facts, parameter);
  }

  private static Command command(String parameter) {
    return Command.argv("/sbin/sysctl", "-q", "-n", parameter).asRepeatable();
  }

  /**
   * Returns the value.
   *
   * @return a {@link Number} where it is a whole number from 0 on of at most 1,000 digits, else its
   *     text; null when the kernel knows no such setting
   * @throws EvidenceException when the container did not answer
   */
  public @Nullable Object value() {
    Exited exited = facts.runTool(command(parameter));
    if (exited.code() != 0) {
      return unset(exited.stderr().text().strip());
    }
    String text = exited.stdout().text().strip();
    if (!text.matches("[0-9]{1,1000}")) {
      return text;
    }
    BigInteger number = new BigInteger(text);
    return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
  }

  private @Nullable Object unset(String message) {
    if (message.endsWith("No such file or directory") || message.contains("unknown key")) {
      return null;
    }
    throw new EvidenceException(
        "kernel-parameter.unreadable", "sysctl could not read " + parameter + ": " + message);
  }

  @Override
  public String toString() {
    return "Kernel Parameter " + parameter;
  }
}

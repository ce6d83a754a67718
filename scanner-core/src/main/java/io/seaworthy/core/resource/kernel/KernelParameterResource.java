package io.seaworthy.core.resource.kernel;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.Tool;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A setting of the running kernel (InSpec's {@code kernel_parameter}), as {@code sysctl} prints it.
 * Most are the node's; those of namespaces are the container's. Serves one thread, as its facts do.
 *
 * <p>Where {@code /sbin/sysctl} is missing InSpec takes every setting for unset; here the kernel's
 * own file below {@code /proc/sys} is read, which is where {@code sysctl} finds it. A setting that
 * may not be read is no answer, and {@link EvidenceException} says so.
 */
public final class KernelParameterResource {
  private static final ContainerPath KERNEL = ContainerPath.of("/proc/sys");

  /** No setting has a part of this kind, which would lead out of the folder. */
  private static final Pattern PARENT = Pattern.compile("\\.\\.");

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
    Optional<Exited> answer = Tool.ifPresent(facts, command(parameter));
    if (answer.isEmpty()) {
      return ofFile();
    }
    Exited exited = answer.get();
    return exited.code() == 0
        ? number(exited.stdout().text().strip())
        : unset(exited.stderr().text().strip());
  }

  private @Nullable Object ofFile() {
    if (facts.stat(KERNEL).isEmpty()) {
      throw new EvidenceException(
          "kernel-parameter.unreadable",
          "neither /sbin/sysctl nor " + KERNEL + " is there to tell " + parameter);
    }
    if (PARENT.matcher(parameter).find()) {
      return null;
    }
    return facts
        .content(ContainerPath.of(KERNEL + "/" + path(parameter)))
        .map(bytes -> number(bytes.text().strip()))
        .orElse(null);
  }

  /**
   * Returns a setting's path: sysctl(8) takes names with dots, where a slash stands for a dot in a
   * part, and paths; the first separator tells which it is.
   */
  private static String path(String parameter) {
    int dot = parameter.indexOf('.');
    int slash = parameter.indexOf('/');
    if (dot < 0 || (slash >= 0 && slash < dot)) {
      return parameter;
    }
    StringBuilder path = new StringBuilder(parameter);
    for (int i = 0; i < path.length(); i++) {
      switch (path.charAt(i)) {
        case '.' -> path.setCharAt(i, '/');
        case '/' -> path.setCharAt(i, '.');
        default -> {}
      }
    }
    return path.toString();
  }

  private static Object number(String text) {
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

package io.seaworthy.core.resource.internal;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the container's own programs and tells "it said no" from "it could not be asked": a missing
 * program is never read as an answer unless the caller says what that means. See also {@link
 * Facts#runTool}.
 */
public final class Tool {
  private static final int NOT_EXECUTABLE = 126;
  private static final int NOT_FOUND = 127;
  private static final int SHOWN = 200;
  private static final List<String> PLACES = List.of("/usr/sbin/", "/sbin/", "");

  private Tool() {}

  /** Where each administrator's program may lie, as far as is known: one place, or none. */
  private record Places(Map<String, List<String>> byProgram) {}

  /**
   * Runs a program that must be there and must succeed.
   *
   * @param facts asks the container
   * @param command the program
   * @return how it ended, with status 0
   * @throws EvidenceException when it is missing, failed or did not end
   */
  public static Exited success(Facts facts, Command command) {
    Exited exited = facts.runTool(command);
    if (exited.code() != 0) {
      throw failed(command, exited);
    }
    return exited;
  }

  /**
   * Runs a program that may be missing.
   *
   * @param facts asks the container
   * @param command the program
   * @return how it ended, nothing when the container has no such program
   * @throws EvidenceException when it is there but may not be run, or did not end
   */
  public static Optional<Exited> ifPresent(Facts facts, Command command) {
    CommandOutcome outcome = facts.outcome(command);
    if (outcome instanceof NotStarted none && none.reason() == NotStarted.Reason.BINARY_NOT_FOUND) {
      return Optional.empty();
    }
    if (!(outcome instanceof Exited exited)) {
      throw EvidenceException.of("command " + program(command), outcome);
    }
    if (exited.code() == NOT_EXECUTABLE) {
      throw new EvidenceException(
          "tool.not-executable", program(command) + " may not be run: " + shown(exited));
    }
    return exited.code() == NOT_FOUND ? Optional.empty() : Optional.of(exited);
  }

  /**
   * Runs an administrator's program, which may lie in {@code /usr/sbin}, {@code /sbin} or on the
   * path. Where it lies, or that it lies nowhere, is found out once a scan.
   *
   * @param facts asks the container
   * @param program its name
   * @param arguments its arguments
   * @return how it ended, nothing when the container has it in none of the places
   * @throws EvidenceException when it is there but may not be run, or did not end
   */
  public static Optional<Exited> ofAdministrator(
      Facts facts, String program, List<String> arguments) {
    Map<String, List<String>> places =
        facts.derive(Places.class, from -> new Places(new HashMap<>())).byProgram();
    for (String place : places.getOrDefault(program, PLACES)) {
      Command command =
          Command.argv(place + program, arguments.toArray(String[]::new)).asRepeatable();
      Optional<Exited> exited = ifPresent(facts, command);
      if (exited.isPresent()) {
        places.put(program, List.of(place));
        return exited;
      }
    }
    places.put(program, List.of());
    return Optional.empty();
  }

  /**
   * Returns the exception for a program that ended with an error which answers nothing.
   *
   * @param command the program
   * @param exited how it ended
   * @return the exception
   */
  public static EvidenceException failed(Command command, Exited exited) {
    return failed(program(command), exited);
  }

  /**
   * Returns the exception for a program that ended with an error which answers nothing.
   *
   * @param program its name
   * @param exited how it ended
   * @return the exception
   */
  public static EvidenceException failed(String program, Exited exited) {
    return new EvidenceException(
        "tool.failed", program + " ended with exit status " + exited.code() + ": " + shown(exited));
  }

  private static String program(Command command) {
    return command.words().get(0);
  }

  private static String shown(Exited exited) {
    String message = exited.stderr().text().strip();
    return message.length() > SHOWN ? message.substring(0, SHOWN) + "…" : message;
  }
}

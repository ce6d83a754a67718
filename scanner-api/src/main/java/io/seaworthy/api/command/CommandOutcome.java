package io.seaworthy.api.command;

import java.time.Duration;

/**
 * What came of a command: exactly one of seven.
 *
 * <p><b>Only {@link Exited} holds an exit code and output that a verdict may use.</b> Every other
 * kind means that the question was not answered, and turns whatever depends on it into an error.
 * Partial output is kept for people to read; its type differs from complete output so that the
 * compiler keeps the two apart. Immutable.
 */
public sealed interface CommandOutcome {
  /**
   * Returns the kind, for a {@code switch}.
   *
   * @return the kind
   */
  Kind kind();

  /**
   * Returns a stable, machine-readable cause such as {@code exited} or {@code refused.forbidden}.
   *
   * @return lower-case words with dots and hyphens
   */
  String cause();

  /**
   * Returns one line for people: what happened and, where something can be done, what to do.
   *
   * @return a sentence; it holds no output of the command
   */
  String describe();

  /** The kinds of outcome. */
  enum Kind {
    /** It ran to its end, and its output is whole. */
    EXITED,
    /** It surely did not start. */
    NOT_STARTED,
    /** The platform refused to reach the container. */
    REFUSED,
    /** Its deadline passed. */
    TIMED_OUT,
    /** It printed more than its limit. */
    OUTPUT_LIMIT,
    /** Whether and how it ended is not known. */
    INDETERMINATE,
    /** The scanner's own policy forbids it. */
    DENIED
  }

  /**
   * What had arrived when a command was given up: for people, never for a verdict.
   *
   * @param stdout the start of standard output
   * @param stderr the start of standard error
   */
  record Partial(Bytes stdout, Bytes stderr) {
    /** Nothing had arrived. */
    public static final Partial NONE = new Partial(Bytes.EMPTY, Bytes.EMPTY);
  }

  /**
   * The command ran to its end and all of its output is here.
   *
   * @param code the exit status, 0 to 255; 128 + n often means signal n
   * @param stdout all of standard output
   * @param stderr all of standard error
   * @param elapsed from the start to the proof of the end
   */
  record Exited(int code, Bytes stdout, Bytes stderr, Duration elapsed) implements CommandOutcome {
    /** Checks the range of the exit status. */
    public Exited {
      if (code < 0 || code > 255) {
        throw new IllegalArgumentException("exit status: " + code + "; accepted is 0 to 255");
      }
    }

    @Override
    public Kind kind() {
      return Kind.EXITED;
    }

    @Override
    public String cause() {
      return "exited";
    }

    @Override
    public String describe() {
      return "ended with exit status " + code;
    }
  }

  /**
   * The command surely did not start.
   *
   * @param reason why
   * @param detail what the platform said
   */
  record NotStarted(Reason reason, String detail) implements CommandOutcome {
    /** Why a command did not start. */
    public enum Reason {
      /** The container has no shell, and the command needs one. */
      NO_SHELL,
      /** The program does not exist in the container. */
      BINARY_NOT_FOUND,
      /** The program exists but may not be executed. */
      NOT_EXECUTABLE,
      /** The container runtime could not start a process. */
      RUNTIME_ERROR,
      /** The session was closed before. */
      SESSION_CLOSED,
      /** The scan was cancelled before. */
      CANCELLED,
      /** No record of the request could be kept, so it was not sent. */
      NOT_RECORDED
    }

    @Override
    public Kind kind() {
      return Kind.NOT_STARTED;
    }

    @Override
    public String cause() {
      return "not-started." + Causes.word(reason);
    }

    @Override
    public String describe() {
      return "the command did not start (" + Causes.words(reason) + "): " + detail;
    }
  }

  /**
   * The platform refused to reach the container.
   *
   * @param reason why, in the library's words
   * @param httpStatus the HTTP status of the refusal, or 0 where there was none
   * @param message what the platform said
   * @param remedy what to do about it
   */
  record Refused(Reason reason, int httpStatus, String message, String remedy)
      implements CommandOutcome {
    /** Why the platform refused. */
    public enum Reason {
      /** The credential is missing, wrong or expired (401). */
      UNAUTHENTICATED,
      /** The credential lacks a right (403). */
      FORBIDDEN,
      /** The target does not exist (404). */
      TARGET_NOT_FOUND,
      /** The pod exists, the container in it does not, or none was named (400). */
      CONTAINER_NOT_FOUND,
      /** The target has ended or has not begun to run. */
      TARGET_NOT_RUNNING,
      /** The platform asks to come back later (429). */
      THROTTLED,
      /** Something on the way does not let a stream through. */
      UPGRADE_BLOCKED,
      /** The request is too long for the platform (414, 431). */
      REQUEST_TOO_LONG,
      /** No connection came about: address, network or TLS. */
      UNREACHABLE,
      /** The platform reports a fault of its own (5xx). */
      PLATFORM_ERROR,
      /** Any other refusal. */
      OTHER
    }

    @Override
    public Kind kind() {
      return Kind.REFUSED;
    }

    @Override
    public String cause() {
      return "refused." + Causes.word(reason);
    }

    @Override
    public String describe() {
      String status = httpStatus == 0 ? "" : " with HTTP " + httpStatus;
      return "refused" + status + " (" + Causes.words(reason) + "): " + message + ". " + remedy;
    }
  }

  /**
   * The deadline passed before the end was proved.
   *
   * @param timeout the time that the command was given
   * @param partial what had arrived
   * @param cleanUp what became of the process in the container
   */
  record TimedOut(Duration timeout, Partial partial, CleanUp cleanUp) implements CommandOutcome {
    @Override
    public Kind kind() {
      return Kind.TIMED_OUT;
    }

    @Override
    public String cause() {
      return "timed-out";
    }

    @Override
    public String describe() {
      return "no end within " + timeout.toMillis() + " ms; " + cleanUp.words();
    }
  }

  /**
   * The command printed more than its limit.
   *
   * @param stream {@code stdout} or {@code stderr}
   * @param limit the limit
   * @param partial what had arrived up to the limit
   * @param cleanUp what became of the process in the container
   */
  record OutputLimitExceeded(String stream, OutputLimit limit, Partial partial, CleanUp cleanUp)
      implements CommandOutcome {
    @Override
    public Kind kind() {
      return Kind.OUTPUT_LIMIT;
    }

    @Override
    public String cause() {
      return "output-limit." + stream;
    }

    @Override
    public String describe() {
      return stream + " exceeded " + limit.bytes() + " bytes; " + cleanUp.words();
    }
  }

  /**
   * Whether and how the command ended is not known.
   *
   * @param reason what was seen
   * @param detail more about it
   * @param partial what had arrived
   */
  record Indeterminate(Reason reason, String detail, Partial partial) implements CommandOutcome {
    /** What was seen instead of an end. */
    public enum Reason {
      /** The stream ended without an exit status. */
      NO_STATUS,
      /** A status came, but the proof that the output is whole did not. */
      UNPROVEN_END,
      /** The connection broke. */
      CONNECTION_LOST,
      /** Nothing came for too long, not even a sign of life. */
      PEER_SILENT,
      /** The peer broke the protocol. */
      PROTOCOL,
      /** The target is not the one that the scan began with. */
      TARGET_CHANGED,
      /** The calling thread was interrupted, or the scan cancelled. */
      INTERRUPTED,
      /** The session ended because of another command in it. */
      SESSION_LOST,
      /**
       * The transport broke its contract: it threw, or its answers are not as many as the
       * questions.
       */
      TRANSPORT_DEFECT
    }

    @Override
    public Kind kind() {
      return Kind.INDETERMINATE;
    }

    @Override
    public String cause() {
      return "indeterminate." + Causes.word(reason);
    }

    @Override
    public String describe() {
      return "how it ended is not known (" + Causes.words(reason) + "): " + detail;
    }
  }

  /**
   * The scanner's own policy forbids the command; nothing was sent.
   *
   * @param rule the id of the rule that forbids it
   * @param reason why, for people
   */
  record Denied(String rule, String reason) implements CommandOutcome {
    @Override
    public Kind kind() {
      return Kind.DENIED;
    }

    @Override
    public String cause() {
      return "denied." + rule;
    }

    @Override
    public String describe() {
      return "denied by policy rule " + rule + ": " + reason;
    }
  }

  /** What became of a process that was given up. */
  enum CleanUp {
    /** It is gone, and that was checked. */
    VERIFIED_GONE("the process in the container is gone"),
    /** It was told to end, which could not be checked. */
    UNVERIFIED("the process in the container may still run"),
    /** There was nothing to end. */
    NOT_NEEDED("no process was left in the container");

    private final String words;

    CleanUp(String words) {
      this.words = words;
    }

    /**
     * Returns the state in words.
     *
     * @return a clause for a message
     */
    public String words() {
      return words;
    }
  }
}

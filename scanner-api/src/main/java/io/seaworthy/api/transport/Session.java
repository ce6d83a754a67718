package io.seaworthy.api.transport;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandRunner;
import io.seaworthy.api.file.ContainerFiles;
import io.seaworthy.api.target.Target;
import java.util.List;

/**
 * A conversation with one target.
 *
 * <p>A session serves one thread at a time. {@link #close()} may come from any thread: a command
 * under way then ends as {@link io.seaworthy.api.command.CommandOutcome.Indeterminate}. When the
 * calling thread is interrupted, the command under way ends so too, and the thread's interrupt flag
 * stays set. Closing twice is harmless.
 *
 * <p>Commands are independent: none sees what another left in its shell (directory, variables,
 * traps, umask), and standard input is always empty. A command reaches the container at most once
 * unless it is declared repeatable.
 */
public interface Session extends CommandRunner, AutoCloseable {
  /**
   * Returns the target.
   *
   * @return the target that this session was opened for
   */
  Target target();

  /**
   * Runs commands in order. A transport may send them ahead of each other's answers; the outcomes
   * are byte-identical to those of running them one at a time.
   *
   * @param commands what to run
   * @return one outcome for each command, in the same order
   */
  @Override
  List<CommandOutcome> runAll(List<Command> commands);

  /**
   * Answers questions about files.
   *
   * @return the files, by default asked for by commands
   */
  default ContainerFiles files() {
    return ContainerFiles.over(this);
  }

  /**
   * Compares the target now with the identity that it was opened with.
   *
   * @return the result, by default {@link TargetCheck.Unverifiable}
   */
  default TargetCheck checkTarget() {
    return new TargetCheck.Unverifiable("this transport knows no identities");
  }

  /** Ends the conversation and whatever it started in the container. */
  @Override
  void close();
}

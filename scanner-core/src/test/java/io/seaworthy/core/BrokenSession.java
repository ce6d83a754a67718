package io.seaworthy.core;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.api.file.ContainerFiles;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.file.FileAnswer;
import io.seaworthy.api.file.FileStat;
import io.seaworthy.api.file.FileType;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A session that is sound but for one breach of the contract. It has files of its own, all there.
 */
record BrokenSession(Session sound, Breach breach) implements Session {
  /** What breaks the contract. */
  enum Breach {
    NONE,
    RUN_THROWS,
    FEW_OUTCOMES,
    FILES_THROW,
    FEW_FILE_ANSWERS,
    CHECK_THROWS,
    CLOSE_THROWS
  }

  private <T> T unless(Breach bad, Supplier<T> otherwise) {
    if (breach == bad) {
      throw new IllegalStateException("broken: " + bad);
    }
    return otherwise.get();
  }

  @Override
  public Target target() {
    return sound.target();
  }

  @Override
  public List<CommandOutcome> runAll(List<Command> commands) {
    List<CommandOutcome> outcomes = unless(Breach.RUN_THROWS, () -> sound.runAll(commands));
    boolean few = breach == Breach.FEW_OUTCOMES && !ScriptedTransport.isCanary(commands.get(0));
    return few ? List.of() : outcomes;
  }

  @Override
  public ContainerFiles files() {
    return new Files(
        answers ->
            unless(
                Breach.FILES_THROW, () -> breach == Breach.FEW_FILE_ANSWERS ? List.of() : answers));
  }

  @Override
  public TargetCheck checkTarget() {
    return unless(Breach.CHECK_THROWS, sound::checkTarget);
  }

  @Override
  public void close() {
    unless(
        Breach.CLOSE_THROWS,
        () -> {
          sound.close();
          return true;
        });
  }

  private record Files(UnaryOperator<List<FileAnswer<FileStat>>> stat) implements ContainerFiles {
    private static final FileStat FILE =
        new FileStat(FileType.FILE, 0644, 0, 0, "root", "root", 3, Instant.EPOCH);

    @Override
    public List<FileAnswer<FileStat>> stat(List<ContainerPath> paths, Links links) {
      return stat.apply(paths.stream().map(path -> FileAnswer.found(FILE)).toList());
    }

    @Override
    public List<FileAnswer<Bytes>> read(List<ContainerPath> paths, OutputLimit limit) {
      return paths.stream().map(path -> FileAnswer.<Bytes>absent()).toList();
    }

    @Override
    public FileAnswer<List<String>> list(ContainerPath directory) {
      return FileAnswer.absent();
    }

    @Override
    public FileAnswer<String> readLink(ContainerPath link, Links links) {
      return FileAnswer.absent();
    }
  }
}

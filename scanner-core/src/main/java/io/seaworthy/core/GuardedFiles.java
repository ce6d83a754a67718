package io.seaworthy.core;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.api.file.ContainerFiles;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.file.FileAnswer;
import io.seaworthy.api.file.FileStat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** A transport's own way to files, guarded as {@link GuardedSession} guards its commands. */
record GuardedFiles(ContainerFiles files) implements ContainerFiles {
  private static final String CAUSE = "indeterminate.transport-defect";

  @Override
  public List<FileAnswer<FileStat>> stat(List<ContainerPath> paths, Links links) {
    return all(paths, () -> files.stat(paths, links));
  }

  @Override
  public List<FileAnswer<Bytes>> read(List<ContainerPath> paths, OutputLimit limit) {
    return all(paths, () -> files.read(paths, limit));
  }

  @Override
  public FileAnswer<List<String>> list(ContainerPath directory) {
    return one(() -> files.list(directory));
  }

  @Override
  public FileAnswer<String> readLink(ContainerPath link, Links links) {
    return one(() -> files.readLink(link, links));
  }

  @Override
  public List<FileAnswer<String>> readLinks(List<ContainerPath> links, Links follow) {
    return all(links, () -> files.readLinks(links, follow));
  }

  private static <T> FileAnswer<T> one(Supplier<FileAnswer<T>> question) {
    try {
      return Objects.requireNonNull(question.get(), "a file's answer");
    } catch (RuntimeException e) {
      return FileAnswer.unknown(CAUSE, GuardedSession.said(e));
    }
  }

  private static <T> List<FileAnswer<T>> all(
      List<ContainerPath> paths, Supplier<List<FileAnswer<T>>> question) {
    String detail;
    try {
      List<FileAnswer<T>> answers = question.get();
      if (answers.size() == paths.size()) {
        return List.copyOf(answers);
      }
      detail = answers.size() + " answers came for " + paths.size() + " files";
    } catch (RuntimeException e) {
      detail = GuardedSession.said(e);
    }
    FileAnswer<T> unknown = FileAnswer.unknown(CAUSE, detail);
    return paths.stream().map(path -> unknown).toList();
  }
}

package io.seaworthy.core;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.api.file.ContainerFiles;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.file.FileAnswer;
import io.seaworthy.api.file.FileStat;
import io.seaworthy.core.policy.DeniedPaths;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Files without the content that the policy protects, whichever symbolic links lead to it.
 *
 * <p>Links are resolved before anything is read. A container that changes a link in between shows
 * only what it could have put into any other file.
 */
record GovernedFiles(ContainerFiles files, DeniedPaths denied) implements ContainerFiles {
  @Override
  public boolean byCommands() {
    return files.byCommands();
  }

  @Override
  public List<FileAnswer<FileStat>> stat(List<ContainerPath> paths, Links links) {
    return files.stat(paths, links);
  }

  @Override
  public List<FileAnswer<Bytes>> read(List<ContainerPath> paths, OutputLimit limit) {
    Map<ContainerPath, FileAnswer<Bytes>> answers = new HashMap<>();
    refuse(asNamed(paths), answers);
    refuse(resolved(without(answers, paths)), answers);
    List<ContainerPath> open = without(answers, paths);
    List<FileAnswer<Bytes>> read = open.isEmpty() ? List.of() : files.read(open, limit);
    for (int i = 0; i < open.size(); i++) {
      answers.put(open.get(i), read.get(i));
    }
    return paths.stream().map(path -> Objects.requireNonNull(answers.get(path))).toList();
  }

  private static List<ContainerPath> without(Map<ContainerPath, ?> known, List<ContainerPath> all) {
    return all.stream().distinct().filter(path -> !known.containsKey(path)).toList();
  }

  private static Map<ContainerPath, FileAnswer<String>> asNamed(List<ContainerPath> paths) {
    Map<ContainerPath, FileAnswer<String>> names = new LinkedHashMap<>();
    paths.forEach(path -> names.put(path, FileAnswer.found(path.value())));
    return names;
  }

  private Map<ContainerPath, FileAnswer<String>> resolved(List<ContainerPath> paths) {
    Map<ContainerPath, FileAnswer<String>> ends = new LinkedHashMap<>();
    List<FileAnswer<String>> answers =
        paths.isEmpty() || denied.patterns().isEmpty()
            ? List.of()
            : files.readLinks(paths, Links.FOLLOW);
    for (int i = 0; i < answers.size(); i++) {
      ends.put(paths.get(i), answers.get(i));
    }
    return ends;
  }

  private void refuse(
      Map<ContainerPath, FileAnswer<String>> ends, Map<ContainerPath, FileAnswer<Bytes>> answers) {
    ends.forEach((path, end) -> refusal(end).ifPresent(refusal -> answers.put(path, refusal)));
  }

  /** What keeps a file from being read, by the path at the end of its links. */
  private Optional<FileAnswer<Bytes>> refusal(FileAnswer<String> end) {
    if (end instanceof FileAnswer.Found<String> found) {
      return denied
          .denies(found.value())
          .map(
              pattern ->
                  FileAnswer.unknown(
                      "denied.denied-content", "the content of " + pattern + " is never read"));
    }
    if (end instanceof FileAnswer.Unknown<String> unknown
        && !unknown.cause().equals("file.not-a-link")) {
      return Optional.of(FileAnswer.unknown(unknown.cause(), unknown.detail()));
    }
    // No path leads to an end: there is nothing to read, and reading says why.
    return Optional.empty();
  }

  @Override
  public FileAnswer<List<String>> list(ContainerPath directory) {
    return files.list(directory);
  }

  @Override
  public FileAnswer<String> readLink(ContainerPath link, Links links) {
    return files.readLink(link, links);
  }

  @Override
  public List<FileAnswer<String>> readLinks(List<ContainerPath> links, Links follow) {
    return files.readLinks(links, follow);
  }
}

package io.seaworthy.core;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.api.file.ContainerFiles;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.file.FileAnswer;
import io.seaworthy.api.file.FileStat;
import io.seaworthy.core.policy.DeniedPaths;
import java.util.List;

/** A transport's own files, without the content that the policy protects. */
record GovernedFiles(ContainerFiles files, DeniedPaths denied) implements ContainerFiles {
  @Override
  public List<FileAnswer<FileStat>> stat(List<ContainerPath> paths, Links links) {
    return files.stat(paths, links);
  }

  @Override
  public List<FileAnswer<Bytes>> read(List<ContainerPath> paths, OutputLimit limit) {
    return paths.stream().map(path -> read(path, limit)).toList();
  }

  private FileAnswer<Bytes> read(ContainerPath path, OutputLimit limit) {
    return denied
        .denies(path.value())
        .<FileAnswer<Bytes>>map(
            pattern ->
                FileAnswer.unknown(
                    "denied.denied-content", "the content of " + pattern + " is never read"))
        .orElseGet(() -> files.read(List.of(path), limit).get(0));
  }

  @Override
  public FileAnswer<List<String>> list(ContainerPath directory) {
    return files.list(directory);
  }

  @Override
  public FileAnswer<String> readLink(ContainerPath link, Links links) {
    return files.readLink(link, links);
  }
}

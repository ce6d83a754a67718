package io.seaworthy.testkit.container;

import java.util.List;
import java.util.Optional;

/**
 * Files by their paths without symbolic links; {@link FileView} walks them as a process does.
 * Implementations are safe for use by many threads.
 */
public interface Files {
  /**
   * Looks at exactly this path, without walking links.
   *
   * @param path absolute and plain
   * @return what is there
   */
  Optional<Inode> at(String path);

  /**
   * Lists a directory at exactly this path.
   *
   * @param directory absolute and plain
   * @return the names in it, sorted; none where there is no directory
   */
  List<String> namesIn(String directory);
}

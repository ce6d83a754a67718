package io.seaworthy.core.resource.system;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The container's mounts, from {@code /proc/mounts} (proc(5)). Immutable. */
public final class MountTable {
  private static final ContainerPath FILE = ContainerPath.of("/proc/mounts");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([0-7]{3})");

  static final List<Need> NEEDS = List.of(new Need.Content(FILE));

  private final List<Entry> entries;

  private MountTable(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * A mount.
   *
   * @param device what is mounted
   * @param path where
   * @param type the file system's type
   * @param options for example {@code rw} and {@code nosuid}
   */
  public record Entry(String device, String path, String type, List<String> options) {
    /** Copies the list. */
    public Entry {
      options = List.copyOf(options);
    }
  }

  /**
   * Reads the mounts, or takes what was read before.
   *
   * @param facts the container's facts
   * @return the mounts
   * @throws EvidenceException when the container did not answer
   */
  public static MountTable of(Facts facts) {
    return facts.derive(
        MountTable.class,
        from -> {
          Bytes content =
              from.content(FILE)
                  .orElseThrow(
                      () ->
                          new EvidenceException(
                              "mount.unreadable", "the container has no " + FILE));
          return parse(content.text());
        });
  }

  private static MountTable parse(String content) {
    List<Entry> entries = new ArrayList<>();
    for (String line : content.lines().toList()) {
      String[] fields = line.split(" ");
      if (fields.length >= 4) {
        entries.add(
            new Entry(
                unescaped(fields[0]),
                unescaped(fields[1]),
                unescaped(fields[2]),
                List.of(fields[3].split(","))));
      }
    }
    return new MountTable(entries);
  }

  /** Blanks and the like stand as a backslash and three octal digits. */
  private static String unescaped(String field) {
    return ESCAPED
        .matcher(field)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(code.group(1), 8))));
  }

  /**
   * Returns what is mounted at a path.
   *
   * @param path the mount point
   * @return the mounts in order; the last one hides the others
   */
  public List<Entry> at(String path) {
    return entries.stream().filter(entry -> entry.path().equals(path)).toList();
  }

  /**
   * Tells whether a path lies on a mount that can't be written to.
   *
   * @param path a path without symbolic links
   * @return true when it does
   */
  public boolean isReadOnly(String path) {
    Entry nearest = null;
    for (Entry entry : entries) {
      boolean holds =
          entry.path().equals("/")
              || path.equals(entry.path())
              || path.startsWith(entry.path() + "/");
      if (holds && (nearest == null || entry.path().length() >= nearest.path().length())) {
        nearest = entry;
      }
    }
    return nearest != null && nearest.options().contains("ro");
  }
}

package io.seaworthy.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A file with what a test expects, such as a report. Times, run times and ids are masked on both
 * sides. Run the test with {@code -Dseaworthy.golden=update} to write it anew, and review what
 * changed. Immutable.
 *
 * <pre>{@code
 * GoldenFile.at(Path.of("src/test/resources/golden/web.json")).check(report);
 * }</pre>
 */
public final class GoldenFile {
  /** The system property that makes {@link #check} write instead of compare. */
  public static final String PROPERTY = "seaworthy.golden";

  private static final Map<Pattern, String> DEFAULT_MASKS = new LinkedHashMap<>();

  static {
    DEFAULT_MASKS.put(
        Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d([.,]\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?"),
        "{time}");
    DEFAULT_MASKS.put(
        Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), "{uuid}");
    DEFAULT_MASKS.put(Pattern.compile("\\b[0-9a-f]{64}\\b"), "{sha256}");
    // Of JSON reports, and of JUnit's XML.
    DEFAULT_MASKS.put(
        Pattern.compile("(\"(?:run_time|duration)\"\\s*:\\s*|\\btime=\")[0-9.eE+-]+"),
        "$1{seconds}");
  }

  private final Path file;
  private final Map<Pattern, String> masks;

  private GoldenFile(Path file, Map<Pattern, String> masks) {
    this.file = file;
    this.masks = masks;
  }

  /**
   * Names the file.
   *
   * @param file where it is; it need not exist before it is written
   * @return the file
   */
  public static GoldenFile at(Path file) {
    return new GoldenFile(file, DEFAULT_MASKS);
  }

  /**
   * Masks something more.
   *
   * @param pattern what differs from run to run
   * @param instead what stands for it; may refer to groups of the pattern
   * @return a copy
   */
  public GoldenFile masking(Pattern pattern, String instead) {
    Map<Pattern, String> more = new LinkedHashMap<>(masks);
    more.put(pattern, instead);
    return new GoldenFile(file, more);
  }

  /**
   * Compares a text with the file; all line ends count as line feeds.
   *
   * @param actual the text
   * @throws AssertionError when they differ, with the first line that does, or when there is no
   *     such file
   * @throws UncheckedIOException when the file can't be read or written
   */
  public void check(String actual) {
    String masked = masked(actual);
    try {
      if ("update".equals(System.getProperty(PROPERTY))) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, masked);
      } else if (Files.exists(file)) {
        compare(masked(Files.readString(file)), masked);
      } else {
        throw new AssertionError(file + " does not exist; " + advice());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be used as a golden file", e);
    }
  }

  private static String advice() {
    return "run with -D" + PROPERTY + "=update to write it, and review the change";
  }

  private String masked(String text) {
    String masked = text.replace("\r\n", "\n");
    for (Map.Entry<Pattern, String> each : masks.entrySet()) {
      masked = each.getKey().matcher(masked).replaceAll(each.getValue());
    }
    return masked;
  }

  private void compare(String expected, String actual) {
    if (expected.equals(actual)) {
      return;
    }
    List<String> wanted = List.of(expected.split("\n", -1));
    List<String> had = List.of(actual.split("\n", -1));
    int line = 0;
    while (line < wanted.size() && line < had.size() && wanted.get(line).equals(had.get(line))) {
      line++;
    }
    throw new AssertionError(
        "%s differs from line %d on:\n  expected: %s\n   but was: %s\n%s"
            .formatted(file, line + 1, at(wanted, line), at(had, line), advice()));
  }

  private static String at(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "(the end)";
  }
}

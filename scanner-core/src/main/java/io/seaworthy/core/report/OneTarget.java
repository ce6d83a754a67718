package io.seaworthy.core.report;

import io.seaworthy.api.target.Target;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * For formats that hold one target a document. HDF is one: a reader such as Heimdall takes controls
 * with one id in one document for one control, so a second target's results would vanish.
 */
final class OneTarget {
  private static final int LONGEST_NAME = 120;

  private OneTarget() {}

  /** Returns the only target; empty where the selection gave none. */
  static Optional<TargetResult> of(ScanResult result, String format) {
    if (result.targets().size() > 1) {
      throw new ReportException(
          "the format "
              + format
              + " holds one target a document and the result has "
              + result.targets().size()
              + ": write to a path, which gives one file a target",
          null);
    }
    return result.targets().stream().findFirst();
  }

  /** Writes one target to the file itself, and several to one file each, named after the target. */
  static List<Path> writeEach(ScanResult result, Path file, Reporter reporter) {
    if (result.targets().size() <= 1) {
      return List.of(AtomicFile.write(file, out -> reporter.write(result, out)));
    }
    List<Path> written = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (TargetResult target : result.targets()) {
      ScanResult.Builder one = ScanResult.builder();
      ScanResult single = one.from(result).targets(List.of(target)).build();
      Path own = file.resolveSibling(freeName(file, target.target(), taken));
      written.add(AtomicFile.write(own, out -> reporter.write(single, out)));
    }
    return List.copyOf(written);
  }

  private static String freeName(Path file, Target target, Set<String> taken) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String extension = dot > 0 ? name.substring(dot) : "";
    String plain = stem + "-" + words(target.uri());
    String own = plain + extension;
    // Case does not tell names apart on every file system.
    for (int i = 2; !taken.add(own.toLowerCase(Locale.ROOT)); i++) {
      own = plain + "-" + i + extension;
    }
    return own;
  }

  /**
   * Returns {@code namespace-pod-container} for {@code k8s-container://namespace/pod/container}.
   */
  private static String words(URI uri) {
    String address = uri.getRawSchemeSpecificPart().replaceAll("[^A-Za-z0-9.]+", "-");
    String words = address.replaceAll("^[-.]+|[-.]+$", "");
    return words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) : words;
  }
}

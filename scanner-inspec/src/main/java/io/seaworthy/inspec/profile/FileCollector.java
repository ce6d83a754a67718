package io.seaworthy.inspec.profile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/** Takes in the files of a profile by name and watches the limits. Not safe for many threads. */
final class FileCollector {
  private final String origin;
  private final ReadLimits limits;
  private final Map<String, byte[]> files = new TreeMap<>();
  private long total;

  FileCollector(String origin, ReadLimits limits) {
    this.origin = origin;
    this.limits = limits;
  }

  /** Reads one file to its end; a name that comes again replaces the former, as in an archive. */
  void add(String name, InputStream content) throws IOException {
    String path = checked(name);
    byte[] bytes =
        content.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8));
    if (bytes.length > limits.fileBytes()) {
      throw ProfileException.of(
          origin, "the file " + path + " is larger than " + limits.fileBytes() + " bytes");
    }
    total += bytes.length;
    files.put(path, bytes);
    if (total > limits.totalBytes()) {
      throw ProfileException.of(
          origin, "its files have more than " + limits.totalBytes() + " bytes together");
    }
    if (files.size() > limits.files()) {
      throw ProfileException.of(origin, "it holds more than " + limits.files() + " files");
    }
  }

  private String checked(String name) {
    String path = name.replace('\\', '/');
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    boolean climbs =
        path.equals("..")
            || path.startsWith("../")
            || path.contains("/../")
            || path.endsWith("/..");
    if (climbs || path.startsWith("/") || path.indexOf('\0') >= 0) {
      throw ProfileException.of(
          origin,
          "the entry \""
              + name.replace('\0', '\u2400')
              + "\" leads out of the archive; accepted are relative paths without ..");
    }
    return path;
  }

  Map<String, byte[]> files() {
    return files;
  }
}

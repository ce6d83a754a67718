package io.seaworthy.core.resource.software;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of binary packages in a file of apt's sources, see sources.list(5). Immutable.
 *
 * @param url where the packages come from
 * @param active whether the line is in force, and no comment
 */
record AptSource(String url, boolean active) {
  /** Type, options in brackets, URL, suite, and at least one component. */
  private static final Pattern LINE =
      Pattern.compile(
          "((?:#\\s*)*)deb\\s+(?:\\[[^\\]]*\\]\\s+)?\"?(https?://[^\\s\"]+)\"?\\s+\\S+\\s+\\S.*");

  private static final Pattern URL = Pattern.compile("https?://.*");

  static Optional<AptSource> read(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(new AptSource(matcher.group(2), matcher.group(1).isEmpty()))
        : Optional.empty();
  }

  /** The URL that a name of a Launchpad archive stands for; a URL stays as it is. */
  static String url(String name) {
    if (URL.matcher(name).matches()) {
      return name;
    }
    String archive = name.startsWith("ppa:") ? name.substring("ppa:".length()) : name;
    String[] ownerAndName = archive.split("/");
    return "http://ppa.launchpad.net/"
        + ownerAndName[0]
        + "/"
        + (ownerAndName.length > 1 ? ownerAndName[1] : "ppa")
        + "/ubuntu";
  }
}

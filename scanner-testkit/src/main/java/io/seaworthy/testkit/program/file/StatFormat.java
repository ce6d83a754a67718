package io.seaworthy.testkit.program.file;

import io.seaworthy.api.file.FileType;
import io.seaworthy.testkit.container.Inode;
import io.seaworthy.testkit.program.ProgramCall;
import io.seaworthy.testkit.program.Quoting;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The directives of {@code stat -c} for one file. Serves one thread. */
final class StatFormat {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.nnnnnnnnn +0000").withZone(ZoneOffset.UTC);

  private final ProgramCall call;
  private final String name;
  private final Inode inode;
  private final boolean escapes;
  private boolean complained;

  StatFormat(ProgramCall call, String name, Inode inode, boolean escapes) {
    this.call = call;
    this.name = name;
    this.inode = inode;
    this.escapes = escapes;
  }

  String print(String format) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '%' && i + 1 < format.length()) {
        line.append(value(format.charAt(++i)));
      } else if (c == '\\' && escapes && i + 1 < format.length()) {
        line.append(escape(format.charAt(++i)));
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }

  /** Tells whether a property could not be had, which ends GNU's stat with status 1. */
  boolean complained() {
    return complained;
  }

  private char escape(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case '\\' -> '\\';
      default -> throw call.unsupported("the escape \\" + c + " in a format");
    };
  }

  private String value(char directive) {
    return switch (directive) {
      case 'a' -> Integer.toOctalString(inode.mode());
      case 'A' -> FileWords.permissions(inode);
      case 'b' -> Long.toString(FileWords.blocks(inode));
      case 'B' -> "512";
      case 'C' -> label();
      case 'd' -> "85";
      case 'D' -> "55";
      case 'f' -> Integer.toHexString(inode.allBits());
      case 'F' -> FileWords.type(inode);
      case 'g' -> Long.toString(inode.gid());
      case 'G' -> FileWords.group(call.container(), inode, "UNKNOWN");
      case 'h' -> Integer.toString(FileWords.links(inode));
      case 'i' -> Long.toString(inode.number());
      case 'n' -> name;
      case 'N' -> quotedName();
      case 'o' -> "4096";
      case 's' -> Long.toString(inode.size());
      case 't' -> Integer.toHexString(inode.file().major());
      case 'T' -> Integer.toHexString(inode.file().minor());
      case 'u' -> Long.toString(inode.uid());
      case 'U' -> FileWords.owner(call.container(), inode, "UNKNOWN");
      case 'x', 'y', 'z' -> TIME.format(inode.modified());
      case 'X', 'Y', 'Z' -> seconds(inode.modified());
      case '%' -> "%";
      default -> throw call.unsupported("the directive %" + directive);
    };
  }

  /** BusyBox without SELinux prints the letter; GNU prints a question mark and complains. */
  private String label() {
    if (call.busyBox()) {
      return "C";
    }
    complained = true;
    call.complain(
        "failed to get security context of " + Quoting.always(name) + ": No data available");
    return "?";
  }

  private String quotedName() {
    boolean bare = call.busyBox();
    String quoted = bare ? name : Quoting.always(name);
    if (inode.type() != FileType.SYMLINK) {
      return quoted;
    }
    return quoted + " -> " + (bare ? inode.target() : Quoting.always(inode.target()));
  }

  private static String seconds(Instant time) {
    return Long.toString(time.getEpochSecond());
  }
}

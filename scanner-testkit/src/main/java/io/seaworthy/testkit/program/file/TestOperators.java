package io.seaworthy.testkit.program.file;

import io.seaworthy.api.file.FileType;
import io.seaworthy.testkit.container.Inode;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.Set;

/** The operators of {@code test}. */
final class TestOperators {
  static final Set<String> BINARY =
      Set.of(
          "=", "==", "!=", "<", ">", "-eq", "-ne", "-gt", "-ge", "-lt", "-le", "-nt", "-ot", "-ef");
  static final Set<String> UNARY =
      Set.of(
          "-b", "-c", "-d", "-e", "-f", "-g", "-G", "-h", "-k", "-L", "-n", "-O", "-p", "-r", "-s",
          "-S", "-t", "-u", "-w", "-x", "-z");

  private TestOperators() {}

  static boolean is(String operator, Inode inode, ProgramCall call) {
    return switch (operator) {
      case "-e" -> true;
      case "-b" -> inode.type() == FileType.BLOCK_DEVICE;
      case "-c" -> inode.type() == FileType.CHARACTER_DEVICE;
      case "-d" -> inode.type() == FileType.DIRECTORY;
      case "-f" -> inode.type() == FileType.FILE;
      case "-p" -> inode.type() == FileType.PIPE;
      case "-S" -> inode.type() == FileType.SOCKET;
      case "-s" -> inode.size() > 0;
      case "-u" -> (inode.mode() & 04000) != 0;
      case "-g" -> (inode.mode() & 02000) != 0;
      case "-k" -> (inode.mode() & 01000) != 0;
      case "-O" -> inode.uid() == call.files().credentials().uid();
      case "-G" -> inode.gid() == call.files().credentials().gid();
      default -> throw new IllegalArgumentException("operator of test: " + operator);
    };
  }

  static boolean compare(String operator, long left, long right) {
    return switch (operator) {
      case "-eq" -> left == right;
      case "-ne" -> left != right;
      case "-gt" -> left > right;
      case "-ge" -> left >= right;
      case "-lt" -> left < right;
      case "-le" -> left <= right;
      default -> throw new IllegalArgumentException("operator of test: " + operator);
    };
  }
}

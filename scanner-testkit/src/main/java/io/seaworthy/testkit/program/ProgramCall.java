package io.seaworthy.testkit.program;

import io.seaworthy.api.file.FileType;
import io.seaworthy.testkit.container.ByteSource;
import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.container.FileView;
import io.seaworthy.testkit.container.Fixture;
import io.seaworthy.testkit.container.Toolset;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run of a program: its words, streams and surroundings. Immutable, but the streams move on.
 *
 * @param words the name by which it was called, and its arguments
 * @param title what stands before its complaints
 * @param environment its environment
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param files the files as it sees them
 * @param container the container
 * @param processes what it may do with processes
 */
public record ProgramCall(
    List<String> words,
    String title,
    Map<String, String> environment,
    ByteSource in,
    Output out,
    Output err,
    FileView files,
    Fixture container,
    Processes processes) {
  /** Copies the words. */
  public ProgramCall {
    words = List.copyOf(words);
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }

  /**
   * Returns the name by which the program was called, without directories.
   *
   * @return the last part of the first word
   */
  public String name() {
    return plainName(words.get(0));
  }

  /**
   * Returns a program's name without directories.
   *
   * @param word the name or path
   * @return its last part
   */
  public static String plainName(String word) {
    return word.substring(word.lastIndexOf('/') + 1);
  }

  /**
   * Returns the arguments.
   *
   * @return the words after the first
   */
  public List<String> arguments() {
    return words.subList(1, words.size());
  }

  /**
   * Tells whose program it is.
   *
   * @return true for BusyBox
   */
  public boolean busyBox() {
    return container.toolset() == Toolset.BUSYBOX;
  }

  /**
   * Complains on standard error, with the title before.
   *
   * @param message what is the matter
   */
  public void complain(String message) {
    err.line(title + ": " + message);
  }

  /**
   * Complains on standard error.
   *
   * @param status the exit status
   * @param message what is the matter
   * @return the exit status
   */
  public int fail(int status, String message) {
    complain(message);
    return status;
  }

  /**
   * Gives up because the call is not imitated.
   *
   * @param what what is not imitated, such as {@code option -x}
   * @return never; for a {@code throw} statement
   */
  public UnsupportedCommand unsupported(String what) {
    return new UnsupportedCommand(name() + ": " + what + " is not imitated");
  }

  /**
   * Opens a file for reading, or standard input.
   *
   * @param path the path, or {@code -}
   * @return its bytes
   * @throws FileProblem when it can't be read
   */
  public ByteSource open(String path) throws FileProblem {
    if (path.equals("-") || path.equals("/dev/stdin")) {
      return in;
    }
    if (files.stat(path).type() == FileType.PIPE) {
      processes.sleep(Duration.ofDays(1));
    }
    return files.open(path);
  }

  /**
   * Returns the same call with other words.
   *
   * @param other the words
   * @return a copy
   */
  public ProgramCall withWords(List<String> other) {
    return new ProgramCall(
        other, plainName(other.get(0)), environment, in, out, err, files, container, processes);
  }

  /**
   * Returns the same call with another title.
   *
   * @param other what stands before complaints
   * @return a copy
   */
  public ProgramCall withTitle(String other) {
    return new ProgramCall(words, other, environment, in, out, err, files, container, processes);
  }

  /**
   * Returns the same call with another standard input.
   *
   * @param other where it comes from
   * @return a copy
   */
  public ProgramCall withInput(ByteSource other) {
    return new ProgramCall(words, title, environment, other, out, err, files, container, processes);
  }

  /**
   * Returns the same call by another process.
   *
   * @param other what that process may do
   * @return a copy
   */
  public ProgramCall withProcesses(Processes other) {
    return new ProgramCall(words, title, environment, in, out, err, files, container, other);
  }

  /**
   * Returns the same call with another environment.
   *
   * @param other the environment
   * @return a copy
   */
  public ProgramCall withEnvironment(Map<String, String> other) {
    return new ProgramCall(words, title, other, in, out, err, files, container, processes);
  }

  /**
   * Returns the same call with other files.
   *
   * @param other the files
   * @return a copy
   */
  public ProgramCall withFiles(FileView other) {
    return new ProgramCall(words, title, environment, in, out, err, other, container, processes);
  }
}

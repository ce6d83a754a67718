package io.seaworthy.testkit.wire;

import java.util.List;

/**
 * What an exec call asks for.
 *
 * @param namespace the pod's namespace
 * @param pod the pod
 * @param container the container, chosen
 * @param command program and arguments, may be empty
 * @param stdin whether channel 0 is wanted
 * @param stdout whether channel 1 is wanted
 * @param stderr whether channel 2 is wanted
 */
record ExecRequest(
    String namespace,
    String pod,
    String container,
    List<String> command,
    boolean stdin,
    boolean stdout,
    boolean stderr) {
  static ExecRequest of(ApiCall.ResourcePath path, String container, Parameters query) {
    return new ExecRequest(
        path.namespace(),
        path.name(),
        container,
        query.all("command"),
        query.flag("stdin"),
        query.flag("stdout"),
        // With a terminal, standard error is part of standard output.
        query.flag("stderr") && !query.flag("tty"));
  }

  /** The channel on which a server says hello with an empty message. */
  int firstChannel() {
    return stdout ? 1 : stderr ? 2 : 3;
  }

  boolean hasStream() {
    return stdin || stdout || stderr;
  }
}

package io.seaworthy.core.facts;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.file.ContainerPath;

/**
 * A question that a resource will ask, known before it is asked so that questions can be put in
 * bulk. Immutable.
 */
public sealed interface Need {
  /**
   * Returns the question in the name of a control.
   *
   * @param controlId the control's id
   * @return the question; only commands carry a name
   */
  default Need askedBy(String controlId) {
    return this;
  }

  /**
   * Returns the question that has to be asked for one property of the resource.
   *
   * @param property the property's name
   * @return the question; a file's content is the one property that its stat does not answer
   */
  default Need askedFor(String property) {
    return this;
  }

  /**
   * The properties of a file, with symbolic links followed.
   *
   * @param path the file
   */
  record Stat(ContainerPath path) implements Need {
    @Override
    public Need askedFor(String property) {
      return property.equals("content") ? new Content(path) : this;
    }
  }

  /**
   * The properties of a file or of the symbolic link itself.
   *
   * @param path the file
   */
  record LinkStat(ContainerPath path) implements Need {}

  /**
   * The content of a file.
   *
   * @param path the file
   */
  record Content(ContainerPath path) implements Need {}

  /**
   * The outcome of a command.
   *
   * @param command the command
   */
  record Run(Command command) implements Need {
    @Override
    public Need askedBy(String controlId) {
      return new Run(command.askedBy(controlId));
    }
  }
}

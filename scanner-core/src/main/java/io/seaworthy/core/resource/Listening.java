package io.seaworthy.core.resource;

/** A resource that may be listened on. */
public interface Listening {
  /**
   * Tells whether it is listened on.
   *
   * @return true when it is
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  boolean listening();
}

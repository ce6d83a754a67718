package io.seaworthy.core.resource;

/** A resource that may be running. */
public interface Running {
  /**
   * Tells whether it is running.
   *
   * @return true when it is
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  boolean running();
}

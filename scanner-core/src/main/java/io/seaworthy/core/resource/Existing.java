package io.seaworthy.core.resource;

/** A resource that may be there or not. */
public interface Existing {
  /**
   * Tells whether it is there.
   *
   * @return true when it is
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  boolean exists();
}

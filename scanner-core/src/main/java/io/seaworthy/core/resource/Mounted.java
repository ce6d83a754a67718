package io.seaworthy.core.resource;

/** A resource that may be a mount point. */
public interface Mounted {
  /**
   * Tells whether it is a mount point.
   *
   * @return true when it is
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  boolean mounted();
}

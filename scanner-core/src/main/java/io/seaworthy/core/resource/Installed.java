package io.seaworthy.core.resource;

/** A resource that may be installed. */
public interface Installed {
  /**
   * Tells whether it is installed.
   *
   * @return true when it is
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  boolean installed();
}

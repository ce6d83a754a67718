package io.seaworthy.k8s.exec;

/** The first byte of a message: what the rest of it is (Kubernetes' remote command protocol). */
final class Channel {
  static final int STDIN = 0;
  static final int STDOUT = 1;
  static final int STDERR = 2;

  /** One status object at the very end. */
  static final int STATUS = 3;

  private Channel() {}
}

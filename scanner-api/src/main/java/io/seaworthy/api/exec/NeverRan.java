package io.seaworthy.api.exec;

/** The handle on a process that never was. */
enum NeverRan implements RunningProcess {
  INSTANCE;

  @Override
  public boolean write(byte[] bytes) {
    return false;
  }

  @Override
  public void close() {}
}

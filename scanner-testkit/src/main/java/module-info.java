/** Tests scans, controls and transports without a cluster. {@code FakeCluster} is the way in. */
module io.seaworthy.testkit {
  requires transitive io.seaworthy.core;
  requires static org.immutables.value;

  exports io.seaworthy.testkit.container;
}

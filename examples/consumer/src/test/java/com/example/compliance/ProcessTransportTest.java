package com.example.compliance;

import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.testkit.contract.TransportContract;
import java.net.URI;

/** Holds our transport to what every transport has to keep. */
class ProcessTransportTest extends TransportContract {
  @Override
  protected Transport transport() {
    return new ProcessTransport();
  }

  @Override
  protected Target target() {
    return Target.of(URI.create("process://here/"));
  }
}

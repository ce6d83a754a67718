/**
 * Sessions for every transport that can start a process and pass bytes: implement {@link
 * io.seaworthy.api.exec.ProcessLauncher} and hand it to {@code ExecSession}.
 *
 * <p>Framing, pipelining, caps, deadlines and cleaning up live here, once, for all transports.
 */
@NullMarked
package io.seaworthy.api.exec;

import org.jspecify.annotations.NullMarked;

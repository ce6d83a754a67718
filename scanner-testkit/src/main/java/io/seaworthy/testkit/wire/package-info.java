/**
 * A fake Kubernetes API server on loopback that speaks the real wire; {@link
 * io.seaworthy.testkit.wire.FakeApiServer} is the way in.
 *
 * <p>The server reads and writes its sockets itself instead of resting on a mock web server: a
 * fault plan must be able to choose the certificate of one connection, to cut a frame in the middle
 * and to reset a connection at a given byte.
 */
@NullMarked
package io.seaworthy.testkit.wire;

import org.jspecify.annotations.NullMarked;

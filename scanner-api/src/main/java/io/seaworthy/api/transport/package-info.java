/**
 * How a target is reached: a {@link io.seaworthy.api.transport.Transport} opens a {@link
 * io.seaworthy.api.transport.Session}.
 *
 * <p>Whoever can start a process in a container and pass bytes gets all of it from {@link
 * io.seaworthy.api.exec}.
 */
@NullMarked
package io.seaworthy.api.transport;

import org.jspecify.annotations.NullMarked;

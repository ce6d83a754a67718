/**
 * WebSockets (RFC 6455) over a connection that OkHttp has upgraded.
 *
 * <p>OkHttp's own WebSocket is not used: it does not tell whether a request that failed was sent,
 * gives a peer up after one late pong, puts no limit on a message, and leaves threads behind.
 */
@NullMarked
package io.seaworthy.k8s.websocket;

import org.jspecify.annotations.NullMarked;

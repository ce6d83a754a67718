package io.seaworthy.testkit.fault;

/** The faults that a fake API server can produce, one behaviour each. */
public enum FaultKind {
  /** Nobody listens on the port for {@link Fault#pause()}. */
  CONNECTION_REFUSED(Phase.CONNECT),
  /** The connection is reset as soon as it is accepted. */
  CONNECTION_RESET(Phase.CONNECT),
  /** The connection is closed in good order as soon as it is accepted. */
  CONNECTION_CLOSED(Phase.CONNECT),
  /** The connection is accepted, and then nothing: the TLS handshake never gets an answer. */
  TLS_STALL(Phase.CONNECT),
  /** The connection is reset after the client's first bytes of TLS. */
  TLS_RESET(Phase.CONNECT),
  /** The port answers in plain HTTP. */
  NOT_TLS(Phase.CONNECT),
  /** The certificate is for another name. */
  WRONG_CERTIFICATE(Phase.CONNECT),
  /** The certificate ran out an hour ago. */
  EXPIRED_CERTIFICATE(Phase.CONNECT),
  /** The certificate is from an authority that the client was not told of. */
  UNKNOWN_AUTHORITY(Phase.CONNECT),

  /** 400 with a status object. */
  BAD_REQUEST_400(Phase.UPGRADE),
  /** 401 with a status object. */
  UNAUTHORIZED_401(Phase.UPGRADE),
  /** 403 with a status object: the answer of RBAC. */
  FORBIDDEN_403(Phase.UPGRADE),
  /** 403 without a body: the answer to a refused sub-protocol, or a proxy's. */
  FORBIDDEN_BARE_403(Phase.UPGRADE),
  /** 404 with a status object: the pod is gone. */
  POD_NOT_FOUND_404(Phase.UPGRADE),
  /** 404 in plain text: the kubelet knows no such pod. */
  KUBELET_POD_NOT_FOUND_404(Phase.UPGRADE),
  /** 500 in plain text: the kubelet has no such container running. */
  KUBELET_CONTAINER_NOT_FOUND_500(Phase.UPGRADE),
  /** 409 with a status object. */
  CONFLICT_409(Phase.UPGRADE),
  /** 414 in HTML, as a proxy refuses a long command. */
  URI_TOO_LONG_414(Phase.UPGRADE),
  /** 429 without a hint when to come back. */
  TOO_MANY_REQUESTS_429(Phase.UPGRADE),
  /** 429 with {@code Retry-After: 1}. */
  RETRY_AFTER_429(Phase.UPGRADE),
  /** 431 in plain text. */
  HEADERS_TOO_LARGE_431(Phase.UPGRADE),
  /** 500 with a status object. */
  INTERNAL_ERROR_500(Phase.UPGRADE),
  /** 502 in HTML, from a proxy. */
  BAD_GATEWAY_502(Phase.UPGRADE),
  /** 503 with a status object. */
  SERVICE_UNAVAILABLE_503(Phase.UPGRADE),
  /** 504 in HTML, from a proxy. */
  GATEWAY_TIMEOUT_504(Phase.UPGRADE),
  /** 302 to another address, which must not be followed. */
  REDIRECT_302(Phase.UPGRADE),
  /** 200 with a body, from a proxy that knows no upgrade. */
  OK_INSTEAD_OF_101(Phase.UPGRADE),
  /** 101 without a sub-protocol. */
  SUBPROTOCOL_MISSING(Phase.UPGRADE),
  /** 101 with a sub-protocol that was not offered. */
  SUBPROTOCOL_UNKNOWN(Phase.UPGRADE),
  /** 101 with a wrong {@code Sec-WebSocket-Accept}. */
  WRONG_ACCEPT_KEY(Phase.UPGRADE),
  /** The request is read and never answered. */
  UPGRADE_STALL(Phase.UPGRADE),
  /** The request is read and the connection closed in good order: a stale pooled connection. */
  UPGRADE_CLOSED(Phase.UPGRADE),
  /** The request is read and the connection reset. */
  UPGRADE_RESET(Phase.UPGRADE),
  /** The answer's head breaks off in the middle. */
  UPGRADE_CUT(Phase.UPGRADE),
  /** The container has no such program: the runtime's words on the status channel. */
  PROGRAM_MISSING(Phase.UPGRADE),

  /** RST at {@link Fault#atByte()} of the stream, frames counted, wherever that falls. */
  RESET_AT_BYTE(Phase.STREAM),
  /** The end of TCP at {@link Fault#atByte()} of the stream, with no word of TLS or WebSocket. */
  HANG_UP_AT_BYTE(Phase.STREAM),
  /** The end of the server's half at {@link Fault#atByte()} of the stream; it still reads. */
  HALF_CLOSE_AT_BYTE(Phase.STREAM),
  /** Nothing more after {@link Fault#atByte()} of the stream; the connection stays. */
  STALL_AT_BYTE(Phase.STREAM),
  /** Each byte of the stream by itself, with a {@link Fault#pause()} before it. */
  DRIP(Phase.STREAM),
  /** Each byte of the stream in a TLS record of its own. */
  ONE_BYTE_SLICES(Phase.STREAM),
  /** The end of TCP once no output came for {@link Fault#pause()}: a load balancer's idle timer. */
  IDLE_CUT(Phase.STREAM),
  /** A {@link Fault#pause()} before each message. */
  LATENCY(Phase.STREAM),
  /** A message for each byte of output. */
  ONE_BYTE_MESSAGES(Phase.STREAM),
  /** Several messages and pings in one TLS record, the status and the close in another. */
  MERGED_FRAMES(Phase.STREAM),
  /** Each message in fragments of one or two bytes, with pings between them. */
  FRAGMENTED_MESSAGES(Phase.STREAM),
  /** Output breaks off, and a close 1000 without a status follows. Source: kubernetes#124571. */
  TRUNCATED_THEN_CLOSED(Phase.STREAM),
  /** Output breaks off, and {@code Success} follows: a lost kubelet under v5. */
  TRUNCATED_THEN_SUCCESS(Phase.STREAM),
  /** No output at all, and the true status. Source: kubernetes#34256. */
  EMPTY_OUTPUT(Phase.STREAM),
  /** {@code Success} in the middle, then the rest of the output, then a close without a status. */
  STATUS_BEFORE_END(Phase.STREAM),
  /** Zeros without end after {@link Fault#atByte()} of output, as fast as they are read. */
  ENDLESS_OUTPUT(Phase.STREAM),
  /** A message on a channel that nobody knows. */
  UNKNOWN_CHANNEL(Phase.STREAM),
  /** A message without even a channel. */
  EMPTY_MESSAGE(Phase.STREAM),
  /** Output in a text frame. */
  TEXT_FRAME(Phase.STREAM),
  /** A frame with an opcode that RFC 6455 reserves. */
  RESERVED_OPCODE(Phase.STREAM),
  /** Output in a frame that is masked, as only a client's may be. */
  MASKED_FRAME(Phase.STREAM),
  /** A frame that promises 2^62 bytes. */
  OVERSIZED_FRAME(Phase.STREAM),
  /** Two thousand pings at once. */
  PING_FLOOD(Phase.STREAM),
  /** The client's pings are not answered. */
  NO_PONG(Phase.STREAM),
  /** The process is killed: output breaks off, exit status 137. */
  KILLED_137(Phase.STREAM),
  /** The container is restarted: exit status 137, new container id, restart counted. */
  CONTAINER_RESTARTED(Phase.STREAM),
  /** The pod is deleted and the stream freezes. Source: kubernetes#129144. */
  POD_DELETED(Phase.STREAM),

  /** A close 1000 without a status. Source: kubernetes#73056. */
  NO_STATUS(Phase.CLOSE),
  /** A close 1001 without a status: the server goes away. */
  CLOSED_1001(Phase.CLOSE),
  /** The end of TCP without a status or a close frame, which clients report as 1006. */
  CLOSED_1006(Phase.CLOSE),
  /** A close 1011 without a status: the server failed. */
  CLOSED_1011(Phase.CLOSE),
  /** Two statuses that contradict each other, the true one first. */
  TWO_STATUSES(Phase.CLOSE),
  /** A status that breaks off in the middle of its JSON. */
  STATUS_MALFORMED(Phase.CLOSE),
  /** A status of no bytes. */
  STATUS_EMPTY(Phase.CLOSE),
  /** A status of 4 MiB. */
  STATUS_HUGE(Phase.CLOSE),
  /** A failure without the details that hold the exit status. */
  STATUS_WITHOUT_CAUSE(Phase.CLOSE),
  /** The exit status {@code three}. */
  EXIT_CODE_NOT_A_NUMBER(Phase.CLOSE),
  /** The exit status -1. */
  EXIT_CODE_NEGATIVE(Phase.CLOSE),
  /** The exit status 256. */
  EXIT_CODE_OVER_255(Phase.CLOSE),
  /** An internal error in place of the exit status. */
  STATUS_INTERNAL_ERROR(Phase.CLOSE),
  /** More output after the status. */
  DATA_AFTER_STATUS(Phase.CLOSE),
  /** RST right after the status. */
  RESET_AFTER_STATUS(Phase.CLOSE),
  /** The status, and then the connection stays open. */
  NO_CLOSE_AFTER_STATUS(Phase.CLOSE),
  /** No status and no close: a child in the background holds the streams. Source: moby#9568. */
  BACKGROUND_CHILD(Phase.CLOSE);

  private final Phase phase;

  FaultKind(Phase phase) {
    this.phase = phase;
  }

  /**
   * Returns when the fault strikes.
   *
   * @return the phase
   */
  public Phase phase() {
    return phase;
  }

  /**
   * Tells whether the fault is an HTTP answer, which can befall any request and not only an exec.
   *
   * @return true for the kinds whose name ends in a status of 300 or more
   */
  public boolean isHttpAnswer() {
    return phase == Phase.UPGRADE && name().matches(".*_[345]\\d\\d");
  }
}

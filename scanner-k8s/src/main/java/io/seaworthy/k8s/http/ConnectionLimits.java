package io.seaworthy.k8s.http;

import java.time.Duration;

/**
 * How long and how many, for everything that goes to one API server. Checked where the user sets
 * them.
 *
 * @param concurrency how many containers may be open at once
 * @param connectTimeout for the address, the network and TLS
 * @param answerTimeout for the answer to a request, connecting included
 * @param pingInterval how often the peer of an open stream is asked for a sign of life
 * @param inactivityLimit how long a peer may stay silent, pings included
 */
public record ConnectionLimits(
    int concurrency,
    Duration connectTimeout,
    Duration answerTimeout,
    Duration pingInterval,
    Duration inactivityLimit) {}

package io.seaworthy.core.resource.network;

import org.jspecify.annotations.Nullable;

/**
 * Something that listens.
 *
 * @param port the port's number
 * @param address the local address; {@code 0.0.0.0} or {@code ::} for all
 * @param protocol {@code tcp}, {@code tcp6}, {@code udp} or {@code udp6}
 * @param process the program's name, null where the container does not tell
 * @param pid the process's number, null where the container does not tell
 */
public record PortEntry(
    int port, String address, String protocol, @Nullable String process, @Nullable Long pid) {}

/** Ports, interfaces, routes, other hosts, and packet filters. */
@NullMarked
package io.seaworthy.core.resource.network;

import org.jspecify.annotations.NullMarked;

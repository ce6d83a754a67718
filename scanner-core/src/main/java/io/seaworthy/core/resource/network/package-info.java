/** Ports and what listens on them. */
@NullMarked
package io.seaworthy.core.resource.network;

import org.jspecify.annotations.NullMarked;

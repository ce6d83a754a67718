/** Processes. */
@NullMarked
package io.seaworthy.core.resource.process;

import org.jspecify.annotations.NullMarked;

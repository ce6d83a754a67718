/**
 * The front door of the engine: a {@link io.seaworthy.core.Scanner} evaluates a {@link
 * io.seaworthy.core.Profile} on targets.
 */
@NullMarked
package io.seaworthy.core;

import org.jspecify.annotations.NullMarked;

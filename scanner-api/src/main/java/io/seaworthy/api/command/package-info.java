/**
 * What is asked of a container and what came of it: {@link io.seaworthy.api.command.Command} and
 * {@link io.seaworthy.api.command.CommandOutcome}.
 */
@NullMarked
package io.seaworthy.api.command;

import org.jspecify.annotations.NullMarked;

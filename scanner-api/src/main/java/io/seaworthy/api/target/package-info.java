/**
 * What is scanned: a {@link io.seaworthy.api.target.TargetSource} resolves a selection to {@link
 * io.seaworthy.api.target.Target}s and says what it could not resolve.
 */
@NullMarked
package io.seaworthy.api.target;

import org.jspecify.annotations.NullMarked;

/**
 * What may be asked of a container. The right to exec can't be narrowed by RBAC, so {@link
 * io.seaworthy.core.policy.CommandPolicy} is the place where it is.
 */
@NullMarked
package io.seaworthy.core.policy;

import org.jspecify.annotations.NullMarked;

/** What resources of several packages share; not exported. */
@NullMarked
package io.seaworthy.core.resource.internal;

import org.jspecify.annotations.NullMarked;

/** Settings of the running kernel. */
@NullMarked
package io.seaworthy.core.resource.kernel;

import org.jspecify.annotations.NullMarked;

/** The platform, its environment, commands, mounts and virtualization. */
@NullMarked
package io.seaworthy.core.resource.system;

import org.jspecify.annotations.NullMarked;

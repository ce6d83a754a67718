/** Files and directories. */
@NullMarked
package io.seaworthy.core.resource.file;

import org.jspecify.annotations.NullMarked;

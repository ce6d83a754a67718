/**
 * Files inside a container: {@link io.seaworthy.api.file.ContainerFiles} answers questions about
 * them.
 */
@NullMarked
package io.seaworthy.api.file;

import org.jspecify.annotations.NullMarked;

/**
 * What can be asked about a container: a {@link io.seaworthy.core.resource.ResourceSpec} names a
 * resource before any container is known; bound to one it is an object with properties.
 */
@NullMarked
package io.seaworthy.core.resource;

import org.jspecify.annotations.NullMarked;

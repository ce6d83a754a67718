/**
 * What container runtimes say through their clients. A client is rarely found inside a container;
 * without one there is nothing to be seen, as in InSpec.
 */
@NullMarked
package io.seaworthy.core.resource.container;

import org.jspecify.annotations.NullMarked;

/** What package managers have installed. */
@NullMarked
package io.seaworthy.core.resource.software;

import org.jspecify.annotations.NullMarked;

/** Services and the managers that run them. */
@NullMarked
package io.seaworthy.core.resource.service;

import org.jspecify.annotations.NullMarked;

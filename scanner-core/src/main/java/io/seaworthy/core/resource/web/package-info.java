/** Web servers: what they are built with and how they are configured. */
@NullMarked
package io.seaworthy.core.resource.web;

import org.jspecify.annotations.NullMarked;

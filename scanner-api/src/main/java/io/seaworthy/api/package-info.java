/**
 * What all parts of Seaworthy share: {@link io.seaworthy.api.ScannerException}, the root of its
 * exceptions.
 */
@NullMarked
package io.seaworthy.api;

import org.jspecify.annotations.NullMarked;

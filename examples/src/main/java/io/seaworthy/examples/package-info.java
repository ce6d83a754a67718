/**
 * Programs that embed the scanner. Each stands in the README or in the documentation as it is
 * compiled here.
 */
@NullMarked
package io.seaworthy.examples;

import org.jspecify.annotations.NullMarked;

/** How answers are judged, with InSpec's matchers under their names and with their meaning. */
@NullMarked
package io.seaworthy.core.matcher;

import org.jspecify.annotations.NullMarked;

/**
 * What a report may tell of a container's content: {@link io.seaworthy.core.disclosure.Disclosure}
 * takes out secrets and keeps excerpts short, before a result reaches any reporter.
 */
@NullMarked
package io.seaworthy.core.disclosure;

import org.jspecify.annotations.NullMarked;

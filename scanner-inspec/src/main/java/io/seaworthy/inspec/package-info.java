/** InSpec profiles as profiles of the engine: {@link io.seaworthy.inspec.InspecProfile}. */
@NullMarked
package io.seaworthy.inspec;

import org.jspecify.annotations.NullMarked;

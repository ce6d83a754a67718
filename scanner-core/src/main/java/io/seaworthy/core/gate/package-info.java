/**
 * Decides whether a result is good enough: {@link io.seaworthy.core.gate.Gate} holds thresholds,
 * {@link io.seaworthy.core.gate.Waivers} and {@link io.seaworthy.core.gate.Attestations} what
 * people have decided and found. Files have the forms of InSpec and the SAF tools.
 */
@NullMarked
package io.seaworthy.core.gate;

import org.jspecify.annotations.NullMarked;

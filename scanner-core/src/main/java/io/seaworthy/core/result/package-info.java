/**
 * What came out of a scan, in the model of HDF (InSpec's {@code exec-json}): a {@link
 * io.seaworthy.core.result.ScanResult} holds targets, these hold profiles, controls and results.
 * Data only: how it looks is {@code io.seaworthy.core.report}'s matter.
 */
@NullMarked
package io.seaworthy.core.result;

import org.jspecify.annotations.NullMarked;

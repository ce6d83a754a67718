/**
 * Scans of real containers, recorded into one text file and replayed without a cluster: {@link
 * io.seaworthy.testkit.record.RecordingTransport} is the way in.
 */
@NullMarked
package io.seaworthy.testkit.record;

import org.jspecify.annotations.NullMarked;

/**
 * Assertions on scans and fake clusters in AssertJ's manner: {@link
 * io.seaworthy.testkit.assertj.ScanAssertions} is the one import.
 */
@NullMarked
package io.seaworthy.testkit.assertj;

import org.jspecify.annotations.NullMarked;

/**
 * Tells a scan's result to people and programs; {@link io.seaworthy.core.report.Reporters} is the
 * way in. Text from a container never becomes part of a report's structure: each reporter escapes
 * it as its format demands, and only there, so that verdicts rest on the unchanged text.
 */
@NullMarked
package io.seaworthy.core.report;

import org.jspecify.annotations.NullMarked;

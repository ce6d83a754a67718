package io.seaworthy.core;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.result.ControlResult;
import java.util.function.Consumer;

/**
 * One evaluation of profiles on one target: what a {@link Profile} works with. Serves one thread.
 *
 * @param facts what is known about the container; asks it for the rest
 * @param options how the scan is run
 * @param controlFinished hears of each control as it is judged
 */
public record Evaluation(
    Facts facts, ScanOptions options, Consumer<ControlResult> controlFinished) {}

package io.seaworthy.core.result;

/**
 * Where a control is written.
 *
 * @param file the file, relative to its profile where possible
 * @param line the line, from 1; 0 where unknown
 */
public record SourceLocation(String file, int line) {}

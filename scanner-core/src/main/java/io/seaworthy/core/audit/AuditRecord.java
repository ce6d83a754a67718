package io.seaworthy.core.audit;

/**
 * An event in its place in a trail. Immutable.
 *
 * @param sequence from 1, without gaps
 * @param hash SHA-256 over the record before and this one, in lower-case hexadecimal
 * @param line the record as one line of JSON, without a line break
 */
public record AuditRecord(long sequence, String hash, String line) {}

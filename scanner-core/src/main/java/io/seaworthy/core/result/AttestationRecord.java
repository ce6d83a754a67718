package io.seaworthy.core.result;

import java.time.LocalDate;

/**
 * What a person attested about a control ({@code attestation_data} of HDF).
 *
 * @param controlId the control, as the attestation writes it
 * @param explanation what the person found
 * @param frequency how often it has to be repeated, for example {@code monthly} or {@code 90d}
 * @param passed whether the person found the container to be as it should be
 * @param updated the day of the attestation, in UTC
 * @param updatedBy who attested it
 */
public record AttestationRecord(
    String controlId,
    String explanation,
    String frequency,
    boolean passed,
    LocalDate updated,
    String updatedBy) {}

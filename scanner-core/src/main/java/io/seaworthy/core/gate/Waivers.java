package io.seaworthy.core.gate;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlDescription;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ResultStatus;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.WaiverRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Waivers by control, in the form and with the meaning of InSpec's waiver files. Immutable.
 *
 * <pre>{@code
 * ssh-07:
 *   justification: Password logins end with ticket OPS-113
 *   expiration_date: 2027-01-31
 *   run: false
 * }</pre>
 */
public final class Waivers {
  private static final Waivers NONE = new Waivers(List.of(), List.of());

  private final Map<String, Waiver> waivers = new LinkedHashMap<>();
  private final List<String> warnings;

  private Waivers(Collection<Waiver> waivers, List<String> warnings) {
    waivers.forEach(waiver -> this.waivers.put(waiver.controlId(), waiver));
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Returns no waivers.
   *
   * @return always the same
   */
  public static Waivers none() {
    return NONE;
  }

  /**
   * Returns waivers that come from no file.
   *
   * @param waivers the waivers; of two for one control the later one counts
   * @return the waivers
   */
  public static Waivers of(Waiver... waivers) {
    return new Waivers(List.of(waivers), List.of());
  }

  /**
   * Reads waiver files. A date without a time is meant as that day's first moment in UTC.
   *
   * @param files {@code .yaml}, {@code .yml}, {@code .json} or {@code .csv} (with the columns
   *     control_id, justification, run, expiration_date); where two name one control the later one
   *     counts, with a warning
   * @return the waivers
   * @throws GateFileException when a file can't be read, a justification is missing, or a value is
   *     not understood
   */
  public static Waivers load(Path... files) {
    WaiverFiles loaded = new WaiverFiles();
    for (Path file : files) {
      loaded.read(file);
    }
    return new Waivers(loaded.waivers(), loaded.warnings());
  }

  /**
   * Returns what was odd about the files but did no harm, such as unknown keys.
   *
   * @return one sentence each
   */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * Returns what a waiver does to a control at a time. Where {@link
   * WaiverRecord#skippedDueToWaiver} is true the control must not be evaluated: {@link #skip} gives
   * its result.
   *
   * @param controlId the control
   * @param now the time
   * @return the record for the control's result, empty where no waiver names it
   */
  public Optional<WaiverRecord> forControl(String controlId, Instant now) {
    @Nullable Waiver waiver = waivers.get(controlId);
    if (waiver == null) {
      return Optional.empty();
    }
    WaiverRecord.Builder record = WaiverRecord.builder();
    record
        .justification(waiver.justification())
        .run(waiver.run())
        .expirationDate(waiver.expires().map(end -> end.atZone(ZoneOffset.UTC).toLocalDate()))
        .skippedDueToWaiver(!isExpired(waiver, now) && !waiver.run().orElse(true));
    if (isExpired(waiver, now)) {
      record.message(
          "Waiver expired on " + waiver.expires().orElseThrow() + ", evaluating control normally");
    }
    return Optional.of(record.build());
  }

  /**
   * Returns the result of a control that is not evaluated for its waiver's sake.
   *
   * @param control the control
   * @param waiver what {@link #forControl} returned
   * @param now the time
   * @return a result with one skipped check, not applicable by the rules of HDF
   */
  public static ControlResult skip(ControlDescription control, WaiverRecord waiver, Instant now) {
    CheckResult.Builder skipped = CheckResult.builder();
    skipped
        .status(ResultStatus.SKIPPED)
        .codeDesc("No-op")
        .resource("No-op")
        .skipMessage("Skipped control due to waiver condition: " + waiver.justification())
        .startTime(now);
    ControlResult.Builder result = ControlResult.builder();
    return result.control(control).waiver(waiver).addResults(skipped.build()).build();
  }

  /**
   * Looks for waivers that need a person's attention.
   *
   * @param result a result of a scan with these waivers
   * @param now the time
   * @param soon how long before its end a waiver is reported as ending soon
   * @return the notices, in the order of the waivers
   */
  public List<WaiverNotice> review(ScanResult result, Instant now, Duration soon) {
    List<WaiverNotice> notices = new ArrayList<>();
    for (Waiver waiver : waivers.values()) {
      List<ControlResult> controls =
          result
              .controls()
              .filter(control -> control.control().id().equals(waiver.controlId()))
              .toList();
      if (controls.isEmpty()) {
        notices.add(notice(WaiverNotice.Kind.UNUSED, waiver, "no control has this id"));
      } else if (controls.stream().allMatch(one -> one.status() == ControlStatus.PASSED)) {
        notices.add(
            notice(WaiverNotice.Kind.NOT_NEEDED, waiver, "the control passes wherever it ran"));
      }
      if (isExpired(waiver, now)) {
        notices.add(notice(WaiverNotice.Kind.EXPIRED, waiver, "expired on " + end(waiver)));
      } else if (isExpired(waiver, now.plus(soon))) {
        notices.add(notice(WaiverNotice.Kind.EXPIRES_SOON, waiver, "expires on " + end(waiver)));
      }
    }
    return List.copyOf(notices);
  }

  private static boolean isExpired(Waiver waiver, Instant now) {
    return waiver.expires().filter(end -> !end.isAfter(now)).isPresent();
  }

  private static Instant end(Waiver waiver) {
    return waiver.expires().orElseThrow();
  }

  private static WaiverNotice notice(WaiverNotice.Kind kind, Waiver waiver, String what) {
    return new WaiverNotice(kind, waiver.controlId(), "waiver " + waiver.controlId() + ": " + what);
  }
}

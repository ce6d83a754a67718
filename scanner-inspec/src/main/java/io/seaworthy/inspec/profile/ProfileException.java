package io.seaworthy.inspec.profile;

import io.seaworthy.api.ScannerException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A profile, or a file that belongs to a scan of one, can't be used as it is. The message names the
 * file, the field and its value where there is one, and what is accepted.
 */
public final class ProfileException extends ScannerException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final @Nullable String field;

  private ProfileException(
      String file, @Nullable String field, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.file = file;
    this.field = field;
  }

  static ProfileException of(String file, String problem) {
    return new ProfileException(file, null, file + ": " + problem, null);
  }

  static ProfileException of(String file, String problem, Throwable cause) {
    return new ProfileException(file, null, file + ": " + problem, cause);
  }

  static ProfileException field(String file, String field, Object value, String accepted) {
    String shown = String.valueOf(value);
    shown = shown.length() > 100 ? shown.substring(0, 100) + "…" : shown;
    return new ProfileException(
        file, field, file + ": " + field + " is \"" + shown + "\"; accepted is " + accepted, null);
  }

  static ProfileException missing(String file, String field, String accepted) {
    return new ProfileException(
        file, field, file + ": " + field + " is missing; accepted is " + accepted, null);
  }

  /**
   * Returns the file that can't be used.
   *
   * @return its path, inside the profile where it is part of one
   */
  public String file() {
    return file;
  }

  /**
   * Returns the field that can't be used.
   *
   * @return its name where one field is at fault
   */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }
}

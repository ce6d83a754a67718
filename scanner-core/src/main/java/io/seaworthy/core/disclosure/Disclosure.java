package io.seaworthy.core.disclosure;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ProfileResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How much of a container's content gets into results. Immutable and safe for use by many threads.
 *
 * <p>Secrets are taken out first and texts cut afterwards, so that a cut never leaves half a
 * secret.
 */
public final class Disclosure {
  /** How many characters of a message are told when nothing else is said. */
  public static final int EXCERPT_CHARACTERS = 256;

  private final int mostCharacters;
  private final List<Redaction> redactions;

  private Disclosure(int mostCharacters, List<Redaction> redactions) {
    this.mostCharacters = mostCharacters;
    this.redactions = List.copyOf(redactions);
  }

  /**
   * Returns the default: messages of at most {@link #EXCERPT_CHARACTERS} characters, without
   * secrets of known forms.
   *
   * @return the disclosure
   */
  public static Disclosure excerpts() {
    return new Disclosure(EXCERPT_CHARACTERS, Redaction.KNOWN);
  }

  /**
   * Returns a disclosure that tells messages whole, without secrets of known forms.
   *
   * @return the disclosure
   */
  public static Disclosure full() {
    return new Disclosure(Integer.MAX_VALUE, Redaction.KNOWN);
  }

  /**
   * Returns this disclosure with a further form of secret.
   *
   * @param name what stands in its place, in brackets
   * @param pattern finds it
   * @return the disclosure
   */
  public Disclosure redacting(String name, Pattern pattern) {
    List<Redaction> longer = new ArrayList<>(List.of(new Redaction(name, pattern)));
    longer.addAll(redactions);
    return new Disclosure(mostCharacters, longer);
  }

  /**
   * Returns this disclosure without certain values, wherever they stand.
   *
   * @param secrets the values; blank ones are passed over
   * @return the disclosure
   */
  public Disclosure withoutValues(Collection<String> secrets) {
    Disclosure without = this;
    List<String> longestLast =
        secrets.stream()
            .filter(secret -> !secret.isBlank())
            .sorted(Comparator.comparingInt(String::length))
            .toList();
    for (String secret : longestLast) {
      without = without.redacting("sensitive input", Pattern.compile(Pattern.quote(secret)));
    }
    return without;
  }

  /**
   * Returns a profile's result as it may be told.
   *
   * @param result the result as it was judged
   * @return the result with the same statuses
   */
  public ProfileResult applyTo(ProfileResult result) {
    ProfileResult.Builder told = ProfileResult.builder();
    told.from(result)
        .controls(result.controls().stream().map(this::applyTo).toList())
        .statusMessage(result.statusMessage().map(this::told));
    return told.build();
  }

  /**
   * Returns a control's result as it may be told.
   *
   * @param result the result as it was judged
   * @return the result with the same status
   */
  public ControlResult applyTo(ControlResult result) {
    ControlResult.Builder told = ControlResult.builder();
    told.from(result).results(result.results().stream().map(this::applyTo).toList());
    return told.build();
  }

  private CheckResult applyTo(CheckResult result) {
    CheckResult.Builder told = CheckResult.builder();
    told.from(result)
        .codeDesc(redacted(result.codeDesc()))
        .message(result.message().map(this::told))
        .skipMessage(result.skipMessage().map(this::told))
        .resource(result.resource().map(this::redacted))
        .resourceParams(result.resourceParams().map(this::redacted))
        .resourceId(result.resourceId().map(this::redacted))
        .backtrace(result.backtrace().stream().map(this::redacted).toList());
    return told.build();
  }

  /**
   * Takes known secrets out of a text, however long it is.
   *
   * @param text any text
   * @return the text with a note in place of each secret
   */
  public String redacted(String text) {
    String without = text;
    for (Redaction redaction : redactions) {
      without = redaction.applyTo(without);
    }
    return without;
  }

  private String told(String text) {
    String without = redacted(text);
    if (without.length() <= mostCharacters) {
      return without;
    }
    boolean splitsPair = Character.isHighSurrogate(without.charAt(mostCharacters - 1));
    return without.substring(0, splitsPair ? mostCharacters - 1 : mostCharacters)
        + "… ("
        + without.length()
        + " characters)";
  }

  @Override
  public String toString() {
    return mostCharacters == Integer.MAX_VALUE
        ? "disclosure of whole messages"
        : "disclosure of " + mostCharacters + " characters";
  }
}

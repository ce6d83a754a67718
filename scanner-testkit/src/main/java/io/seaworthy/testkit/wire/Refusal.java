package io.seaworthy.testkit.wire;

/** Parameters that a server refuses, with its answer. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient HttpAnswer answer;

  Refusal(HttpAnswer answer) {
    super("HTTP " + answer.status());
    this.answer = answer;
  }

  static Refusal badRequest(String message) {
    return new Refusal(StatusAnswers.badRequest(message));
  }

  HttpAnswer answer() {
    return answer;
  }
}

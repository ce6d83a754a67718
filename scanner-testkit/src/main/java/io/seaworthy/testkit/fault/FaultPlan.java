package io.seaworthy.testkit.fault;

import io.seaworthy.testkit.fault.Strike.Counted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which faults strike where: at the n-th connection, request or exec that a server sees. Two plans
 * with the same lines do the same to the same traffic; {@link #toString()} prints all that is
 * needed to write a plan down again. A plan counts what fired, so each run needs {@link #fresh() a
 * fresh one}. Safe for use by many threads.
 *
 * <pre>{@code
 * FaultPlan plan =
 *     FaultPlan.builder()
 *         .exec(2, Fault.of(FaultKind.RESET_AT_BYTE).atByte(17))
 *         .build();
 * // … run against a server with this plan …
 * plan.verify();
 * }</pre>
 */
public final class FaultPlan {
  private static final int MAX_SEEDED_BYTE = 1 << 10;

  private final OptionalLong seed;
  private final Duration clockSkew;
  private final List<Strike> strikes;
  private final SeenPlaces seen = new SeenPlaces();

  private FaultPlan(OptionalLong seed, Duration clockSkew, List<Strike> strikes) {
    this.seed = seed;
    this.clockSkew = clockSkew;
    this.strikes = List.copyOf(strikes);
  }

  /**
   * Returns a plan without faults.
   *
   * @return the plan
   */
  public static FaultPlan none() {
    return new FaultPlan(OptionalLong.empty(), Duration.ZERO, List.of());
  }

  /**
   * Begins a plan.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Makes a plan out of a number: the same number, the same plan.
   *
   * @param seed any number
   * @param places for how many connections and execs, from the first, faults are drawn
   * @param share how many of the places get a fault, 0 to 1
   * @param kinds what is drawn from, all equally likely
   * @return the plan
   * @throws IllegalArgumentException when there are no kinds or the share is out of range
   */
  public static FaultPlan seeded(long seed, int places, double share, Set<FaultKind> kinds) {
    if (kinds.isEmpty() || !(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "share: " + share + ", kinds: " + kinds + "; accepted is 0 to 1, and at least one kind");
    }
    Random random = new Random(seed);
    List<FaultKind> sorted = List.copyOf(new TreeSet<>(kinds));
    List<Strike> drawn = new ArrayList<>();
    for (int place = 1; place <= places; place++) {
      // Drawn at every place, so that another share leaves the other places' faults as they are.
      Fault fault = draw(random, sorted);
      if (random.nextDouble() < share) {
        drawn.add(new Strike(counted(fault), "", place, fault));
      }
    }
    return new FaultPlan(OptionalLong.of(seed), Duration.ZERO, drawn);
  }

  private static Fault draw(Random random, List<FaultKind> kinds) {
    FaultKind kind = kinds.get(random.nextInt(kinds.size()));
    // Early places are likelier: most output is short.
    int atByte = random.nextInt(1 + random.nextInt(MAX_SEEDED_BYTE));
    return new Fault(kind, atByte, Duration.ofMillis(1 + random.nextInt(20)));
  }

  private static Counted counted(Fault fault) {
    return fault.kind().phase() == Phase.CONNECT ? Counted.CONNECTION : Counted.EXEC;
  }

  /**
   * Finds what befalls a connection.
   *
   * @param number which connection, from 1
   * @return the first line that hits it
   */
  public Optional<Strike> onConnection(int number) {
    seen.note(Counted.CONNECTION, number);
    return find(strike -> strike.hits(Counted.CONNECTION, "", number));
  }

  /**
   * Finds what befalls a request that is not an exec.
   *
   * @param number which request, from 1
   * @return the first line that hits it
   */
  public Optional<Strike> onRequest(int number) {
    seen.note(Counted.REQUEST, number);
    return find(strike -> strike.hits(Counted.REQUEST, "", number));
  }

  /**
   * Finds what befalls an exec.
   *
   * @param number which exec of all, from 1
   * @param pod the pod
   * @param numberInPod which exec in this pod, from 1
   * @return the first line that hits it
   */
  public Optional<Strike> onExec(int number, String pod, int numberInPod) {
    seen.noteExec(number, pod, numberInPod);
    return find(
        strike ->
            strike.hits(Counted.EXEC, "", number) || strike.hits(Counted.EXEC, pod, numberInPod));
  }

  private Optional<Strike> find(Predicate<Strike> wanted) {
    return strikes.stream().filter(wanted).findFirst();
  }

  /**
   * Returns how far the server's clock is from the right time.
   *
   * @return negative when it is behind
   */
  public Duration clockSkew() {
    return clockSkew;
  }

  /**
   * Returns all lines.
   *
   * @return in the plan's order
   */
  public List<Strike> strikes() {
    return strikes;
  }

  /**
   * Returns the lines whose fault never took effect. A test that expects faults has not tested them
   * while there are any.
   *
   * @return in the plan's order
   */
  public List<Strike> unfired() {
    return strikes.stream().filter(strike -> strike.timesFired() == 0).toList();
  }

  /**
   * Makes sure that the plan was felt: each line of a plan that was written down took effect, or at
   * least one of a plan that was drawn, most of whose places a short test never comes to.
   *
   * @throws UnfiredFaultsException when not, with the seed and the places that were seen
   */
  public void verify() {
    List<Strike> unfired = unfired();
    boolean felt = seed.isPresent() ? unfired.size() < strikes.size() : unfired.isEmpty();
    if (!felt && !strikes.isEmpty()) {
      throw new UnfiredFaultsException(
          "%d of %d faults%s never struck:\n  %s\nseen were %s; place faults where there is traffic"
              .formatted(
                  unfired.size(),
                  strikes.size(),
                  seed.isPresent() ? " drawn from seed " + seed.getAsLong() : "",
                  unfired.stream().map(Strike::toString).collect(Collectors.joining("\n  ")),
                  seen));
    }
  }

  /**
   * Returns the same plan with nothing fired yet.
   *
   * @return the plan
   */
  public FaultPlan fresh() {
    return new FaultPlan(seed, clockSkew, strikes.stream().map(Strike::fresh).toList());
  }

  /**
   * Cuts a plan in two, to find the fault that makes a test fail.
   *
   * @return the first half of the lines and the second, nothing fired yet
   */
  public List<FaultPlan> halves() {
    List<Strike> all = fresh().strikes;
    int middle = (all.size() + 1) / 2;
    return List.of(
        new FaultPlan(seed, clockSkew, all.subList(0, middle)),
        new FaultPlan(seed, clockSkew, all.subList(middle, all.size())));
  }

  /**
   * Finds faults that suffice to make a test fail: none of those that remain can be left out.
   *
   * @param fails runs the test with the plan that it is given, and tells whether it failed
   * @return a part of this plan, nothing fired yet
   * @throws IllegalArgumentException when the test doesn't fail with the whole plan
   */
  public FaultPlan minimal(Predicate<FaultPlan> fails) {
    if (!fails.test(fresh())) {
      throw new IllegalArgumentException("fails: the test passes with the whole " + this);
    }
    List<Strike> needed = new ArrayList<>(strikes);
    for (int width = Math.max(1, needed.size() / 2); width > 0; width /= 2) {
      for (int from = 0; from < needed.size(); ) {
        List<Strike> fewer = new ArrayList<>(needed);
        fewer.subList(from, Math.min(from + width, fewer.size())).clear();
        if (fails.test(new FaultPlan(seed, clockSkew, fewer).fresh())) {
          needed = fewer;
        } else {
          from += width;
        }
      }
    }
    return new FaultPlan(seed, clockSkew, needed).fresh();
  }

  /** The seed, if there was one, and all lines. */
  @Override
  public String toString() {
    String origin = seed.isPresent() ? "seed " + seed.getAsLong() + ", " : "";
    origin += clockSkew.isZero() ? "" : "clock skewed by " + clockSkew + ", ";
    return strikes.stream()
        .map(strike -> "\n  " + strike)
        .collect(Collectors.joining("", "FaultPlan{" + origin + strikes.size() + " faults:", "}"));
  }

  /** Builds plans line by line; of two lines for one place the first counts. */
  public static final class Builder {
    private final List<Strike> strikes = new ArrayList<>();
    private Duration clockSkew = Duration.ZERO;

    private Builder() {}

    /**
     * Sets the server's clock wrong: the ages that it shows, the dates of its answers, and the
     * times at which its tokens begin and end.
     *
     * @param skew how far; negative for a clock that is behind
     * @return this
     */
    public Builder clockSkew(Duration skew) {
      clockSkew = skew;
      return this;
    }

    /**
     * Adds a fault to one connection.
     *
     * @param number which connection, from 1
     * @param fault of {@link Phase#CONNECT}
     * @return this
     */
    public Builder connection(int number, Fault fault) {
      return add(Counted.CONNECTION, "", positive(number), fault);
    }

    /**
     * Adds a fault to every connection.
     *
     * @param fault of {@link Phase#CONNECT}
     * @return this
     */
    public Builder everyConnection(Fault fault) {
      return add(Counted.CONNECTION, "", 0, fault);
    }

    /**
     * Adds a fault to one request that is not an exec.
     *
     * @param number which request, from 1
     * @param fault one that {@linkplain FaultKind#isHttpAnswer() is an HTTP answer}
     * @return this
     */
    public Builder request(int number, Fault fault) {
      return add(Counted.REQUEST, "", positive(number), fault);
    }

    /**
     * Adds a fault to one exec.
     *
     * @param number which exec, from 1
     * @param fault of any phase but {@link Phase#CONNECT}
     * @return this
     */
    public Builder exec(int number, Fault fault) {
      return add(Counted.EXEC, "", positive(number), fault);
    }

    /**
     * Adds a fault to every exec.
     *
     * @param fault of any phase but {@link Phase#CONNECT}
     * @return this
     */
    public Builder everyExec(Fault fault) {
      return add(Counted.EXEC, "", 0, fault);
    }

    /**
     * Adds a fault to every exec in one pod, as a hostile container would cause it.
     *
     * @param pod the pod's name
     * @param fault of any phase but {@link Phase#CONNECT}
     * @return this
     */
    public Builder everyExecIn(String pod, Fault fault) {
      return add(Counted.EXEC, pod, 0, fault);
    }

    private Builder add(Counted counted, String pod, int number, Fault fault) {
      boolean fits =
          switch (counted) {
            case CONNECTION -> fault.kind().phase() == Phase.CONNECT;
            case REQUEST -> fault.kind().isHttpAnswer();
            case EXEC -> fault.kind().phase() != Phase.CONNECT;
          };
      if (!fits) {
        throw new IllegalArgumentException(
            "fault: %s of phase %s can't be placed by %s"
                .formatted(fault.kind(), fault.kind().phase(), counted.word()));
      }
      strikes.add(new Strike(counted, pod, number, fault));
      return this;
    }

    private static int positive(int number) {
      if (number < 1) {
        throw new IllegalArgumentException("number: " + number + "; accepted is 1 and more");
      }
      return number;
    }

    /**
     * Builds the plan.
     *
     * @return the plan
     */
    public FaultPlan build() {
      return new FaultPlan(OptionalLong.empty(), clockSkew, strikes);
    }
  }
}

package io.seaworthy.testkit.shell;

/** A way out of what is being run. */
abstract class Jump extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Jump() {
    super(null, null, false, false);
  }

  /** {@code exit}. */
  static final class Exit extends Jump {
    private static final long serialVersionUID = 1L;
    private final int status;

    Exit(int status) {
      this.status = status & 0xff;
    }

    int status() {
      return status;
    }
  }

  /** {@code exec}: another program took the shell's place and has ended. */
  static final class Replaced extends Jump {
    private static final long serialVersionUID = 1L;
    private final int status;

    Replaced(int status) {
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  /** {@code return}. */
  static final class Return extends Jump {
    private static final long serialVersionUID = 1L;
    private final int status;

    Return(int status) {
      this.status = status & 0xff;
    }

    int status() {
      return status;
    }
  }

  /** {@code break}. */
  static final class Break extends Jump {
    private static final long serialVersionUID = 1L;
    private final int loops;

    Break(int loops) {
      this.loops = loops;
    }

    /** Stops here, or goes on out of the next loop. */
    void outOf(int left) {
      if (loops > left) {
        throw new Break(loops - left);
      }
    }
  }

  /** {@code continue}. */
  static final class Continue extends Jump {
    private static final long serialVersionUID = 1L;
    private final int loops;

    Continue(int loops) {
      this.loops = loops;
    }

    /** Goes on here, or with the next loop around. */
    void outOf(int left) {
      if (loops > left) {
        throw new Continue(loops - left);
      }
    }
  }
}

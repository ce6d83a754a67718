package io.seaworthy.testkit.shell;

import io.seaworthy.testkit.container.ByteSource;
import io.seaworthy.testkit.program.Output;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The streams of a command by their descriptors. Immutable, but the streams move on.
 *
 * @param inputs what can be read
 * @param outputs what can be written
 */
record Streams(Map<Integer, ByteSource> inputs, Map<Integer, Output> outputs) {
  Streams {
    inputs = Map.copyOf(inputs);
    outputs = Map.copyOf(outputs);
  }

  static Streams of(ByteSource in, Output out, Output err) {
    return new Streams(Map.of(0, in), Map.of(1, out, 2, err));
  }

  ByteSource in() {
    return inputs.getOrDefault(0, ByteSource.EMPTY);
  }

  /** Standard output; a closed one swallows, where a real program would fail to write. */
  Output out() {
    return outputs.getOrDefault(1, bytes -> {});
  }

  Output err() {
    return outputs.getOrDefault(2, bytes -> {});
  }

  Streams withInput(int descriptor, ByteSource source) {
    Streams without = without(descriptor);
    Map<Integer, ByteSource> changed = new HashMap<>(without.inputs);
    changed.put(descriptor, source);
    return new Streams(changed, without.outputs);
  }

  Streams withOutput(int descriptor, Output output) {
    Streams without = without(descriptor);
    Map<Integer, Output> changed = new HashMap<>(without.outputs);
    changed.put(descriptor, output);
    return new Streams(without.inputs, changed);
  }

  Streams without(int descriptor) {
    Map<Integer, ByteSource> in = new HashMap<>(inputs);
    Map<Integer, Output> out = new HashMap<>(outputs);
    in.remove(descriptor);
    out.remove(descriptor);
    return new Streams(in, out);
  }

  /** Makes one descriptor the same as another; empty when that one is not open. */
  Optional<Streams> duplicate(int descriptor, int original) {
    if (outputs.containsKey(original)) {
      return Optional.of(withOutput(descriptor, outputs.get(original)));
    }
    if (inputs.containsKey(original)) {
      return Optional.of(withInput(descriptor, inputs.get(original)));
    }
    return Optional.empty();
  }
}

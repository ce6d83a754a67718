package io.seaworthy.testkit.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes image layouts of one image. */
final class LayoutBuilder {
  private final Path root;
  private final List<String> layers = new ArrayList<>();
  private String config = "{\"config\": {}}";

  LayoutBuilder(Path root) throws IOException {
    this.root = root;
    Files.createDirectories(root.resolve("blobs/sha256"));
    Files.writeString(root.resolve("oci-layout"), "{\"imageLayoutVersion\": \"1.0.0\"}");
  }

  LayoutBuilder layer(byte[] bytes) throws Exception {
    layers.add("{\"digest\": \"" + blob(bytes) + "\"}");
    return this;
  }

  LayoutBuilder config(String json) {
    config = json;
    return this;
  }

  Path write() throws Exception {
    String manifest =
        "{\"config\": {\"digest\": \"%s\"}, \"layers\": [%s]}"
            .formatted(blob(config.getBytes(StandardCharsets.UTF_8)), String.join(",", layers));
    Files.writeString(
        root.resolve("index.json"),
        "{\"manifests\": [{\"digest\": \"%s\"}]}"
            .formatted(blob(manifest.getBytes(StandardCharsets.UTF_8))));
    return root;
  }

  private String blob(byte[] bytes) throws Exception {
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    Files.write(root.resolve("blobs/sha256").resolve(hash), bytes);
    return "sha256:" + hash;
  }
}

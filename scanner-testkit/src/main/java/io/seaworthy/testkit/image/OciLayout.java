package io.seaworthy.testkit.image;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Reads an image layout of the Open Container Initiative: a directory with {@code index.json} and
 * {@code blobs/sha256}. Each blob is held to its digest.
 */
final class OciLayout {
  private static final String DIGEST = "sha256:[0-9a-f]{64}";
  private static final long MOST_JSON = 4 << 20;

  private final Path root;

  private OciLayout(Path root) {
    this.root = root;
  }

  static boolean isAt(Path root) {
    return Files.isRegularFile(root.resolve("oci-layout"));
  }

  static Image read(Path root) throws IOException {
    try {
      return new OciLayout(root).read();
    } catch (JsonParseException | IllegalStateException | NullPointerException e) {
      if (String.valueOf(e.getMessage()).startsWith("fixture: ")) {
        throw e;
      }
      throw new IllegalStateException(
          "fixture: " + root + " is no image layout, or a broken one: " + e.getMessage(), e);
    }
  }

  private Image read() throws IOException {
    JsonObject manifest = manifest(json(root.resolve("index.json")));
    ImageTree tree = new ImageTree();
    for (JsonElement layer : manifest.getAsJsonArray("layers")) {
      tree.add(TarFiles.read(blob(layer.getAsJsonObject())));
    }
    JsonObject config = json(blob(manifest.getAsJsonObject("config")));
    return new Image(
        tree, config.has("config") ? config.getAsJsonObject("config") : new JsonObject());
  }

  /** The image's manifest, which may lie behind an index of platforms. */
  private JsonObject manifest(JsonObject index) throws IOException {
    JsonArray manifests = index.getAsJsonArray("manifests");
    if (manifests.size() != 1) {
      throw new IllegalStateException(
          "fixture: "
              + root
              + " holds "
              + manifests.size()
              + " images; make a layout with one image of one platform");
    }
    JsonObject next = json(blob(manifests.get(0).getAsJsonObject()));
    return next.has("manifests") ? manifest(next) : next;
  }

  private Path blob(JsonObject descriptor) throws IOException {
    String digest = descriptor.get("digest").getAsString();
    if (!digest.matches(DIGEST)) {
      throw new IllegalStateException(
          "fixture: " + root + ": the digest \"" + digest + "\" is none of SHA-256");
    }
    Path file = root.resolve("blobs/sha256").resolve(digest.substring("sha256:".length()));
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException("fixture: " + root + " lacks the blob " + digest);
    }
    if (!digest.equals("sha256:" + hash(file))) {
      throw new IllegalStateException("fixture: the blob " + file + " is not what its name says");
    }
    return file;
  }

  private static String hash(Path file) throws IOException {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static JsonObject json(Path file) throws IOException {
    if (Files.size(file) > MOST_JSON) {
      throw new IllegalStateException(
          "fixture: " + file + " has more than " + MOST_JSON + " bytes");
    }
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }
}

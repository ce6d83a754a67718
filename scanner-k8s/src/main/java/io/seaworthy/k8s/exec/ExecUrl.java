package io.seaworthy.k8s.exec;

import io.seaworthy.k8s.pod.ContainerName;
import java.util.List;
import okhttp3.HttpUrl;

/** Builds the address of an exec. Each word becomes one parameter, encoded byte for byte. */
final class ExecUrl {
  private ExecUrl() {}

  static HttpUrl.Builder complete(
      HttpUrl.Builder server, ContainerName container, List<String> words, boolean input) {
    HttpUrl.Builder url =
        server
            .addPathSegments("api/v1/namespaces")
            .addPathSegment(container.pod().namespace())
            .addPathSegment("pods")
            .addPathSegment(container.pod().name())
            .addPathSegment("exec")
            .addQueryParameter("container", container.name())
            .addQueryParameter("stdin", Boolean.toString(input))
            // Both always: a server answers 400 to neither, and a full stream that nobody reads
            // holds the process up.
            .addQueryParameter("stdout", "true")
            .addQueryParameter("stderr", "true")
            // A terminal would merge the streams and change the bytes.
            .addQueryParameter("tty", "false");
    words.forEach(word -> url.addQueryParameter("command", word));
    return url;
  }
}

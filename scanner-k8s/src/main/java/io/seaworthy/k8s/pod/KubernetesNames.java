package io.seaworthy.k8s.pod;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rules that names keep, as Kubernetes' page "Object Names and IDs" has them. A name that keeps
 * them can't change the meaning of a URL; it is encoded as well.
 */
public final class KubernetesNames {
  private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
  private static final Pattern DNS_LABEL = Pattern.compile(LABEL);
  private static final Pattern DNS_SUBDOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
  private static final int MAX_LABEL = 63;
  private static final int MAX_SUBDOMAIN = 253;

  private KubernetesNames() {}

  /**
   * Checks the name of a namespace, a container or a service account of ours (RFC 1123 label).
   *
   * @param field what the name is for, in the exception
   * @param name the name
   * @return the same name
   * @throws IllegalArgumentException when it breaks the rules, saying what they are
   */
  public static String label(String field, String name) {
    if (name.length() > MAX_LABEL || !DNS_LABEL.matcher(name).matches()) {
      throw illegal(
          field, name, "1 to 63 of a-z, 0-9 and '-', with a letter or digit at both ends");
    }
    return name;
  }

  /**
   * Checks the name of a pod (RFC 1123 subdomain).
   *
   * @param field what the name is for, in the exception
   * @param name the name
   * @return the same name
   * @throws IllegalArgumentException when it breaks the rules, saying what they are
   */
  public static String subdomain(String field, String name) {
    if (name.length() > MAX_SUBDOMAIN || !DNS_SUBDOMAIN.matcher(name).matches()) {
      throw illegal(
          field,
          name,
          "1 to 253 of a-z, 0-9, '-' and '.', with a letter or digit at both ends of each part");
    }
    return name;
  }

  private static IllegalArgumentException illegal(String field, String name, String accepted) {
    return new IllegalArgumentException(
        String.format(Locale.ROOT, "%s: \"%s\"; accepted are %s", field, visible(name), accepted));
  }

  private static String visible(String name) {
    String shown = name.replaceAll("\\p{Cntrl}", "\u2423");
    return shown.length() > 80 ? shown.substring(0, 80) + "…" : shown;
  }
}

package io.seaworthy.core.resource.key;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.spec.DHParameterSpec;

/** The parameters of a Diffie-Hellman exchange in PEM (InSpec's {@code dh_params}). Immutable. */
public final class DhParamsResource {
  /** Chance of a composite number to pass: 2 to the power of -100. */
  private static final int CERTAINTY = 100;

  /** The largest prime that is tested; OpenSSL refuses longer ones too. */
  private static final int MOST_BITS = 10_000;

  private static final String LABEL = "DH PARAMETERS";

  private final String path;
  private final byte[] encoded;
  private final DHParameterSpec params;

  private DhParamsResource(String path, byte[] encoded, DHParameterSpec params) {
    this.path = path;
    this.encoded = encoded;
    this.params = params;
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<DhParamsResource> spec(String path) {
    return new ResourceSpec<>(printed(path), ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads a file.
   *
   * @param facts asks the container
   * @param path the file
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   * @throws ResourceFailed when it holds no parameters
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static DhParamsResource of(Facts facts, String path) {
    PemText pem =
        PemText.first(ConfigText.read(facts, path))
            .filter(block -> block.label().equals(LABEL))
            .orElseThrow(() -> new ResourceFailed(path + " holds no Diffie-Hellman parameters"));
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("DH");
      parameters.init(pem.bytes());
      DHParameterSpec spec = parameters.getParameterSpec(DHParameterSpec.class);
      return new DhParamsResource(path, pem.bytes(), spec);
    } catch (GeneralSecurityException | IOException | IllegalArgumentException malformed) {
      throw new ResourceFailed(
          path + " holds no Diffie-Hellman parameters: " + malformed.getMessage());
    }
  }

  /**
   * Tells whether these are parameters.
   *
   * @return true, since anything else has failed before
   */
  public boolean dhParams() {
    return true;
  }

  /**
   * Returns the generator.
   *
   * @return a number, usually 2 or 5
   */
  public BigInteger generator() {
    return params.getG();
  }

  /**
   * Returns the prime.
   *
   * @return bytes in hexadecimal, with a zero byte before them, separated by colons
   */
  public String modulus() {
    String bytes = HexFormat.ofDelimiter(":").formatHex(params.getP().toByteArray());
    return bytes.startsWith("00:") ? bytes : "00:" + bytes;
  }

  /**
   * Returns the parameters as they are written.
   *
   * @return PEM
   */
  public String pem() {
    return PemText.of(LABEL, encoded);
  }

  /**
   * Returns the length of the prime.
   *
   * @return bits
   */
  public int primeLength() {
    return params.getP().bitLength();
  }

  /**
   * Tells whether the exchange is safe with these parameters.
   *
   * @return true when the modulus is a safe prime (half of it, rounded down, is prime too) of at
   *     most 10,000 bits, and the generator lies between 1 and it
   */
  public boolean valid() {
    BigInteger prime = params.getP();
    return primeLength() <= MOST_BITS
        && params.getG().compareTo(BigInteger.ONE) > 0
        && params.getG().compareTo(prime.subtract(BigInteger.ONE)) < 0
        && prime.isProbablePrime(CERTAINTY)
        && prime.shiftRight(1).isProbablePrime(CERTAINTY);
  }

  @Override
  public String toString() {
    return printed(path);
  }

  private static String printed(String path) {
    return "dh_params " + path;
  }
}

package io.seaworthy.core;

import com.google.common.hash.Hashing;
import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.ProcessRequest;
import io.seaworthy.api.transport.RequestListener;
import io.seaworthy.core.audit.AuditEventType;
import io.seaworthy.core.disclosure.Disclosure;
import io.seaworthy.core.policy.PolicyDecision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Puts what is asked of one target into words for the audit trail, without secrets. Safe for use by
 * many threads, since requests come from the transport's.
 */
final class TargetRecords implements RequestListener, AutoCloseable {
  /** Words longer than this are cut in records; the hash still covers all of them. */
  private static final int MOST_CHARACTERS = 1_000;

  private final ScanRecords scan;
  private final Target target;
  private final KeptSecrets secrets;
  private boolean closed;

  TargetRecords(ScanRecords scan, Target target, Disclosure disclosure) {
    this.scan = scan;
    this.target = target;
    this.secrets = new KeptSecrets(disclosure);
  }

  /** From now on a value stands in no record. */
  synchronized void keepSecret(String value) {
    secrets.keep(value);
  }

  void changed(List<String> differences) {
    add(AuditEventType.TARGET_CHANGED, fields -> fields.put("differences", differences));
  }

  void denied(Command command, PolicyDecision.Denied decision) {
    add(
        AuditEventType.POLICY_DENY,
        fields -> {
          tell(command, decision, fields);
          fields.put("reason", decision.reason());
        });
  }

  void started(Command command, PolicyDecision decision) {
    add(AuditEventType.EXEC_START, fields -> tell(command, decision, fields));
  }

  /** A straggler after the end would stand behind the record that the report names as the last. */
  @Override
  public synchronized void sending(ProcessRequest request) {
    if (closed) {
      throw new CancellationException("the scan of this target is over");
    }
    add(
        AuditEventType.EXEC_REQUEST,
        fields -> {
          fields.put("audit_id", request.id());
          fields.put("attempt", request.attempt());
          List<String> words = told(request.words());
          fields.put("words", shortened(words));
          fields.put("words_sha256", hash(words));
        });
  }

  void ended(Command command, CommandOutcome outcome) {
    add(
        AuditEventType.EXEC_END,
        fields -> {
          fields.put("words_sha256", hash(told(command.words())));
          fields.put("outcome", outcome.cause());
          if (outcome instanceof Exited exited) {
            fields.put("exit", exited.code());
            fields.put("duration_ms", exited.elapsed().toMillis());
            output(fields, "stdout", exited.stdout());
            output(fields, "stderr", exited.stderr());
          }
        });
  }

  private static void output(Map<String, Object> fields, String stream, Bytes bytes) {
    fields.put(stream + "_bytes", bytes.size());
    fields.put(stream + "_sha256", Hashing.sha256().hashBytes(bytes.toArray()).toString());
  }

  /** Adds a record that begins with what tells the target from others. */
  private void add(AuditEventType type, Consumer<Map<String, Object>> say) {
    scan.add(
        type,
        fields -> {
          fields.put("target", target.uri().toString());
          target.identity().podUid().ifPresent(uid -> fields.put("pod_uid", uid));
          target.identity().containerId().ifPresent(id -> fields.put("container_id", id));
          target.identity().imageId().ifPresent(id -> fields.put("image_id", id));
          say.accept(fields);
        });
  }

  private void tell(Command command, PolicyDecision decision, Map<String, Object> fields) {
    fields.put("kind", kind(command));
    List<String> words = told(command.words());
    int from = 0;
    if (command instanceof Command.Template template) {
      // The words before its arguments are the script, which its id stands for.
      from = words.size() - template.arguments().size();
      fields.put("template", template.template().id());
    }
    fields.put("words", shortened(words.subList(from, words.size())));
    fields.put("words_sha256", hash(words));
    if (!command.options().secretVariables().isEmpty()) {
      fields.put("secret_variables", List.copyOf(command.options().secretVariables().keySet()));
    }
    command.options().controlId().ifPresent(id -> fields.put("control", id));
    fields.put("class", decision.commandClass().code());
    fields.put("rule", decision.rule());
    fields.put("timeout_ms", command.options().timeout().toMillis());
  }

  private static String kind(Command command) {
    if (command instanceof Command.Template) {
      return "template";
    }
    return command instanceof Command.AuthorText ? "author-text" : "argv";
  }

  /** The hash is one of these as well, since a short secret can be found by trying. */
  private synchronized List<String> told(List<String> words) {
    return words.stream().map(secrets.disclosure()::redacted).toList();
  }

  private static List<String> shortened(List<String> words) {
    return words.stream()
        .map(w -> w.length() > MOST_CHARACTERS ? w.substring(0, MOST_CHARACTERS) + "…" : w)
        .toList();
  }

  private static String hash(List<String> words) {
    return Hashing.sha256().hashString(String.join("\0", words), StandardCharsets.UTF_8).toString();
  }

  /** From now on no request may be sent. Closing twice is harmless. */
  @Override
  public synchronized void close() {
    closed = true;
  }
}

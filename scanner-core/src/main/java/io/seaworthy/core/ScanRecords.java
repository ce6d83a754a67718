package io.seaworthy.core;

import com.google.common.hash.Hashing;
import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.target.Target;
import io.seaworthy.core.audit.AuditEvent;
import io.seaworthy.core.audit.AuditEventType;
import io.seaworthy.core.audit.AuditException;
import io.seaworthy.core.disclosure.Disclosure;
import io.seaworthy.core.policy.PolicyDecision;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Puts what a scan does into words for its audit trail; without a trail it does nothing. */
final class ScanRecords {
  /** Words longer than this are cut in records; the hash still covers all of them. */
  private static final int MOST_CHARACTERS = 1_000;

  private final ScanOptions options;
  private final String scan = UUID.randomUUID().toString();
  private final Set<String> secrets = ConcurrentHashMap.newKeySet();
  private volatile boolean lost;

  ScanRecords(ScanOptions options) {
    this.options = options;
  }

  String scan() {
    return scan;
  }

  /** Keeps a value out of the words of commands that are recorded from now on. */
  void keepSecret(String value) {
    secrets.add(value);
  }

  void scanStarted(int targets) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("targets", targets);
    fields.put("policy", options.policy().mode().name());
    add(AuditEventType.SCAN_START, fields);
  }

  /**
   * Closes the scan's part of the trail. A trail that broke before stays without it: the results
   * say by then what was not asked for its sake, and throwing would take them along.
   */
  void scanEnded() {
    if (lost) {
      return;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    options.audit().ifPresent(trail -> fields.put("records", trail.count() + 1));
    add(AuditEventType.SCAN_END, fields);
  }

  void targetChanged(Target target, List<String> differences) {
    Map<String, Object> fields = about(target);
    fields.put("differences", differences);
    add(AuditEventType.TARGET_CHANGED, fields);
  }

  void denied(Target target, Command command, PolicyDecision.Denied decision) {
    Map<String, Object> fields = about(target, command, decision);
    fields.put("reason", decision.reason());
    add(AuditEventType.POLICY_DENY, fields);
  }

  void started(Target target, Command command, PolicyDecision decision) {
    add(AuditEventType.EXEC_START, about(target, command, decision));
  }

  void ended(Target target, Command command, CommandOutcome outcome) {
    Map<String, Object> fields = about(target);
    fields.put("words_sha256", hash(command));
    fields.put("outcome", outcome.cause());
    if (outcome instanceof Exited exited) {
      fields.put("exit", exited.code());
      fields.put("duration_ms", exited.elapsed().toMillis());
      output(fields, "stdout", exited.stdout());
      output(fields, "stderr", exited.stderr());
    }
    add(AuditEventType.EXEC_END, fields);
  }

  private static void output(Map<String, Object> fields, String stream, Bytes bytes) {
    fields.put(stream + "_bytes", bytes.size());
    fields.put(stream + "_sha256", Hashing.sha256().hashBytes(bytes.toArray()).toString());
  }

  private static Map<String, Object> about(Target target) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("target", target.uri().toString());
    target.identity().podUid().ifPresent(uid -> fields.put("pod_uid", uid));
    target.identity().containerId().ifPresent(id -> fields.put("container_id", id));
    target.identity().imageId().ifPresent(id -> fields.put("image_id", id));
    return fields;
  }

  private Map<String, Object> about(Target target, Command command, PolicyDecision decision) {
    Map<String, Object> fields = about(target);
    fields.put("kind", kind(command));
    if (command instanceof Command.Template template) {
      fields.put("template", template.template().id());
      fields.put("words", shortened(template.arguments()));
    } else {
      fields.put("words", shortened(command.words()));
    }
    fields.put("words_sha256", hash(command));
    if (!command.options().secretVariables().isEmpty()) {
      fields.put("secret_variables", List.copyOf(command.options().secretVariables().keySet()));
    }
    command.options().controlId().ifPresent(id -> fields.put("control", id));
    fields.put("class", decision.commandClass().code());
    fields.put("rule", decision.rule());
    fields.put("timeout_ms", command.options().timeout().toMillis());
    return fields;
  }

  private static String kind(Command command) {
    if (command instanceof Command.Template) {
      return "template";
    }
    return command instanceof Command.AuthorText ? "author-text" : "argv";
  }

  private List<String> shortened(List<String> words) {
    Disclosure disclosure = options.disclosure().withoutValues(secrets);
    return words.stream()
        .map(disclosure::redacted)
        .map(w -> w.length() > MOST_CHARACTERS ? w.substring(0, MOST_CHARACTERS) + "…" : w)
        .toList();
  }

  private static String hash(Command command) {
    return Hashing.sha256()
        .hashString(String.join("\0", command.words()), StandardCharsets.UTF_8)
        .toString();
  }

  private void add(AuditEventType type, Map<String, Object> fields) {
    options
        .audit()
        .ifPresent(
            trail -> {
              try {
                trail.add(new AuditEvent(type, options.clock().instant(), scan, fields));
              } catch (AuditException unkept) {
                lost = true;
                throw unkept;
              }
            });
  }
}

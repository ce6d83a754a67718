package io.seaworthy.core.resource.service;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service manager knows about one service.
 *
 * @param type the manager, in InSpec's words
 * @param name the service's own name for itself
 * @param description what it is for, if the manager knows
 * @param installed whether there is such a service
 * @param enabled whether it is started at boot
 * @param running whether it runs
 * @param params all that systemd says
 * @param runlevels whether it is started in each runlevel of System V
 */
record ServiceState(
    String type,
    @Nullable String name,
    @Nullable String description,
    boolean installed,
    boolean enabled,
    boolean running,
    Map<String, @Nullable Object> params,
    Map<Integer, Boolean> runlevels) {
  ServiceState {
    params = Collections.unmodifiableMap(params);
    runlevels = Collections.unmodifiableMap(runlevels);
  }
}

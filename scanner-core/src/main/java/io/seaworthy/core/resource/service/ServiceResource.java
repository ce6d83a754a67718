package io.seaworthy.core.resource.service;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.Enabled;
import io.seaworthy.core.resource.Installed;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.Running;
import io.seaworthy.core.resource.system.OsResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service (InSpec's {@code service}, and {@code systemd_service}, {@code upstart_service}, {@code
 * sysv_service} and {@code runit_service} for one kind of manager). Immutable.
 *
 * <p>Where the service manager is not in the container, as is usual, or knows no such service, the
 * service is neither installed nor enabled nor running.
 */
public final class ServiceResource implements Installed, Enabled, Running {
  private final String name;
  private final Optional<ServiceState> state;

  private ServiceResource(String name, Optional<ServiceState> state) {
    this.name = name;
    this.state = state;
  }

  /**
   * Names a service of the platform's usual manager.
   *
   * @param name the service
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<ServiceResource> spec(String name) {
    List<Need> needs = new ArrayList<>(OsResource.spec().needs());
    needs.addAll(new Systemd().needs(name));
    return new ResourceSpec<>(printed(name), needs, facts -> of(facts, name));
  }

  /**
   * Names a service of systemd.
   *
   * @param name the service
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<ServiceResource> systemdSpec(String name) {
    return new ResourceSpec<>(
        printed(name), new Systemd().needs(name), facts -> ofSystemd(facts, name, "systemctl"));
  }

  /**
   * Looks a service up at the platform's usual manager.
   *
   * @param facts asks the container
   * @param name the service
   * @return the resource
   * @throws ResourceSkipped when InSpec knows no service manager of the platform
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static ServiceResource of(Facts facts, String name) {
    return ServiceManagers.of(facts)
        .map(manager -> of(facts, name, manager))
        .orElseThrow(
            () -> new ResourceSkipped("The `service` resource is not supported on your OS yet."));
  }

  /**
   * Looks a service up at systemd.
   *
   * @param facts asks the container
   * @param name the service
   * @param control the program to ask, usually {@code systemctl}
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static ServiceResource ofSystemd(Facts facts, String name, String control) {
    return of(facts, name, new Systemd(control));
  }

  /**
   * Looks a service up at Upstart, or at System V's scripts where Upstart does not know it.
   *
   * @param facts asks the container
   * @param name the service
   * @param control the program to ask, usually {@code initctl}
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static ServiceResource ofUpstart(Facts facts, String name, String control) {
    return of(facts, name, new Upstart(control));
  }

  /**
   * Looks a service up among System V's scripts.
   *
   * @param facts asks the container
   * @param name the service
   * @param control the program to ask for its status, usually {@code service}
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static ServiceResource ofSysv(Facts facts, String name, String control) {
    return of(facts, name, new SysV(control));
  }

  /**
   * Looks a service up at runit.
   *
   * @param facts asks the container
   * @param name the service
   * @param control the program to ask, usually {@code sv}
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static ServiceResource ofRunit(Facts facts, String name, String control) {
    return of(facts, name, new Runit(control));
  }

  /**
   * Names a service of a manager that no Linux has, such as launchd: it knows no service.
   *
   * @param name the service
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<ServiceResource> foreignSpec(String name) {
    return new ResourceSpec<>(
        printed(name), List.of(), facts -> new ServiceResource(name, Optional.empty()));
  }

  private static ServiceResource of(Facts facts, String name, ServiceManager manager) {
    return new ServiceResource(name, manager.state(facts, name));
  }

  /**
   * Tells whether the manager is there and said anything about the service, even that it is not
   * installed.
   *
   * @return true when it did
   */
  public boolean known() {
    return state.isPresent();
  }

  @Override
  public boolean installed() {
    return state.map(ServiceState::installed).orElse(false);
  }

  @Override
  public boolean enabled() {
    return state.map(ServiceState::enabled).orElse(false);
  }

  @Override
  public boolean running() {
    return state.map(ServiceState::running).orElse(false);
  }

  /**
   * Returns all that systemd says.
   *
   * @return for example {@code LoadState} to {@code loaded}; empty for other managers
   */
  public Map<String, @Nullable Object> params() {
    return state.map(ServiceState::params).orElse(Map.of());
  }

  /**
   * Returns the runlevels of System V.
   *
   * @return for each of 0 to 6 whether the service is started in it; empty for other managers
   */
  public Map<Integer, Boolean> runlevels() {
    return state.map(ServiceState::runlevels).orElse(Map.of());
  }

  /**
   * Returns the kind of manager.
   *
   * @return {@code systemd}, {@code upstart}, {@code sysv} or {@code runit}; null when none
   *     answered
   */
  public @Nullable String type() {
    return state.map(ServiceState::type).orElse(null);
  }

  /**
   * Returns its name.
   *
   * @return what the manager calls it, else what it was looked up as
   */
  public @Nullable String name() {
    return state.isPresent() ? state.get().name() : name;
  }

  /**
   * Returns what it is for.
   *
   * @return the description, null when none is known
   */
  public @Nullable String description() {
    return state.isPresent() ? state.get().description() : null;
  }

  /**
   * Returns the user that it runs as.
   *
   * @return systemd's {@code User}, null when none is known
   */
  public @Nullable Object startname() {
    return params().get("User");
  }

  @Override
  public String toString() {
    return printed(name);
  }

  private static String printed(String name) {
    return "Service " + name;
  }
}

package io.seaworthy.core.control;

import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.account.EtcGroupResource;
import io.seaworthy.core.resource.account.GroupResource;
import io.seaworthy.core.resource.account.GroupsResource;
import io.seaworthy.core.resource.account.PasswdResource;
import io.seaworthy.core.resource.account.ShadowResource;
import io.seaworthy.core.resource.account.UserResource;
import io.seaworthy.core.resource.account.UsersResource;
import io.seaworthy.core.resource.file.DirectoryResource;
import io.seaworthy.core.resource.file.FileResource;
import io.seaworthy.core.resource.kernel.KernelParameterResource;
import io.seaworthy.core.resource.network.PortResource;
import io.seaworthy.core.resource.process.ProcessesResource;
import io.seaworthy.core.resource.system.BashResource;
import io.seaworthy.core.resource.system.CommandResource;
import io.seaworthy.core.resource.system.MountResource;
import io.seaworthy.core.resource.system.OsEnvResource;
import io.seaworthy.core.resource.system.OsResource;
import io.seaworthy.core.resource.system.VirtualizationResource;

/** Names resources as InSpec does, for static import. */
public final class Resources {
  private Resources() {}

  /**
   * Names a file.
   *
   * @param path an absolute path in the container
   * @return the resource
   */
  public static ResourceSpec<FileResource> file(String path) {
    return FileResource.spec(path);
  }

  /**
   * Names a directory.
   *
   * @param path an absolute path in the container
   * @return the resource
   */
  public static ResourceSpec<DirectoryResource> directory(String path) {
    return DirectoryResource.spec(path);
  }

  /**
   * Names a command.
   *
   * @param text shell text
   * @return the resource
   */
  public static ResourceSpec<CommandResource> command(String text) {
    return CommandResource.spec(text);
  }

  /**
   * Names a text for bash.
   *
   * @param text for {@code bash -c}
   * @return the resource
   */
  public static ResourceSpec<BashResource> bash(String text) {
    return BashResource.spec(text);
  }

  /**
   * Names the platform.
   *
   * @return the resource
   */
  public static ResourceSpec<OsResource> os() {
    return OsResource.spec();
  }

  /**
   * Names a variable of the environment.
   *
   * @param variable its name
   * @return the resource
   */
  public static ResourceSpec<OsEnvResource> osEnv(String variable) {
    return OsEnvResource.spec(variable);
  }

  /**
   * Names a mount point.
   *
   * @param path an absolute path in the container
   * @return the resource
   */
  public static ResourceSpec<MountResource> mount(String path) {
    return MountResource.spec(path);
  }

  /**
   * Names what the system runs in.
   *
   * @return the resource
   */
  public static ResourceSpec<VirtualizationResource> virtualization() {
    return VirtualizationResource.spec();
  }

  /**
   * Names an account.
   *
   * @param name its name
   * @return the resource
   */
  public static ResourceSpec<UserResource> user(String name) {
    return UserResource.spec(name);
  }

  /**
   * Names all accounts.
   *
   * @return the resource
   */
  public static ResourceSpec<UsersResource> users() {
    return UsersResource.spec();
  }

  /**
   * Names a group.
   *
   * @param name its name
   * @return the resource
   */
  public static ResourceSpec<GroupResource> group(String name) {
    return GroupResource.spec(name);
  }

  /**
   * Names all groups.
   *
   * @return the resource
   */
  public static ResourceSpec<GroupsResource> groups() {
    return GroupsResource.spec();
  }

  /**
   * Names the account file.
   *
   * @return the resource
   */
  public static ResourceSpec<PasswdResource> passwd() {
    return PasswdResource.spec();
  }

  /**
   * Names the password file.
   *
   * @return the resource
   */
  public static ResourceSpec<ShadowResource> shadow() {
    return ShadowResource.spec();
  }

  /**
   * Names the group file.
   *
   * @return the resource
   */
  public static ResourceSpec<EtcGroupResource> etcGroup() {
    return EtcGroupResource.spec();
  }

  /**
   * Names all processes.
   *
   * @return the resource
   */
  public static ResourceSpec<ProcessesResource> processes() {
    return ProcessesResource.spec();
  }

  /**
   * Names the processes of a program.
   *
   * @param program its name, or its path when it begins with a slash
   * @return the resource
   */
  public static ResourceSpec<ProcessesResource> processes(String program) {
    return ProcessesResource.spec(program);
  }

  /**
   * Names a port.
   *
   * @param port its number, 0 to 65535
   * @return the resource
   */
  public static ResourceSpec<PortResource> port(int port) {
    return PortResource.spec(port);
  }

  /**
   * Names a port of one address.
   *
   * @param address as the container prints it, for example {@code 127.0.0.1}
   * @param port its number, 0 to 65535
   * @return the resource
   */
  public static ResourceSpec<PortResource> port(String address, int port) {
    return PortResource.spec(address, port);
  }

  /**
   * Names a setting of the running kernel.
   *
   * @param parameter for example {@code net.ipv4.ip_forward}
   * @return the resource
   */
  public static ResourceSpec<KernelParameterResource> kernelParameter(String parameter) {
    return KernelParameterResource.spec(parameter);
  }
}

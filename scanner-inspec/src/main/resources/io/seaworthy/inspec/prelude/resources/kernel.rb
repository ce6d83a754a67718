module Inspec
  module Resources
    class KernelParameters < Inspec::JavaResource
      name 'kernel_parameters'
      supports platform: 'unix'

      table(rows: :rows, parameters: 'parameter', values: 'value') do |filter|
        filter.register_custom_matcher(:exists?) { |rows| !rows.entries.empty? }
      end

      def initialize = super()
      def to_s = 'Kernel Parameters'
    end

    class LinuxKernelParameter < KernelParameter
      name 'linux_kernel_parameter'
    end

    # Whether the kernel audits.
    class LinuxAuditSystem < Inspec::JavaResource
      name 'linux_audit_system'
      supports platform: 'linux'

      answers :rules, enabled?: :enabled, running?: :running

      def initialize = super()
      def to_s = 'linux_audit_system'
    end

    # A control group. its('cpuset.cpus') is two questions, of which the second has the answer.
    class Cgroup < Inspec::JavaResource
      name 'cgroup'
      supports platform: 'linux'

      def initialize(cgroup_name)
        @cgroup_name = cgroup_name
        @words = []
        super
      end

      def respond_to_missing?(*) = false

      def method_missing(word)
        parameter = [*@words, word].join('.')
        @words = []
        return ask(:value, parameter) if ask(:has, parameter) || !ask(:knows, parameter)

        @words = parameter.split('.')
        self
      end

      def resource_id = @cgroup_name
      def to_s = "cgroup #{@cgroup_name}"
    end

    # How the node boots, as far as its files lie in the target.
    class GrubConfig < Inspec::JavaResource
      name 'grub_conf'
      supports platform: 'unix'

      answers :params

      def initialize(path = nil, kernel = nil)
        super
        @conf_path = ask(:confPath)
      end

      def respond_to_missing?(*) = false
      def method_missing(name, *) = ask(:value, name.to_s)
      def resource_id = @conf_path
      def to_s = 'Grub Config'
    end

    class FileSystemResource < Inspec::JavaResource
      name 'filesystem'
      supports platform: 'unix'

      answers :name, :type, size_kb: :size_kb, free_kb: :free_kb, percent_free: :percent_free

      attr_reader :partition

      def initialize(partition)
        @partition = partition
        super
      end

      alias size size_kb
      def resource_id = partition
      def to_s = "FileSystem #{partition}"
    end

    class ZfsPool < Inspec::JavaResource
      name 'zfs_pool'
      supports platform: 'unix'

      answers :params, exists?: :exists

      def initialize(zfs_pool)
        @zfs_pool = zfs_pool
        super
      end

      def respond_to_missing?(*) = false
      # ZFS has no such property: 0, as InSpec has it.
      def method_missing(name) = params.fetch(name.to_s, 0)
      def resource_id = @zfs_pool
      def to_s = "ZFS Pool #{@zfs_pool}"
    end

    class Zfs < ZfsPool
      name 'zfs'

      def has_property?(properties)
        if properties.empty?
          raise Exceptions::ResourceSkipped, 'Provide a valid key-value pair of the zfs properties.'
        end

        properties <= params
      end

      def to_s = "zfs #{@zfs_pool}"
    end

    class ZfsDataset < ZfsPool
      name 'zfs_dataset'

      def mounted? = exists? && inspec.mount(params['mountpoint']).mounted?
      def exec = params['exec']
      def to_s = "ZFS Dataset #{@zfs_pool}"
    end
  end
end

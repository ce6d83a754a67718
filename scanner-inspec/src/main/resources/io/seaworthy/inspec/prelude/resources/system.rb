module Inspec
  module Resources
    class Mount < Inspec::JavaResource
      name 'mount'
      supports platform: 'unix'

      answers :count, :device, :type, :options, mounted?: :mounted

      def initialize(path)
        @path = path
        super
      end

      def file = inspec.file(@path)

      # Options as serverspec had them: a hash of texts and numbers.
      def old_style_options
        pairs = options.map { |option| option.split('=', 2) }
        values = pairs.to_h { |key, value| [key.to_sym, value.nil? ? true : (value.match?(/^\d+$/) ? value.to_i : value)] }
        { device: device, type: type, options: values }
      end

      def resource_id = @path
      def to_s = "Mount #{@path}"
    end

    class KernelParameter < Inspec::JavaResource
      name 'kernel_parameter'
      supports platform: 'unix'

      answers :value

      def initialize(parameter = nil)
        @parameter = parameter
        super
      end

      def resource_id = @parameter.to_s
      def to_s = "Kernel Parameter #{@parameter}"
    end

    class KernelModule < Inspec::JavaResource
      name 'kernel_module'
      supports platform: 'unix'

      answers :version, loaded?: :loaded, disabled?: :disabled, blacklisted?: :blacklisted

      def initialize(name = nil)
        @module = name
        super
      end

      alias enabled? loaded?
      def resource_id = @module.to_s
      def to_s = "Kernel Module #{@module}"
    end

    class OsEnv < Inspec::JavaResource
      name 'os_env'
      supports platform: 'unix'

      answers :content, :split

      def initialize(variable = nil, _target = nil)
        @variable = variable
        super(variable)
      end

      def resource_id = @variable.to_s
      def to_s = @variable.nil? ? 'Environment variables' : "Environment variable #{@variable}"
    end

    # What the target's system runs in.
    class Virtualization < Inspec::JavaResource
      name 'virtualization'
      supports platform: 'unix'

      answers :system, :role, virtual_system?: :virtual_system, physical_system?: :physical_system

      def initialize = super()
      def params = { system: system, role: role }.compact
      def resource_id = system || 'virtualization'
      def to_s = 'Virtualization Detection'
    end

    class Service < Inspec::JavaResource
      name 'service'
      supports platform: 'unix'

      answers :type, :description, enabled?: :enabled, installed?: :installed, running?: :running

      attr_reader :service_ctl

      def initialize(service_name, service_ctl = nil)
        @service_name = service_name
        @service_ctl = service_ctl
        super
      end

      def enabled?(_level = nil) = ask(:enabled)
      def installed?(*) = ask(:installed)
      def running?(*) = ask(:running)
      def name = ask(:name) || @service_name
      def params = ask(:known) ? Hashie::Mash.new(ask(:params)) : {}
      def startmode = nil
      def startname = ask(:startname)
      def runlevels(*filter) = Runlevels.from_hash(self, ask(:runlevels) || {}, filter)

      def has_start_mode?(_mode)
        raise Exceptions::ResourceSkipped, 'The `has_start_mode` matcher is not supported on your OS yet.'
      end

      def resource_id = @service_name
      def to_s = "Service #{@service_name}"
    end

    # Services as one service manager sees them.
    { SystemdService: 'systemd_service', SysVService: 'sysv_service', UpstartService: 'upstart_service',
      RunitService: 'runit_service', BSDService: 'bsd_service', LaunchdService: 'launchd_service' }
      .each do |type, label|
        const_set(type, Class.new(Service) { name label })
      end

    # In which runlevels a service is started.
    class Runlevels < Hash
      attr_accessor :owner

      def self.from_hash(owner, levels = {}, filter = nil)
        filter = filter.first if filter.is_a?(Array) && filter.length <= 1
        new(owner).tap { |chosen| levels.each { |level, on| chosen[level] = on if wanted?(level, filter) } }
      end

      def self.wanted?(level, filter)
        case filter
        when nil then true
        when Regexp then filter.match?(level.to_s)
        when Array then filter.map(&:to_s).include?(level.to_s)
        else level == filter
        end
      end

      def initialize(owner, default = false) # rubocop:disable Style/OptionalBooleanParameter
        @owner = owner
        super(default)
      end

      def filter(wanted) = Runlevels.from_hash(owner, self, wanted)
      def enabled? = values.all?
      def disabled? = values.none?
      def to_s = "#{owner} runlevels #{keys.join(', ')}"
    end
  end
end

module Inspec
  module Resources
    # A table of what a Docker host has.
    class DockerTable
      def self.of(**columns)
        filter = FilterTable.create
        columns.each do |method, field|
          filter.register_column(method, field: field.delete_suffix('!'), **(field.end_with?('!') ? { style: :simple } : {}))
        end
        filter.register_custom_matcher(:exists?) { |rows| !rows.entries.empty? }
        yield filter if block_given?
        filter.install_filter_methods_on_resource(self, :rows)
      end

      attr_reader :rows

      def initialize(rows) = @rows = rows
      def inspect = to_s
    end

    class DockerContainerFilter < DockerTable
      of(commands: 'command', ids: 'id', images: 'image', labels: 'labels!', local_volumes: 'localvolumes',
         mounts: 'mounts', names: 'names', networks: 'networks', ports: 'ports', running_for: 'runningfor', sizes: 'size',
         status: 'status') do |filter|
        filter.register_custom_matcher(:running?) { |rows| rows.where { status.downcase.start_with?('up') } }
      end

      alias containers rows
      def to_s = 'Docker containers'
    end

    class DockerImageFilter < DockerTable
      of(ids: 'id', repositories: 'repository', tags: 'tag', sizes: 'size', digests: 'digest', created: 'createdat',
         created_since: 'createdsize')

      alias images rows
      def to_s = 'Docker images'
    end

    class DockerPluginFilter < DockerTable
      of(ids: 'id', names: 'name', versions: 'version', enabled: 'enabled')

      alias plugins rows
      def to_s = 'Docker plugins'
    end

    class DockerServiceFilter < DockerTable
      of(ids: 'id', names: 'name', modes: 'mode', replicas: 'replicas', images: 'image', ports: 'ports')

      alias services rows
      def to_s = 'Docker services'
    end

    # The Docker host that the target's own client talks to.
    class Docker < Inspec::JavaResource
      name 'docker'
      supports platform: 'unix'

      def initialize = super()
      def containers = DockerContainerFilter.new(rows_of(:containers))
      def images = DockerImageFilter.new(rows_of(:images))
      def plugins = DockerPluginFilter.new(rows_of(:plugins))
      def services = DockerServiceFilter.new(rows_of(:services))
      def version = Hashie::Mash.new(ask(:version))
      def info = Hashie::Mash.new(ask(:info))
      def object(id) = Hashie::Mash.new(ask(:object, id))
      def to_s = 'Docker Host'

      private

      def rows_of(table) = inspec.evaluation.ask(ask(table), :rows, [])
    end

    # One object of the host, named by a text or by a hash of what is known of it.
    class DockerObject < Inspec::JavaResource
      answers :id, exist?: :exists

      def initialize(known = {})
        @opts = known.is_a?(String) ? { own_key => known } : known
        super(@opts)
      end

      def resource_id = id || @opts[:id] || @opts[own_key] || ''
      def to_s = "#{kind} #{@opts[own_key] || @opts[:id]}"

      private

      def own_key = :name
    end

    class DockerContainer < DockerObject
      name 'docker_container'
      supports platform: 'unix'

      answers :status, :labels, :ports, :command, :image, :repo, :tag, has_volume?: :has_volume

      def running? = status.nil? ? nil : ask(:running)

      private

      def kind = 'Docker Container'
    end

    class DockerImage < DockerObject
      name 'docker_image'
      supports platform: 'unix'

      answers :image, :repo, :tag

      def inspection = Hashie::Mash.new(ask(:inspection))
      def to_s = @subject.nil? ? super : ask(:toString)
      def respond_to_missing?(*) = false

      # Any other property is looked up in what `docker inspect` says: its(['Config', 'Cmd']), its(['Config.Cmd']).
      def method_missing(name, *keys) = ask(:value, (name == :[] ? keys : [name, *keys]).map(&:to_s))

      private

      def kind = 'Docker Image'
      def own_key = :image
    end

    class DockerPlugin < DockerObject
      name 'docker_plugin'
      supports platform: 'unix'

      answers :version, enabled?: :enabled

      private

      def kind = 'Docker plugin'
    end

    class DockerService < DockerObject
      name 'docker_service'
      supports platform: 'unix'

      answers :name, :image, :image_name, :repo, :tag, :mode, :replicas, :ports

      private

      def kind = 'Docker Service'
    end

    class Lxc < Inspec::JavaResource
      name 'lxc'
      supports platform: 'linux'

      answers exists?: :exists, running?: :running

      def initialize(container_name)
        @container_name = container_name
        super
      end

      attr_reader :container_name

      { name: 'Name', status: 'Status', type: 'Type', architecture: 'Architecture', pid: 'PID', created_at: 'Created',
        last_used_at: 'Last Used', resources: 'Resources' }.each do |property, key|
        define_method(property) { ask(:value, key) }
      end

      def resource_id = @container_name
      def to_s = "lxc #{@container_name}"
    end
  end
end

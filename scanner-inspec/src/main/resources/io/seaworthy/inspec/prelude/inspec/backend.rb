module Inspec
  # The target, as content sees it: `inspec` in a control or resource. One for each evaluation.
  class Backend
    include ResourceNames

    attr_reader :evaluation, :profile

    def initialize(evaluation, profile)
      @evaluation = evaluation
      @profile = profile
      extend(evaluation.vocabulary)
    end

    def inspec = self

    # InSpec's connection, whose primitives some content calls directly.
    def backend = @backend ||= Connection.new(self)

    def build_resource(name, arguments)
      type = evaluation.registry[name.to_s]
      (type || MissingResource).build(self, name.to_s, arguments)
    end

    def java_object(name, arguments) = evaluation.java_object(name, arguments)

    def local_transport? = false
    def version = VERSION

    def method_missing(name, *arguments)
      evaluation.registry.key?(name.to_s) ? build_resource(name, arguments) : super
    end

    def respond_to_missing?(name, *) = evaluation.registry.key?(name.to_s) || super
    def to_s = 'Inspec::Backend::Class'
    def inspect = to_s
  end

  # What train calls a connection.
  class Connection
    CommandResult = Struct.new(:stdout, :stderr, :exit_status)

    def initialize(inspec) = @inspec = inspec

    def run_command(command, _options = {})
      result = @inspec.java_object('command', [command])
      evaluation = @inspec.evaluation
      CommandResult.new(*%i[stdout stderr exitStatus].map { |part| evaluation.ask(result, part, []) })
    end

    def file(path, *) = @inspec.build_resource('file', [path])
    def platform = @inspec.platform
    alias os platform
    def unique_identifier = nil
    def local? = false
    def uri = @inspec.evaluation.target_uri
  end
end

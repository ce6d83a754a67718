module Seaworthy
  # A profile's library files. Those directly under libraries/ are loaded by name; others when they are required.
  class Libraries
    FOLDER = 'libraries/'

    def initialize(evaluation)
      @evaluation = evaluation
      @files = evaluation.source.libraryFiles.to_h { |file| [file.path.delete_prefix(FOLDER), file] }
      @loaded = {}
    end

    def load
      @files.keys.sort.each { |path| evaluate(path) unless path.include?('/') }
    end

    # True when it loaded a file now, false when it had, nil when there is none of that name.
    def require(path)
      name = path.to_s.delete_prefix('./')
      name += '.rb' unless name.end_with?('.rb')
      @files.key?(name) ? evaluate(name) : nil
    end

    private

    def evaluate(path)
      return false if @loaded[path]

      @loaded[path] = true
      file = @files.fetch(path)
      @evaluation.loading = file.path
      scope.instance_eval(file.text, file.path, 1)
      true
    end

    def scope = @scope ||= LibraryScope.create
  end

  # Where library files are evaluated: constants that they define live in the scope's singleton class, and so end with the
  # evaluation. `module Inspec::Resources` in a library opens a module of its own for the same reason.
  class LibraryScope
    include Inspec::Resources

    def self.create
      Class.new(self) { const_set(:Inspec, LibraryScope.inspec_of_its_own) }.new
    end

    def require_relative(path)
      loaded = Evaluation.current.require_library(path)
      loaded.nil? ? raise(LoadError, "cannot load such file -- #{path}") : loaded
    end

    def self.inspec_of_its_own
      Class.new do
        define_singleton_method(:resource) { |version| ::Inspec.resource(version) }
        define_singleton_method(:const_missing) { |name| ::Inspec.const_get(name) }
        define_singleton_method(:method_missing) { |name, *arguments, &block| ::Inspec.public_send(name, *arguments, &block) }
        define_singleton_method(:respond_to_missing?) { |name, *| ::Inspec.respond_to?(name) }
      end
    end
  end
end

module Inspec
  # `inspec.profile`: the profile's own data files, under files/.
  class RuntimeProfile
    def initialize(source) = @source = source

    def name = @source.name.to_s
    def version = @source.version.to_s
    def files = @source.dataFileNames.to_a

    def file(path)
      content = @source.dataFile(path.to_s)
      raise "Profile #{name} does not have a data file called '#{path}'" unless content

      content.to_s
    end

    def file?(path) = files.include?(path.to_s)
  end
end

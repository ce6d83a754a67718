module Inspec
  module Resources
    class Package < Inspec::JavaResource
      name 'package'
      supports platform: 'unix'

      answers :version, :architecture

      def initialize(package_name, options = {})
        @package_name = package_name
        super
      end

      def installed?(*) = ask(:installed)
      def held?(*) = ask(:held)
      def info = { name: @package_name, installed: installed?, version: version }

      def latest?(*)
        latest = latest_version
        !latest.nil? && latest == newest_in(version)
      end

      # What the package manager says, which may ask its sources over the network: whether it is asked at all is decided as
      # for a command of the profile's own.
      def latest_version
        command = AVAILABLE.find { |family, _| inspec.os.in_family?(family) || inspec.os.name == family }&.last
        return if command.nil?

        listed = inspec.command(format(command, name: Shellwords.escape(@package_name)))
        return newest_in(listed.stdout) if listed.exit_status.zero?

        raise Exceptions::ResourceFailed, "Failed to fetch latest version. Error: #{listed.stderr}"
      end

      AVAILABLE = { 'debian' => 'apt list %<name>s -a', 'redhat' => 'yum list %<name>s', 'suse' => 'yum list %<name>s',
                    'fedora' => 'yum list %<name>s', 'amazon' => 'yum list %<name>s',
                    'alpine' => 'apk info %<name>s' }.freeze
      NUMBER = /(?:\d+\.){2,}\d+/.freeze

      def resource_id = @package_name
      def to_s = "System Package #{@package_name}"

      private

      def newest_in(text) = text.to_s.scan(NUMBER).max_by { |number| Gem::Version.new(number) }
    end

    class Packages < Inspec::JavaResource
      name 'packages'
      supports platform: 'unix'

      table(rows: :rows, statuses: 'status!', names: 'name', versions: 'version', architectures: 'architecture')

      def initialize(pattern)
        @pattern = pattern
        @found = pattern.is_a?(Regexp) ? pattern : Regexp.new(Regexp.escape(pattern.to_s))
        super()
      end

      def resource_id = @pattern.to_s
      def to_s = "Packages #{@pattern.instance_of?(String) ? @pattern : @pattern.inspect}"

      private

      def rows_for_table(rows) = rows.select { |row| row['name'].match?(@found) }
    end

    # A package of a language, of which the language's own tool tells.
    class LanguagePackage < Inspec::JavaResource
      supports platform: 'unix'

      answers :version, installed?: :installed

      def initialize(package_name, *)
        @package_name = package_name
        super
      end

      def info = { type: java_name, name: @package_name, installed: installed?, version: version }.compact
      def resource_id = @package_name
    end

    class NpmPackage < LanguagePackage
      name 'npm'

      def initialize(package_name, opts = {}) = super
      def info = { name: @package_name, type: 'npm', installed: installed?, version: version }.compact
      def to_s = "Npm Package #{@package_name}"
    end

    class GemPackage < LanguagePackage
      name 'gem'

      answers :versions

      BINARIES = { nil => 'gem', chef: '/opt/chef/embedded/bin/gem', chef_server: '/opt/opscode/embedded/bin/gem' }.freeze

      attr_reader :gem_binary

      def initialize(package_name, gem_binary = nil)
        @gem_binary = BINARIES.fetch(gem_binary, gem_binary)
        super(package_name, @gem_binary)
      end

      def info = { installed: installed?, type: 'gem', name: @package_name, version: version, versions: versions }.compact
      def resource_id = "#{@package_name}-#{version}"
      def to_s = "gem package #{@package_name}"
    end

    class PipPackage < LanguagePackage
      name 'pip'

      def initialize(package_name, pip_path = nil) = super
      def to_s = "Pip Package #{@package_name}"
    end

    class CpanPackage < LanguagePackage
      name 'cpan'

      def initialize(package_name, perl_lib_path = nil) = super
      def to_s = "Perl Module #{@package_name}"
    end

    class CranPackage < LanguagePackage
      name 'cran'

      def initialize(package_name) = super
      def to_s = "R Module #{@package_name}"
    end

    # Where packages come from.
    class AptRepository < Inspec::JavaResource
      name 'apt'
      supports platform: 'unix'

      answers exists?: :exists, enabled?: :enabled

      def initialize(ppa_name)
        @ppa_name = ppa_name
        super
      end

      def resource_id = ask(:url) || @ppa_name
      def to_s = "Apt Repository #{ask(:url)}"
    end

    class PpaRepository < AptRepository
      name 'ppa'
    end

    class Yum < Inspec::JavaResource
      name 'yum'
      supports platform: 'unix'

      answers :repositories, :repos

      def initialize = super()
      def repo(name) = YumRepo.new(name) { ask(:repo, name) }
      def respond_to_missing?(*) = false
      def method_missing(name, *) = repo(name.to_s)
      def resource_id = 'Yum repository'
      def to_s = 'Yum Repository'
    end

    # One of the sources that yum knows.
    class YumRepo
      def initialize(reponame, &info)
        @reponame = reponame
        @read = info
      end

      def info = @info ||= @read.call
      def exist? = !info.empty?
      def enabled? = info['status'] == 'enabled'

      %w[baseurl expire filename mirrors pkgs size status updated].each { |key| define_method(key) { info[key] } }

      def to_s = "YumRepo #{@reponame}"
      def inspect = to_s
    end
  end
end

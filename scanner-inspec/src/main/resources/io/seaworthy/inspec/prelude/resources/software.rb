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
      def resource_id = @package_name
      def to_s = "System Package #{@package_name}"
    end

    class Packages < Inspec::JavaResource
      name 'packages'
      supports platform: 'unix'

      table(statuses: 'status!', names: 'name', versions: 'version', architectures: 'architecture')

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
  end
end

# Parts of the standard library that content uses without asking for them, as InSpec has them loaded. They cost start-up
# time, so each is loaded when it is first named.
{
  Base64: 'base64', BigDecimal: 'bigdecimal', CSV: 'csv', Date: 'date', DateTime: 'date', Digest: 'digest',
  ERB: 'erb', Etc: 'etc', FileUtils: 'fileutils', Forwardable: 'forwardable', IPAddr: 'ipaddr', JSON: 'json',
  Logger: 'logger', Net: 'net/http', OpenSSL: 'openssl', OpenStruct: 'ostruct', Pathname: 'pathname', PP: 'pp',
  Psych: 'psych', REXML: 'rexml/document', SecureRandom: 'securerandom', Set: 'set', Shellwords: 'shellwords',
  Singleton: 'singleton', SortedSet: 'set', StringIO: 'stringio', StringScanner: 'strscan', Tempfile: 'tempfile',
  Timeout: 'timeout', URI: 'uri', YAML: 'yaml', Zlib: 'zlib'
}.each { |constant, library| Object.autoload(constant, library) }

module Gem
  autoload :Version, 'rubygems/version'
  autoload :Requirement, 'rubygems/requirement'
end

# Parts of Ruby's library that lie in folders of their own since Ruby 3, to be found without RubyGems.
%w[rexml-3.4.4 matrix-0.4.2 prime-0.1.2].each do |part|
  $LOAD_PATH << "uri:classloader:/META-INF/jruby.home/lib/ruby/gems/shared/gems/#{part}/lib"
end

# Methods that a library adds to core classes. Each of these loads the library, which then answers itself.
module Kernel
  def to_json(*options)
    require 'json'
    JSON.generate(self, *options)
  end

  def to_yaml(**options)
    require 'yaml'
    YAML.dump(self, **options)
  end

  # Ruby's own is silent where warnings about the style of published profiles are off.
  def warn(*messages, **)
    messages.flatten.each { |message| $stderr.puts(message) }
    nil
  end
end

class Time
  class << self
    %i[parse strptime iso8601 rfc2822 httpdate].each do |name|
      define_method(name) do |*arguments, &block|
        singleton_class.send(:remove_method, name) if singleton_class.method_defined?(name, false)
        require 'time'
        public_send(name, *arguments, &block)
      end
    end
  end
end

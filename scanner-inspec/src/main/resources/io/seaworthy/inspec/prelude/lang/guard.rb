# What the code of a profile must not do on the scanner's own machine: start processes, open sockets, change files.
# This keeps mistakes from doing harm; it is no sandbox, since Ruby code can always find another way.
module Inspec
  module Exceptions
    # Not a StandardError, so that a bare rescue in a control does not turn it into a verdict.
    class RefusedOperation < SecurityError; end
  end

  module Guard
    module_function

    def refuse(what)
      raise Inspec::Exceptions::RefusedOperation,
            "#{what} was refused: the code of a profile may not start processes, open sockets or change files " \
            'on the machine that scans. Use command(...) or bash(...) to run something in the target.'
    end

    # Flags and modes that can only be meant for writing.
    def writing?(mode)
      case mode
      when nil then false
      when Integer then (mode & (File::WRONLY | File::RDWR | File::CREAT | File::TRUNC | File::APPEND)) != 0
      else mode.to_s.match?(/[wa+]/)
      end
    end

    def check_open(method, path, arguments)
      refuse("#{method}(#{path.inspect})") if path.is_a?(String) && path.lstrip.start_with?('|')
      options = arguments.last.is_a?(Hash) ? arguments.last : {}
      mode = arguments.first.is_a?(Hash) ? nil : arguments.first
      refuse("#{method}(#{path.inspect}) for writing") if writing?(mode || options[:mode]) || writing?(options[:flags])
    end

    def seal(owner, *names)
      label = owner.is_a?(Class) || owner.is_a?(Module) ? owner.name : owner.to_s
      wall = Module.new do
        names.each { |name| define_method(name) { |*| Inspec::Guard.refuse("#{label}.#{name}") } }
      end
      owner.singleton_class.prepend(wall)
    end

    SOCKET_TYPES = %i[TCPSocket TCPServer UDPSocket UNIXSocket UNIXServer Socket].freeze

    # Some of Ruby's own library, such as ipaddr, loads the socket classes; from then on they are there, but open nothing.
    def seal_sockets
      return if @sockets_sealed || !Object.const_defined?(:BasicSocket)

      # Without native code JRuby has no UNIX sockets.
      SOCKET_TYPES.each { |type| seal(Object.const_get(type), :new, :open) if Object.const_defined?(type) }
      seal(Socket, :tcp, :unix, :udp_server_sockets, :tcp_server_sockets, :getaddrinfo, :gethostbyname, :getnameinfo, :pair)
      seal(TCPSocket, :gethostbyname)
      seal(IPSocket, :getaddress)
      seal(Addrinfo, :getaddrinfo, :foreach)
      @sockets_sealed = true
    end
  end
end

module Kernel
  sealed = %i[system exec spawn fork ` syscall trap exit! at_exit]
  sealed.each do |name|
    define_method(name) { |*| Inspec::Guard.refuse(name == :` ? 'A command in backticks' : name.to_s) }
    define_singleton_method(name) { |*| Inspec::Guard.refuse("Kernel.#{name}") }
  end
  private(*sealed)

  original_open = instance_method(:open)
  define_method(:open) do |path, *arguments, **options, &block|
    Inspec::Guard.check_open('open', path, arguments + [options])
    original_open.bind_call(self, path, *arguments, **options, &block)
  end
  private :open
end

Inspec::Guard.seal(Kernel, :open)
Inspec::Guard.seal(Process, :spawn, :fork, :exec, :daemon, :kill, :detach, :setuid, :setgid)
Inspec::Guard.seal(Signal, :trap)
Inspec::Guard.seal(IO, :popen, :write, :binwrite, :copy_stream, :sysopen, :pipe)
Inspec::Guard.seal(File, :write, :binwrite, :delete, :unlink, :rename, :chmod, :lchmod, :chown, :lchown, :link, :symlink,
                   :truncate, :mkfifo, :utime)
Inspec::Guard.seal(Dir, :mkdir, :rmdir, :unlink, :delete, :chdir, :chroot)

class File
  class << self
    prepend(Module.new do
      %i[new open].each do |name|
        define_method(name) do |path, *arguments, **options, &block|
          Inspec::Guard.check_open("File.#{name}", path, arguments + [options])
          super(path, *arguments, **options, &block)
        end
      end
    end)
  end
end

class IO
  class << self
    prepend(Module.new do
      %i[read readlines foreach binread].each do |name|
        define_method(name) do |path, *arguments, **options, &block|
          Inspec::Guard.check_open("#{self.name}.#{name}", path, [])
          super(path, *arguments, **options, &block)
        end
      end
    end)
  end
end

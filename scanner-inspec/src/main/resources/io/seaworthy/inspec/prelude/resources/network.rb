module Inspec
  module Resources
    # The kernel's packet filter for IPv4.
    class IpTables < Inspec::JavaResource
      name 'iptables'
      supports platform: 'linux'

      def initialize(params = {})
        @table = params[:table]
        @chain = params[:chain]
        super
      end

      def has_rule?(rule = nil, _table = nil, _chain = nil) = ask(:hasRule, rule)
      def retrieve_rules = ask(:rules)
      def resource_id = to_s
      def to_s = format("#{shown} %s %s", @table && "table: #{@table}", @chain && "chain: #{@chain}").strip

      private

      def shown = 'Iptables'
    end

    class Ip6Tables < IpTables
      name 'ip6tables'

      private

      def shown = 'Ip6tables'
    end

    # A chain or set of the kernel's packet filter.
    class NfTables < Inspec::JavaResource
      name 'nftables'
      supports platform: 'linux'

      def initialize(params = {})
        @params = params
        super
      end

      %i[flags hook policy prio size type].each { |name| define_method(name) { ask(:attribute, name.to_s) } }

      def has_rule?(rule = nil, *) = ask(:hasRule, rule)
      def has_element?(element = nil, *) = ask(:hasElement, element)
      def resource_id = to_s

      def to_s
        format('nftables (%s %s %s %s)', *%i[family table chain set].map { |key| @params[key] && "#{key}: #{@params[key]}" })
      end
    end

    class NetworkInterface < Inspec::JavaResource
      name 'interface'
      supports platform: 'unix'

      answers :name, :speed, :ipv4_address, :ipv4_addresses, :ipv4_addresses_netmask, :ipv4_cidrs, :ipv6_address,
              :ipv6_addresses, :ipv6_cidrs, exists?: :exists, up?: :up

      def initialize(iface)
        @iface = iface
        super
      end

      def ipv4_address? = !ipv4_addresses.empty?
      def ipv6_address? = !ipv6_addresses.empty?
      def resource_id = @iface
      def to_s = "Interface #{@iface}"
    end

    class Interfaces < Inspec::JavaResource
      name 'interfaces'
      supports platform: 'unix'

      answers :ipv4_address

      table(rows: :rows, names: 'name')

      def initialize = super()
      def to_s = 'Interfaces'
    end

    class Bridge < Inspec::JavaResource
      name 'bridge'
      supports platform: 'unix'

      answers :interfaces, exists?: :exists, has_interface?: :has_interface

      def initialize(bridge_name)
        @bridge_name = bridge_name
        super
      end

      def resource_id = @bridge_name
      def to_s = "Bridge #{@bridge_name}"
    end

    class Bond < Inspec::JavaResource
      name 'bond'
      supports platform: 'unix'

      answers :params, :content, :interfaces, :mode, has_interface?: :has_interface

      def initialize(bond)
        @bond = bond
        super
      end

      def exist? = !@subject.nil?
      def resource_id = "/proc/net/bonding/#{@bond}"
      def to_s = "Bond #{@bond}"
    end

    class Routingtable < Inspec::JavaResource
      name 'routing_table'
      supports platform: 'unix'

      KEYS = %i[destination gateway interface].freeze

      def initialize = super()

      def has_entry?(route)
        return ask(:hasEntry, *route.values_at(*KEYS)) if KEYS.all? { |key| route.key?(key) }

        raise Exceptions::ResourceSkipped, 'One or more missing key, have_entry? matcher expects a hash with 3 keys: ' \
                                           'destination, gateway and interface'
      end

      def to_s = 'routing_table'
    end

    class Defaultgateway < Routingtable
      name 'default_gateway'

      answers ipaddress: :default_gateway, interface: :default_interface

      def to_s = 'default_gateway'
    end

    # Another host as the target sees it.
    class Host < Inspec::JavaResource
      name 'host'
      supports platform: 'unix'

      answers :ipaddress, :connection, :socket, reachable?: :reachable

      attr_reader :hostname, :port, :protocol

      def initialize(hostname, params = {})
        @hostname = hostname
        @port = params[:port]
        @protocol = params[:proto] || params.fetch(:protocol, 'icmp')
        super
      end

      alias proto protocol
      def resolvable?(_type = nil) = ask(:resolvable)
      def ipv4_address = ipaddress.grep_v(/:/)
      def ipv6_address = ipaddress.grep(/:/)
      def resource_id = port ? "#{hostname}-#{port}-#{protocol}" : hostname
      def to_s = port ? "Host #{hostname} port #{port} proto #{protocol}" : "Host #{hostname}"
    end
  end
end

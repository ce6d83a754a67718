# A stand-in for the gem hashie: hashes whose keys are strings and answer as methods.
module Hashie
  class Hash < ::Hash; end

  class Mash < Hash
    SUFFIX = /\A(.+?)([=?!_])\z/.freeze

    def initialize(source = nil, default = nil, &block)
      block ? super(&block) : super(default)
      update(source) if source
    end

    # The gem warns of keys that hide methods; nothing here does.
    def self.disable_warnings(*) = nil

    alias regular_reader []
    alias regular_writer []=

    def [](key)
      value = regular_reader(text(key))
      yield value if block_given?
      value
    end

    def []=(key, value)
      regular_writer(text(key), wrapped(value))
    end
    alias store []=

    def key?(key) = super(text(key))
    alias has_key? key?
    alias include? key?
    alias member? key?

    def fetch(key, *rest, &block) = super(text(key), *rest, &block)
    def delete(key, &block) = super(text(key), &block)
    def values_at(*keys) = super(*keys.map { |key| text(key) })
    def dig(key, *rest) = super(text(key), *rest)
    def dup = self.class.new(self, default)

    def update(*others)
      others.each do |other|
        other.each_pair do |key, value|
          mine = regular_reader(text(key))
          self[key] = mine.is_a?(Mash) && value.is_a?(::Hash) ? mine.dup.update(value) : value
        end
      end
      self
    end
    alias merge! update
    alias deep_update update
    alias deep_merge! update

    def merge(*others) = dup.update(*others)
    alias deep_merge merge

    def to_hash
      each_with_object({}) { |(key, value), plain| plain[key] = plainly(value) }
    end
    alias to_h to_hash

    def respond_to_missing?(name, *)
      return true if key?(name)

      suffix = name.to_s[SUFFIX, 2]
      %w[= ? ! _].include?(suffix) || super
    end

    def method_missing(name, *arguments)
      return self[name] if key?(name)

      _, stem, suffix = SUFFIX.match(name.to_s).to_a
      case suffix
      when '=' then self[stem] = arguments.first
      when '?' then !!self[stem]
      when '!', '_' then self[stem] || self.class.new
      else self[name]
      end
    end

    def inspect = "#<#{self.class}#{map { |key, value| " #{key}=#{value.inspect}" }.sort.join}>"
    alias to_s inspect

    private

    def text(key) = key.is_a?(Symbol) ? key.to_s : key

    def wrapped(value)
      case value
      when Mash then value
      when ::Hash then self.class.new(value)
      when ::Array then value.map { |item| wrapped(item) }
      else value
      end
    end

    def plainly(value)
      case value
      when Mash then value.to_hash
      when ::Array then value.map { |item| plainly(item) }
      else value
      end
    end
  end

  module Extensions
    module IndifferentAccess; end
    module MethodAccess; end
    module Coercion; end
  end
end

module Thor
  module CoreExt
    # What hash inputs are in InSpec: string keys that symbols find too.
    class HashWithIndifferentAccess < ::Hash
      def initialize(source = {})
        super()
        source.each { |key, value| self[key] = value }
      end

      def [](key) = super(text(key))
      def []=(key, value) = super(text(key), value)
      def key?(key) = super(text(key))
      alias has_key? key?
      alias include? key?
      def fetch(key, *rest, &block) = super(text(key), *rest, &block)
      def delete(key) = super(text(key))
      def values_at(*keys) = keys.map { |key| self[key] }
      def dig(key, *rest) = rest.empty? ? self[key] : self[key]&.dig(*rest)
      def merge(other) = dup.merge!(other)

      def merge!(other)
        other.each { |key, value| self[key] = value }
        self
      end
      alias update merge!

      def dup = self.class.new(self)

      def to_hash = ::Hash.new(default).merge!(self)

      # InSpec's hash answers unknown methods from its keys: options.force? and options.shebang.
      def method_missing(name, *arguments)
        stem = name.to_s
        return !!self[stem.chomp('?')] if stem.end_with?('?')

        arguments.empty? ? self[stem] : (self[stem] == arguments.first)
      end

      def respond_to_missing?(name, *) = key?(name) || name.to_s.end_with?('?') || super

      private

      def text(key) = key.is_a?(Symbol) ? key.to_s : key
    end
  end
end

module Inspec
  module Resources
    # An RSA key. What is secret of it is not handed out.
    class RsaKey < Inspec::JavaResource
      name 'key_rsa'
      supports platform: 'unix'

      answers :public_key, :key_length, public?: :is_public, private?: :is_private

      def initialize(keypath, passphrase = nil)
        if passphrase.is_a?(Input::NO_VALUE_SET)
          raise Exceptions::ResourceFailed, 'Please provide a value for input for openssl key passphrase'
        end
        @key_path = keypath
        super
      end

      def private_key
        raise Exceptions::ResourceFailed, 'a private key itself is never handed out by this scanner'
      end

      def resource_id = @key_path
      def to_s = "rsa_key #{@key_path}"
    end

    # A key of OpenSSH, with what can be asked of its file.
    class SshKey < FileResource
      name 'ssh_key'
      supports platform: 'unix'

      def initialize(keypath, passphrase = nil)
        @key_path = keypath
        super(keypath)
        @key = inspec.java_object('ssh_key', [keypath, passphrase])
      end

      { type: :type, key_length: :keyLength, public?: :isPublic, private?: :isPrivate }.each do |question, method|
        define_method(question) { @key.nil? ? nil : inspec.evaluation.ask(@key, method, []) }
      end

      def resource_id = @key_path
      def to_s = "ssh_key #{@key_path}"

      private

      def java_name = 'file'
    end

    class DhParams < Inspec::JavaResource
      name 'dh_params'
      supports platform: 'unix'

      answers :generator, :modulus, :pem, :prime_length, dh_params?: :dh_params, valid?: :valid

      def initialize(filename)
        @dh_params_path = filename
        super
      end

      def resource_id = @dh_params_path
      def to_s = "dh_params #{@dh_params_path}"
    end

    class X509PrivateKey < Inspec::JavaResource
      name 'x509_private_key'
      supports platform: 'unix'

      answers valid?: :valid, encrypted?: :encrypted, has_matching_certificate?: :has_matching_certificate

      attr_reader :secret_key_path, :passphrase

      def initialize(secret_key_path, passphrase = nil)
        @secret_key_path = secret_key_path
        @passphrase = passphrase
        super
      end

      def to_s = 'x509_private_key'
    end
  end
end

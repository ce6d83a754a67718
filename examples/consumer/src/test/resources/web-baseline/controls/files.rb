control 'web-1' do
  impact 0.7
  title 'Only root may change the account file'
  describe file('/etc/passwd') do
    it { should exist }
    its('owner') { should eq 'root' }
    it { should_not be_writable.by('others') }
  end
end

control 'web-2' do
  impact 0.5
  title 'The server says nothing of its version'
  describe file('/etc/web.conf') do
    its('content') { should match(/^server_tokens off;$/) }
  end
end

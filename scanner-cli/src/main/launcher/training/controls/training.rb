control 'training-1' do
  impact 0.7
  title 'Exercises the language'
  desc 'check', 'Nothing is asked of any container'
  tag nist: ['CM-6']
  describe 'a text' do
    subject { input('greeting') }
    it { should cmp 'hello' }
    it { should match(/ell/) }
    its('length') { should be >= 5 }
  end
end

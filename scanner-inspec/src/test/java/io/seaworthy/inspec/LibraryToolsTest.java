package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What InSpec gives to the authors of resources. */
class LibraryToolsTest {
  @TempDir Path folder;

  @Test
  void filtersTables() {
    TinyProfile profile =
        TinyProfile.in(folder)
            .with(
                "libraries/people.rb",
                """
                class People < Inspec.resource(1)
                  name 'people'
                  FilterTable.create
                             .register_column(:names, field: :name)
                             .register_column(:ages, field: :age)
                             .register_custom_matcher(:old?) { |table| table.ages.all? { |age| age > 60 } }
                             .install_filter_methods_on_resource(self, :rows)
                  def rows = [{ name: 'Ada', age: 36 }, { name: 'Bob', age: 70 }]
                  def to_s = 'People'
                end
                """)
            .controls(
                """
                control 'c' do
                  describe(people.where(name: 'Ada')) { its('ages') { should eq [36] } }
                  describe(people.where { age > 60 }) do
                    it { should be_old }
                    its('names') { should cmp 'bob' }
                    its('entries.first.name') { should eq 'Bob' }
                    its('count') { should eq 1 }
                  end
                  describe(people.where(age: 5)) { it { should_not exist } }
                end
                """);

    assertThat(profile.lines())
        .containsExactly(
            "passed People with name == \"Ada\" ages is expected to eq [36]",
            "passed People with age > 60 is expected to be old",
            "passed People with age > 60 names is expected to cmp == \"bob\"",
            "passed People with age > 60 entries.first.name is expected to eq \"Bob\"",
            "passed People with age > 60 count is expected to eq 1",
            "passed People with age == 5 is expected not to exist");
  }

  @Test
  void readsConfigurationFilesAndDataFiles() {
    TinyProfile profile =
        TinyProfile.in(folder)
            .with("files/list.txt", "one\n")
            .with(
                "libraries/conf.rb",
                """
                require 'hashie/mash'
                require 'inspec/utils/simpleconfig'
                require 'parts/more'
                class Conf < Inspec.resource(1)
                  name 'conf'
                  include FileReader
                  def initialize(path) = @params = SimpleConfig.new(read_file_content(path)).params
                  def method_missing(name) = @params[name.to_s]
                  def to_s = Parts.title
                end
                """)
            .with("libraries/parts/more.rb", "module Parts\n  def self.title = 'Conf'\nend\n")
            .controls(
                """
                control 'c' do
                  describe(conf('/etc/app.conf')) do
                    its('top') { should eq '1' }
                    its('section.port') { should eq 'value' }
                  end
                  describe(conf('/absent')) { its('top') { should eq '1' } }
                  describe(parse_config("a : b", assignment_regex: /^\\s*(\\w+) : (.*)$/)) { its('a') { should eq 'b' } }
                  describe(inspec.profile.file('list.txt')) { it { should eq "one\\n" } }
                end
                """);
    profile.target().file("/etc/app.conf", "top = 1 # one\n[section]\nport = value\n");

    assertThat(profile.lines())
        .containsExactly(
            "passed Conf top is expected to eq \"1\"",
            "passed Conf section.port is expected to eq \"value\"",
            "skipped Conf | Can't find file: /absent",
            "passed Parse Config  a is expected to eq \"b\"",
            "passed one\n is expected to eq \"one\\n\"");
  }

  @Test
  void letsLibrariesExtendStockResourcesAndMatchers() {
    TinyProfile profile =
        TinyProfile.in(folder)
            .with(
                "libraries/own.rb",
                """
                class MyFile < FileResource
                  name 'my_file'
                  def lines = content.lines.map(&:chomp)
                end

                module Inspec::Resources
                  class OsAgain < Inspec.resource(1)
                    name 'os'
                    def name = 'overridden'
                    def [](_key) = name
                  end
                end

                RSpec::Matchers.define :have_line do |expected|
                  match { |file| file.lines.send(@how || :include?, expected) }
                  chain(:at_the_end) { @how = :ends? }
                  description { "have the line #{expected}" }
                  failure_message { |file| "no #{expected} in #{file.lines}" }
                end
                """)
            .controls(
                """
                control 'c' do
                  describe(my_file('/a')) do
                    it { should have_line 'one' }
                    it { should have_line 'two' }
                  end
                  describe(os.name) { it { should eq 'overridden' } }
                end
                """);
    profile.target().file("/a", "one\n");

    assertThat(profile.lines())
        .containsExactly(
            "passed File /a is expected to have the line one",
            "failed File /a is expected to have the line two | no two in [\"one\"]",
            "passed overridden is expected to eq \"overridden\"");
  }

  /** Public profiles bring an {@code os} of their own that asks train's platform for more. */
  @Test
  void givesSubclassesOfThePlatformWhatTrainGivesThem() {
    assertThat(
            TinyProfile.in(folder)
                .with(
                    "libraries/os.rb",
                    """
                    class VersionedOs < OSResource
                      name 'os'
                      def name = "#{@platform.name}-#{@platform.release}"
                      def redhat? = @platform.send('redhat?')
                      def arch = @platform[:arch]
                    end
                    """)
                .controls(
                    """
                    control 'c' do
                      describe(os) do
                        its('name') { should match(/\\A[a-z]+-/) }
                        its('redhat?') { should eq false }
                        its('arch') { should eq os.params[:arch] }
                      end
                    end
                    """)
                .lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("passed"));
  }
}

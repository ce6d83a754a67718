module Seaworthy
  # Runs control files. A file is parsed once and shared by all evaluations, unless it defines constants: those would be
  # seen by the next evaluation, so such a file is parsed each time.
  module SourceFile
    module_function

    def run(file, context)
      body, home = file.compiled || parsed(file)
      context.instance_exec(&body)
      file.compiled = home.constants(false).empty? ? [body, home] : nil
    end

    def parsed(file)
      home = Module.new
      # The block opens on line 0, so that line numbers stay the file's own.
      [home.module_eval("proc do\n#{file.text}\nend", file.path, 0), home]
    rescue SyntaxError
      # The block around the file moves the place of an error; without it, the parser names the right line.
      Evaluation.current.bridge.checkSyntax(file)
      raise
    end
  end
end

using System.Reflection;
using InsightsBot.Ingest;

namespace InsightsBot.Tests.Commands;

/// <summary>Runs whole command lines in this process, from the program's entry point on.</summary>
internal static class CommandRun
{
    private static readonly MethodInfo Entry = typeof(Sources).Assembly.EntryPoint!;

    static CommandRun() => Environment.SetEnvironmentVariable("INSIGHTS_HOME", TestHome.Path);

    /// <summary>Runs a command line with nothing to read.</summary>
    public static CommandOutcome Of(params string[] words) => With("", words);

    /// <summary>Runs a command line that reads lines.</summary>
    public static CommandOutcome With(string input, params string[] words)
    {
        var (standardIn, standardOut, standardError) = (Console.In, Console.Out, Console.Error);
        using var output = new StringWriter();
        using var error = new StringWriter();
        try
        {
            Console.SetIn(new StringReader(input));
            Console.SetOut(output);
            Console.SetError(error);
            var code = (int)Entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [words], null)!;
            return new CommandOutcome(code, Plain(output), Plain(error));
        }
        finally
        {
            Console.SetIn(standardIn);
            Console.SetOut(standardOut);
            Console.SetError(standardError);
        }
    }

    private static string Plain(StringWriter text) => text.ToString().ReplaceLineEndings("\n");
}

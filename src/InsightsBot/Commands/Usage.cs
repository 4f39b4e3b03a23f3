using System.CommandLine;
using System.CommandLine.Parsing;

namespace InsightsBot.Commands;

/// <summary>Says what is wrong with a command line, in one sentence on the error stream.</summary>
internal static class Usage
{
    /// <summary>Prints the first error and where the right form stands.</summary>
    /// <returns>The exit code of wrong usage.</returns>
    public static int Refuse(ParseResult parsed)
    {
        var names = new List<string>();
        for (var at = parsed.CommandResult; at is { Parent: not null }; at = at.Parent as CommandResult)
        {
            names.Insert(0, at.Command.Name);
        }

        var verb = names.Count == 0 ? "" : string.Join(' ', names) + " ";
        var error = parsed.Errors[0].Message.TrimEnd('.', ' ');
        Console.Error.WriteLine($"{Printable.Line(error)}; {verb}--help shows what can be written.");
        return ExitCodes.Usage;
    }
}

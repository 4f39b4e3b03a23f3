using System.CommandLine;
using System.CommandLine.Invocation;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>Says what is wrong with a command line, in one sentence on the error stream.</summary>
internal static class Usage
{
    /// <summary>Stands between the languages of a validator's sentence: the parser carries one text.</summary>
    private const char Between = '\u001E';

    /// <summary>Options are the verbs' own: a word that begins with "@" is no file of further words.</summary>
    private static readonly ParserConfiguration Plain = new() { ResponseFileTokenReplacer = null };

    /// <summary>Reads a command line.</summary>
    /// <returns>What is to run; null when the words are wrong, which has been said.</returns>
    public static ParseResult? Read(RootCommand root, IReadOnlyList<string> words)
    {
        var check = new UsageCheck(root);
        if (check.Fault(words) is { } fault)
        {
            Terminal.Error(fault, check.LanguageOf(words));
            return null;
        }

        var parsed = root.Parse(words, Plain);
        if (parsed.Action is not ParseErrorAction)
        {
            return parsed;
        }

        Terminal.Error(Sentence(parsed), check.LanguageOf(words));
        return null;
    }

    /// <summary>The text of a validator's error, in both languages.</summary>
    public static string Both(string german, string english) => german + Between + english;

    private static BilingualText Sentence(ParseResult parsed)
    {
        var verb = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var word, ..])
        {
            return UsageSentences.TooMuch(word, verb);
        }

        var missing = verb.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0).Select(a => (Symbol)a)
            .Concat(verb.Options.Where(o => o.Required))
            .FirstOrDefault(s => parsed.GetResult(s) is null or { Tokens.Count: 0 });
        if (missing is not null)
        {
            return UsageSentences.Missing(missing.Name, verb);
        }

        var texts = parsed.Errors[0].Message.TrimEnd('.', ' ').Split(Between);
        return UsageSentences.With(verb, Printable.Line(texts[0]), Printable.Line(texts[^1]));
    }
}

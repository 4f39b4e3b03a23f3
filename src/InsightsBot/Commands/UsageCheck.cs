using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.Globalization;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>
/// Looks at the words of a command line before they are read: a slip in an option must not become a question.
/// </summary>
/// <param name="root">The verbs.</param>
internal sealed class UsageCheck(RootCommand root)
{
    private const string EndOfOptions = "--";

    /// <summary>What is wrong with the words; null when verbs, options and the options' values can be read.</summary>
    public BilingualText? Fault(IReadOnlyList<string> words)
    {
        var (verb, at) = VerbOf(words);
        if (words.Any(word => IsHelp(verb, word)))
        {
            return null;
        }

        if (verb.Subcommands.Count > 0 && (verb.Action is null || (at < words.Count && !IsOption(words[at]))))
        {
            return at == words.Count ? UsageSentences.VerbMissing(verb)
                : words[at].StartsWith('[') || Find(verb, Name(words[at])) is not null ? null
                : IsOption(words[at]) ? UsageSentences.OptionWithoutVerb(words[at], verb)
                : UsageSentences.UnknownVerb(words[at], verb);
        }

        var seen = new HashSet<Option>();
        while (at < words.Count && words[at] != EndOfOptions)
        {
            if (OptionFault(verb, words, ref at, seen) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>The language of whoever wrote the words: that of --language, else of the words that are none of the
    /// program's, else German.</summary>
    public Language LanguageOf(IReadOnlyList<string> words)
    {
        var (_, at) = VerbOf(words);
        var wanted = words.Where((word, i) => word == "--language=en" || (i > 0 && words[i - 1] == "--language"));
        return OutputLanguage.Of(
            wanted.LastOrDefault()?.Split('=')[^1],
            string.Join(' ', words.Skip(at).Where(word => !IsOption(word))));
    }

    /// <summary>The innermost verb, and where its own words begin.</summary>
    private (Command Verb, int At) VerbOf(IReadOnlyList<string> words)
    {
        Command verb = root;
        var at = 0;
        while (at < words.Count && verb.Subcommands.FirstOrDefault(c => c.Name == words[at]) is { } inner)
        {
            verb = inner;
            at++;
        }

        return (verb, at);
    }

    /// <summary>Looks at one word, and at the value after it where it is an option, and goes on behind both.</summary>
    private BilingualText? OptionFault(
        Command verb, IReadOnlyList<string> words, ref int at, HashSet<Option> seen)
    {
        var word = words[at++];
        if (!IsOption(word))
        {
            return null;
        }

        if (Find(verb, Name(word)) is not { } option)
        {
            return UsageSentences.UnknownOption(Name(word), verb);
        }

        if (!seen.Add(option) && option.Arity.MaximumNumberOfValues <= 1)
        {
            return UsageSentences.Twice(option, verb);
        }

        if (Name(word) != word)
        {
            return ValueFault(option, word[(Name(word).Length + 1)..], verb);
        }

        if (option.Arity.MinimumNumberOfValues == 0)
        {
            return null;
        }

        var hasValue = at < words.Count && words[at] != EndOfOptions && (!IsOption(words[at]) || IsNumber(words[at]));
        return hasValue ? ValueFault(option, words[at++], verb) : UsageSentences.ValueMissing(option, verb);
    }

    private static BilingualText? ValueFault(Option option, string value, Command verb)
    {
        var possible = option.GetCompletions(CompletionContext.Empty).Select(c => c.Label).ToList();
        var type = option.ValueType.IsArray ? option.ValueType.GetElementType()! : option.ValueType;
        return option.ValueType == typeof(bool) ? null
            : string.IsNullOrWhiteSpace(value) ? UsageSentences.ValueMissing(option, verb)
            : possible.Count > 0 && !possible.Contains(value)
                ? UsageSentences.ValueNotAmong(option, value, possible, verb)
            : IsReadable(type, value) ? null
            : UsageSentences.NoNumber(option, value, verb);
    }

    private static bool IsReadable(Type type, string value) =>
        type == typeof(int) ? int.TryParse(value, CultureInfo.InvariantCulture, out _)
        : type == typeof(long) ? long.TryParse(value, CultureInfo.InvariantCulture, out _)
        : type != typeof(double) || double.TryParse(value, CultureInfo.InvariantCulture, out _);

    private Option? Find(Command verb, string name) =>
        verb.Options.Concat(root.Options.Where(o => o.Recursive))
            .FirstOrDefault(o => o.Name == name || o.Aliases.Contains(name));

    private bool IsHelp(Command verb, string word) =>
        Find(verb, word) is HelpOption or VersionOption;

    /// <summary>A word that begins like an option, also with the dash that text programs make of hyphens.</summary>
    private static bool IsOption(string word) =>
        word.TrimStart('-', '–', '—') is { Length: > 0 } rest && rest.Length < word.Length && !rest.Contains(' ');

    private static bool IsNumber(string word) => double.TryParse(word, CultureInfo.InvariantCulture, out _);

    /// <summary>An option's name without the value that may follow a sign: "--format=json".</summary>
    private static string Name(string word) => word.IndexOfAny(['=', ':']) is > 0 and var at ? word[..at] : word;
}

using System.CommandLine;
using System.CommandLine.Help;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>One sentence for each thing that can be wrong with a command line.</summary>
internal static class UsageSentences
{
    private const int DistanceMax = 100;

    /// <summary>A verb is needed and none is there.</summary>
    public static BilingualText VerbMissing(Command above)
    {
        var verbs = Shown(above);
        return With(
            above,
            $"Nach „{Path(above)}“ fehlt eines von {List(verbs, "und")}",
            $"After “{Path(above)}” one of {List(verbs, "and")} is missing");
    }

    /// <summary>The word is no verb.</summary>
    public static BilingualText UnknownVerb(string word, Command above)
    {
        var shown = Printable.Line(word, 100);
        if (word.Contains(' ', StringComparison.Ordinal))
        {
            return With(
                above,
                $"Vor „{shown}“ fehlt ein Befehl; eine Frage steht nach „ask“",
                $"A verb is missing before “{shown}”; a question stands after “ask”");
        }

        var nearest = Nearest(word, Shown(above));
        return With(
            above,
            $"Den Befehl „{shown}“ gibt es nicht; am nächsten kommt „{nearest}“",
            $"There is no verb “{shown}”; the nearest is “{nearest}”");
    }

    /// <summary>An option stands where a verb is needed.</summary>
    public static BilingualText OptionWithoutVerb(string word, Command above) => With(
        above,
        $"Vor {Printable.Line(word, 100)} fehlt ein Befehl, zum Beispiel „{Shown(above)[0]}“",
        $"A verb is missing before {Printable.Line(word, 100)}, for example “{Shown(above)[0]}”");

    /// <summary>The verb has no such option.</summary>
    public static BilingualText UnknownOption(string name, Command verb)
    {
        var shown = Printable.Line(name, 100);
        var options = verb.Options.Where(o => !o.Hidden).Select(o => o.Name).Append(new HelpOption().Name);
        var nearest = Nearest(name, options.Distinct().ToList());
        return With(
            verb,
            $"Die Option {shown} gibt es bei „{Path(verb)}“ nicht; am nächsten kommt {nearest}",
            $"“{Path(verb)}” has no option {shown}; the nearest is {nearest}");
    }

    /// <summary>The option stands alone.</summary>
    public static BilingualText ValueMissing(Option option, Command verb) => With(
        verb,
        $"Nach {option.Name} fehlt der Wert",
        $"The value after {option.Name} is missing");

    /// <summary>The option knows a few values, and this is none of them.</summary>
    public static BilingualText ValueNotAmong(
        Option option, string value, IReadOnlyList<string> possible, Command verb) => With(
        verb,
        $"„{Printable.Line(value, 100)}“ kann nach {option.Name} nicht stehen; möglich sind {List(possible, "und")}",
        $"“{Printable.Line(value, 100)}” cannot stand after {option.Name}; possible are {List(possible, "and")}");

    /// <summary>The option takes a number, and this is none.</summary>
    public static BilingualText NoNumber(Option option, string value, Command verb) => With(
        verb,
        $"Nach {option.Name} steht eine Zahl; „{Printable.Line(value, 100)}“ ist keine, die passt",
        $"{option.Name} takes a number; “{Printable.Line(value, 100)}” is none that fits");

    /// <summary>The option stands twice, and takes one value.</summary>
    public static BilingualText Twice(Option option, Command verb) => With(
        verb,
        $"{option.Name} steht mehrmals; die Option gilt einmal",
        $"{option.Name} stands more than once; the option counts once");

    /// <summary>The verb takes fewer words.</summary>
    public static BilingualText TooMuch(string word, Command verb) => With(
        verb,
        $"„{Printable.Line(word, 100)}“ ist ein Wort zu viel; was aus mehreren Wörtern besteht, steht in "
            + "Anführungszeichen",
        $"“{Printable.Line(word, 100)}” is one word too many; what has several words stands in quotes");

    /// <summary>The verb needs an argument or an option that is not there.</summary>
    public static BilingualText Missing(string name, Command verb) => With(
        verb,
        $"Bei „{Path(verb)}“ fehlt {name}",
        $"“{Path(verb)}” lacks {name}");

    /// <summary>A sentence about a verb with the place where the right form stands.</summary>
    public static BilingualText With(Command verb, string german, string english)
    {
        var help = (Path(verb) + " --help").Trim();
        return new BilingualText(
            $"{german}; „{help}“ zeigt, was geschrieben werden kann.",
            $"{english}; “{help}” shows what can be written.");
    }

    private static string Path(Command verb) =>
        string.Join(' ', Ancestry(verb).Where(c => c is not RootCommand).Reverse().Select(c => c.Name));

    private static IEnumerable<Command> Ancestry(Command verb)
    {
        for (var at = verb; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault())
        {
            yield return at;
        }
    }

    private static List<string> Shown(Command above) =>
        [.. above.Subcommands.Where(c => !c.Hidden).Select(c => c.Name)];

    private static string List(IReadOnlyList<string> words, string and) => words.Count == 1 ? words[0]
        : $"{string.Join(", ", words.Take(words.Count - 1))} {and} {words[^1]}";

    /// <summary>The name that begins so, else the one with the fewest slips; of several the one that begins
    /// alike.</summary>
    private static string Nearest(string word, IReadOnlyList<string> names)
    {
        var bare = Bare(word);
        return names.MinBy(name => (
            Bare(name).StartsWith(bare, StringComparison.Ordinal) ? 0 : 1,
            EditDistance.Within(bare, Bare(name), DistanceMax),
            -bare.AsSpan().CommonPrefixLength(Bare(name))))!;
    }

    private static string Bare(string word) => word.TrimStart('-', '–', '—').ToLowerInvariant();
}

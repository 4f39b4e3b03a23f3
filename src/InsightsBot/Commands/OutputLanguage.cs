using System.CommandLine;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>The language that a verb without a question speaks in.</summary>
internal static class OutputLanguage
{
    /// <summary>The option; German unless English is asked for.</summary>
    public static Option<string> Option()
    {
        var option = new Option<string>("--language")
        {
            Description = "The language of what is printed: de or en.",
            DefaultValueFactory = _ => "de",
        };
        return option.AcceptOnlyFromAmong("de", "en");
    }

    /// <summary>The language that was chosen.</summary>
    public static Language Of(ParseResult parsed, Option<string> option) =>
        parsed.GetValue(option) == "en" ? Language.English : Language.German;

    /// <summary>Runs a verb whose failures are told in a language.</summary>
    public static int Guarded(Language language, Func<int> run) =>
        Terminal.Guarded(language == Language.English ? "How many customers are there?" : "", run);
}

using System.CommandLine;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>The language that a verb speaks in about itself.</summary>
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

    /// <summary>The language that is wanted, else that of somebody's words, else German.</summary>
    /// <param name="wanted">"de" or "en"; null or anything else lets the words decide.</param>
    /// <param name="words">The words, perhaps none.</param>
    public static Language Of(string? wanted, string words) => wanted switch
    {
        "de" => Language.German,
        "en" => Language.English,
        _ => LanguageGuess.Of(words) == GuessedLanguage.English ? Language.English : Language.German,
    };
}

using System.CommandLine;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>The options that say which data is asked, and on which day.</summary>
internal sealed class SourceOptions
{
    public Option<string?> Data { get; } = new("--data")
    {
        Description = "A folder of CSV, TSV or XLSX files, one such file, or a SQLite file; without it the demo is " +
            "asked.",
    };

    public Option<string?> Model { get; } = new("--model")
    {
        Description = "A folder with a semantic model; without it one is drafted from the data.",
    };

    public Option<string?> AsOf { get; } = new("--as-of")
    {
        Description = "The day that \"today\" is, as yyyy-MM-dd.",
    };

    public Option<string?> Language { get; } = new("--language")
    {
        Description = "de or en; without it the question's own words decide.",
    };

    public SourceOptions()
    {
        AsOf.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && AskCommand.Day(result.Tokens[0].Value) is null)
            {
                var word = result.Tokens[0].Value;
                result.AddError(Usage.Both(
                    $"„{word}“ ist kein Tag; nach --as-of steht ein Tag in der Form 2025-12-31",
                    $"“{word}” is no day; --as-of takes a day, written as 2025-12-31"));
            }
        });
        _ = Language.AcceptOnlyFromAmong("de", "en");
    }

    public void AddTo(Command command)
    {
        command.Add(Data);
        command.Add(Model);
        command.Add(AsOf);
        command.Add(Language);
    }

    public DateOnly? AsOfIn(ParseResult parsed) => AskCommand.Day(parsed.GetValue(AsOf));

    /// <summary>The language of sentences about the asking: the one wanted, else that of the question.</summary>
    public Language SpokenIn(ParseResult parsed, string question) =>
        OutputLanguage.Of(parsed.GetValue(Language), question);

    public Language? LanguageIn(ParseResult parsed) => parsed.GetValue(Language) switch
    {
        "de" => Semantics.Text.Language.German,
        "en" => Semantics.Text.Language.English,
        _ => null,
    };
}

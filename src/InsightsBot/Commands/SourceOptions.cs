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
                result.AddError($"'{result.Tokens[0].Value}' is no day; a day is written as 2025-12-31.");
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

    public Language? LanguageIn(ParseResult parsed) => parsed.GetValue(Language) switch
    {
        "de" => Semantics.Text.Language.German,
        "en" => Semantics.Text.Language.English,
        _ => null,
    };
}

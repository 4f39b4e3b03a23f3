using System.CommandLine;
using InsightsBot.Classifying;

namespace InsightsBot.Commands;

/// <summary>The options that say which texts are meant, and where their labels stand.</summary>
internal sealed class ClassifyOptions
{
    public Option<string> Data { get; } = new("--data")
    {
        Description = "A CSV, TSV, TXT, XLSX, XLS or SQLite file, or a folder with one; it is only read.",
        Required = true,
    };

    public Option<string?> Table { get; } = new("--table")
    {
        Description = "The table (file or sheet) where there are several.",
    };

    public Option<string> Text { get; } = new("--text")
    {
        Description = "The column of the texts.",
        Required = true,
    };

    public Option<string> Label { get; } = new("--label")
    {
        Description = "The column of the labels that a person gave.",
        Required = true,
    };

    public Option<string?> Separator { get; } = new("--separator")
    {
        Description = "What stands between the labels of one cell, such as \"|\". With it a text may bear several "
            + "labels or none; without it a cell is one label, and rows without one are left out.",
    };

    public Option<string> Language { get; } = OutputLanguage.Option();

    public ClassifyOptions() => Separator.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && result.Tokens[0].Value.Length == 0)
        {
            result.AddError(Usage.Both("Nach --separator steht ein Zeichen", "--separator takes a character"));
        }
    });

    public Semantics.Text.Language SpokenIn(ParseResult parsed) => OutputLanguage.Of(parsed, Language);

    public LabelCells CellsIn(ParseResult parsed) => new(parsed.GetValue(Separator));

    /// <summary>The table with texts, and with labels where they are wanted.</summary>
    public TextTable Open(ParseResult parsed, bool labels, CancellationToken cancellation) => TextTable.Open(
        parsed.GetValue(Data)!, parsed.GetValue(Table),
        labels ? [parsed.GetValue(Text)!, parsed.GetValue(Label)!] : [parsed.GetValue(Text)!], cancellation);

    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "Where every draw begins; the same seed and texts give the same bytes.",
        DefaultValueFactory = _ => 1,
    };
}

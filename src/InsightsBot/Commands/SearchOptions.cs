using System.CommandLine;
using InsightsBot.Plugins.Embeddings;
using InsightsBot.Plugins.Verbatims;

namespace InsightsBot.Commands;

/// <summary>What can be said to "search".</summary>
internal sealed class SearchOptions
{
    private const int TopUsual = 10;
    private const int TopMax = 10_000;
    private readonly SourceOptions _source = new();

    public SearchOptions()
    {
        _ = Format.AcceptOnlyFromAmong("table", "json", "jsonl", "md", "csv");
        _ = TextLanguage.AcceptOnlyFromAmong("de", "en");
        MustBeDay(From);
        MustBeDay(To);
        Top.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 1 or > TopMax)
            {
                result.AddError(Usage.Both(
                    $"Nach --top steht eine ganze Zahl von 1 bis {TopMax}",
                    $"--top takes a whole number, 1 to {TopMax}"));
            }
        });
        Embeddings.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && EmbeddingSettings.AddressOf(result.Tokens[0].Value) is null)
            {
                result.AddError(Usage.Both(
                    "Nach --embeddings steht eine Adresse wie https://rechner/v1, ohne Namen, Schlüssel oder Abfrage",
                    "--embeddings takes an address such as https://host/v1, without name, key or query"));
            }
        });
        Filter.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => t.Value.IndexOf('=', StringComparison.Ordinal) < 1) is { } wrong)
            {
                result.AddError(Usage.Both(
                    $"„{Printable.Line(wrong.Value)}“ ist keine Bedingung; nach --filter steht Spalte=Wert",
                    $"“{Printable.Line(wrong.Value)}” is no condition; --filter takes column=value"));
            }
        });
    }

    public Argument<string?> Words { get; } = new("words")
    {
        Description = "Words in German or English; without them all texts that meet the conditions, newest first.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<string?> Data => _source.Data;

    public Option<string?> Model => _source.Model;

    public Option<string?> Language => _source.Language;

    public Option<string[]> Text { get; } = Many("--text", "A column with texts, \"column\" or \"table.column\".");

    public Option<string> Format { get; } = new("--format")
    {
        Description = "table, json, jsonl, md or csv",
        DefaultValueFactory = _ => "table",
    };

    public Option<string?> From { get; } = new("--from") { Description = "The first day, as yyyy-MM-dd." };

    public Option<string?> To { get; } = new("--to") { Description = "The last day, as yyyy-MM-dd." };

    public Option<string[]> Source { get; } = Many("--source", "Only texts of this table.");

    public Option<string[]> Theme { get; } = Many("--theme", "Only texts with this theme.");

    public Option<string[]> Sentiment { get; } = Many("--sentiment", "Only texts of this sentiment.");

    public Option<string[]> TextLanguage { get; } = Many("--text-language", "Only texts in this language: de or en.");

    public Option<string[]> Filter { get; } = Many("--filter", "Only texts whose row has this value: column=value.");

    public Option<int> Top { get; } = new("--top")
    {
        Description = "How many texts at most.",
        DefaultValueFactory = _ => TopUsual,
    };

    public Option<bool> Newest { get; } = new("--newest") { Description = "The newest of the texts that fit first." };

    public Option<string?> Embeddings { get; } = new("--embeddings")
    {
        Description = "Address of an endpoint for vectors, such as https://host/v1; else INSIGHTS_EMBEDDINGS. "
            + "Masked texts are sent there. A key stands in INSIGHTS_EMBEDDING_KEY.",
    };

    public Option<string?> EmbeddingModel { get; } = new("--embedding-model")
    {
        Description = "The model that the endpoint makes vectors with; else INSIGHTS_EMBEDDING_MODEL.",
    };

    /// <summary>The condition on a column.</summary>
    public static SegmentFilter Segment(string written)
    {
        var at = written.IndexOf('=', StringComparison.Ordinal);
        return new SegmentFilter(written[..at].Trim(), written[(at + 1)..].Trim());
    }

    /// <summary>The first and the last day that were given.</summary>
    public (DateOnly? From, DateOnly? To) Days(ParseResult parsed) =>
        (AskCommand.Day(parsed.GetValue(From)), AskCommand.Day(parsed.GetValue(To)));

    public void AddTo(Command command)
    {
        command.Add(Words);
        foreach (var option in (Option[])
            [
                Data, Model, Text, Format, From, To, Source, Theme, Sentiment, TextLanguage, Filter, Top, Newest,
                Embeddings, EmbeddingModel, Language,
            ])
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (AskCommand.Day(result.GetValue(From)) is { } from && AskCommand.Day(result.GetValue(To)) is { } to
                && to < from)
            {
                result.AddError(Usage.Both(
                    "Der Tag nach --to liegt vor dem nach --from", "The day of --to is before that of --from"));
            }
        });
    }

    private static Option<string[]> Many(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = false };

    private static void MustBeDay(Option<string?> option) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && AskCommand.Day(result.Tokens[0].Value) is null)
        {
            var word = Printable.Line(result.Tokens[0].Value);
            result.AddError(Usage.Both(
                $"„{word}“ ist kein Tag; nach {option.Name} steht ein Tag in der Form 2025-12-31",
                $"“{word}” is no day; {option.Name} takes a day, written as 2025-12-31"));
        }
    });
}

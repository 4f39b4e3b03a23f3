using System.CommandLine;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Verbatims;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Commands;

/// <summary>"search": finds customers' texts by words and meaning, and quotes them.</summary>
internal static class SearchCommand
{
    public static Command Build(Sources sources, TimeProvider clock)
    {
        var options = new SearchOptions();
        var command = new Command(
            "search", "Finds customers' texts by words and meaning, and quotes them word for word.");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var words = parsed.GetValue(options.Words) ?? "";
            var language = OutputLanguage.Of(parsed.GetValue(options.Language), words);
            return Task.FromResult(Terminal.Guarded(language, () =>
            {
                var endpoint = EmbeddedWords.Settings(
                    parsed.GetValue(options.Embeddings), parsed.GetValue(options.EmbeddingModel));
                using var progress = new TerminalProgress();
                using var index = new VerbatimIndexes(sources, clock).Open(
                    parsed.GetValue(options.Data), parsed.GetValue(options.Model),
                    parsed.GetValue(options.Text) ?? [], progress, cancellation);
                var query = Query(options, parsed, words);
                var (vector, warning) = EmbeddedWords.Of(endpoint, index, words, progress, cancellation);
                var hits = index.Search(query with { Vector = vector }, cancellation);
                progress.Dispose();
                if (warning is not null)
                {
                    Terminal.Error(warning, language);
                }

                if (hits.Count == 0)
                {
                    Terminal.Error(new BilingualText(
                        "Kein Text passt; andere Wörter oder weniger Bedingungen finden vielleicht mehr.",
                        "No text fits; other words or fewer conditions may find more."), language);
                    return ExitCodes.Refused;
                }

                Console.Out.Write(new HitText(hits, index.Counts.Texts, language).In(parsed.GetValue(options.Format)!));
                return ExitCodes.Answered;
            }));
        });
        return command;
    }

    private static VerbatimQuery Query(SearchOptions options, ParseResult parsed, string words) => new(words)
    {
        Period = options.Days(parsed) is var (from, to) && (from is not null || to is not null)
            ? new Period(from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue) : null,
        Sources = parsed.GetValue(options.Source) ?? [],
        Themes = parsed.GetValue(options.Theme) ?? [],
        Sentiments = parsed.GetValue(options.Sentiment) ?? [],
        Languages = parsed.GetValue(options.TextLanguage) ?? [],
        Segments = [.. (parsed.GetValue(options.Filter) ?? []).Select(SearchOptions.Segment)],
        Top = parsed.GetValue(options.Top),
        Order = parsed.GetValue(options.Newest) ? HitOrder.Newest : HitOrder.Best,
    };
}

using System.Globalization;
using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding.Voices;

namespace InsightsBot.Voices;

/// <summary>Puts quotes beside figures: words of the customers that are counted, each held against its text.</summary>
internal sealed class VoicesAnswers(
    SemanticModel model,
    SqliteWarehouse warehouse,
    SqlCompiler compiler,
    TextReading reading,
    Period? covered,
    NearestTexts? nearest)
{
    private const int CandidatesMax = 500;
    private const int ThemesQuoted = 3;

    /// <summary>The answer with quotes; as it was where there is nothing to quote.</summary>
    public Answer With(
        Answer answer, VoicesWish wish, MetricQuery query, Explanation explained, CancellationToken cancellation)
    {
        var language = explained.Language;
        if (wish.Aim == VoicesAim.NewThemes)
        {
            return covered is null ? answer : Fresh(answer, wish, query, explained, covered, cancellation);
        }

        if (wish is { Aim: VoicesAim.Quotes, Words: { } words } && answer.Table.Rows.Count == 0 && nearest is not null)
        {
            return Near(answer, wish, words, query, language, cancellation);
        }

        var quotes = wish.Aim switch
        {
            VoicesAim.Themes => OfThemes(answer, query, wish, language, cancellation),
            VoicesAim.Quotes => Chosen(query.Filters, wish, wish.Theme, wish.QuotesMax, language, cancellation),
            VoicesAim.Figure or VoicesAim.NewThemes => wish.Theme is null && wish.Words is null ? []
                : Chosen(
                    [.. query.Filters, .. query.ShareOf, .. OfCounted(query)], wish, wish.Theme, 2, language,
                    cancellation),
        };
        answer = wish.Aim == VoicesAim.Themes ? WithBase(answer, query, language, cancellation) : answer;
        return Quoted(answer, quotes, language);
    }

    /// <summary>The answer with quotes of the texts that meet conditions.</summary>
    public Answer WithQuotes(
        Answer answer, IReadOnlyList<Filter> filters, VoicesWish wish, Language language,
        CancellationToken cancellation) =>
        Quoted(answer, Chosen(filters, wish, wish.Theme, wish.QuotesMax, language, cancellation), language);

    /// <summary>Says how many texts the themes were counted in; a text may speak of several.</summary>
    private Answer WithBase(Answer answer, MetricQuery query, Language language, CancellationToken cancellation)
    {
        var all = new MetricQuery
        {
            Aim = Aim.Level,
            Measures = [model.Measure(VerbatimNames.VerbatimCount)],
            Filters = [.. query.Filters.Where(f => f.About?.Dataset != VerbatimNames.Mentions)],
        };
        if (compiler.Compile(all, language) is not Compilation.Done done
            || warehouse.Run(done.Sql, cancellation) is not RowsResult.Done { Rows: [[long count, ..]] })
        {
            return answer;
        }

        var id = answer.Citations.Count + 1;
        var texts = NumberWriting.Plain(count, language);
        var said = language == Language.German
            ? $"Basis: {texts} Kundenstimmen [{id}]; eine kann mehrere Themen ansprechen."
            : $"Base: {texts} verbatims [{id}]; one may speak of several themes.";
        var facts = new Facts { Rows = [[count]], Units = [Unit.Count], Citations = id };
        var title = language == Language.German ? "Kundenstimmen, in denen gezählt wurde" : "Verbatims counted in";
        return answer with
        {
            Text = answer.Text + "\n" + CheckedText.Of(said, "", language, facts),
            Citations = [.. answer.Citations, new AnswerCitation.Query(
                id, title, done.Sql.Text, done.Sql.Parameters, 1, covered?.Last)],
        };
    }

    /// <summary>What is new, with one quote for each of the first.</summary>
    private Answer Fresh(
        Answer answer, VoicesWish wish, MetricQuery query, Explanation explained, Period days,
        CancellationToken cancellation)
    {
        var (told, found) = new NewThemes(model, warehouse, days).Of(answer, query, explained, cancellation);
        var quotes = found.Take(ThemesQuoted).SelectMany(theme => Chosen(
            [new Filter.OneOf(model.Dimension(VerbatimNames.Id), theme.Examples)], wish with { Words = theme.Name },
            null, 1, explained.Language, cancellation));
        return Quoted(told, [.. quotes.DistinctBy(q => (q.Source, q.RecordId))], explained.Language);
    }

    /// <summary>Where no text contains the words, those that come nearest in meaning, said to be no more.</summary>
    private Answer Near(Answer answer, VoicesWish wish, string words, MetricQuery query, Language language,
        CancellationToken cancellation)
    {
        var ids = nearest!.To(words, cancellation);
        var others = query.Filters.Where(f => f is not Filter.Contains);
        var quotes = ids.Count == 0 ? [] : Chosen(
            [.. others, new Filter.OneOf(model.Dimension(VerbatimNames.Id), ids)], wish with { Words = null }, null,
            wish.QuotesMax, language, cancellation);
        var none = language == Language.German
            ? $"In keiner Kundenstimme steht „{words}“ [1]." : $"No verbatim contains “{words}” [1].";
        var near = language == Language.German
            ? " Am nächsten kommen dem Sinn nach:" : " These come nearest in meaning:";
        var facts = new Facts { Verbatims = [words], Names = [words], Citations = answer.Citations.Count };
        var text = CheckedText.Of(quotes.Count == 0 ? none : none + near, answer.Text, language, facts);
        return Quoted(answer with { Text = text }, quotes, language);
    }

    /// <summary>A figure of surveys is quoted from surveys.</summary>
    private IEnumerable<Filter> OfCounted(MetricQuery query) => query.Measures
        .Where(m => model.Dataset(m.Dataset) is { Verbatim: not null } source && source.Name != VerbatimNames.Verbatims)
        .Take(1).Select(m => new Filter.OneOf(model.Dimension(VerbatimNames.Source), [m.Dataset]));

    /// <summary>One quote for each of the first themes, in the order of the table.</summary>
    private List<Quote> OfThemes(
        Answer answer, MetricQuery query, VoicesWish wish, Language language, CancellationToken cancellation)
    {
        var column = answer.Table.Columns.ToList().FindIndex(c => c.Name == VerbatimNames.MainTheme);
        var found = new List<Quote>();
        foreach (var row in answer.Table.Rows.Take(column < 0 ? 0 : ThemesQuoted))
        {
            if (row[column] is string theme)
            {
                var named = new Filter.OneOf(model.Dimension(VerbatimNames.MainTheme), [theme]);
                found.AddRange(Chosen([.. query.Filters, named], wish, theme, 1, language, cancellation));
            }
        }

        return [.. found.DistinctBy(q => (q.Source, q.RecordId))];
    }

    private IReadOnlyList<Quote> Chosen(IReadOnlyList<Filter> filters, VoicesWish wish, string? theme, int quotesMax,
        Language language, CancellationToken cancellation)
    {
        var list = new MetricQuery
        {
            Aim = Aim.List,
            Listed = model.Dataset(VerbatimNames.Verbatims),
            Columns = [.. Columns.Select(model.Dimension)],
            Filters = OfTexts(filters),
            Order = new Ordering(null, model.Dimension(VerbatimNames.WrittenOn), Descending: true),
            Limit = CandidatesMax,
        };
        if (compiler.Compile(list, language) is not Compilation.Done done
            || warehouse.Run(done.Sql, cancellation) is not RowsResult.Done rows)
        {
            return [];
        }

        var at = Columns.Select(c => done.Sql.Columns.ToList().FindIndex(k => k.Name == c)).ToArray();
        var candidates = rows.Rows.DistinctBy(r => r[at[6]] as string)
            .Select(r => Passage(at.Select(i => r[i] as string).ToArray(), wish, theme)).OfType<Quote>().ToList();
        var own = candidates.Where(c => c.IsIn(language)).ToList();
        return QuoteChoice.Of(own.Count >= quotesMax ? own : candidates, quotesMax, wish.Newest);
    }

    private static readonly string[] Columns =
    [
        VerbatimNames.Text, VerbatimNames.Source, VerbatimNames.RecordId, VerbatimNames.WrittenOn,
        VerbatimNames.Sentiment, VerbatimNames.Id, VerbatimNames.RepeatOf,
    ];

    /// <summary>Conditions on themes become conditions on the themes of a text.</summary>
    private IReadOnlyList<Filter> OfTexts(IReadOnlyList<Filter> filters)
    {
        var ofThemes = filters.Where(f => f.About?.Dataset == VerbatimNames.Mentions).ToList();
        return ofThemes.Count == 0 ? filters :
        [
            .. filters.Where(f => f.About?.Dataset != VerbatimNames.Mentions),
            new Filter.Related(model.Dataset(VerbatimNames.Mentions), Comparator.AtLeast, 1, ofThemes),
        ];
    }

    private Quote? Passage(string?[] row, VoicesWish wish, string? theme)
    {
        var (text, sentiment) = (row[0] ?? "", row[4]);
        if (IsOpposite(wish.Sentiment, sentiment)
            || reading.PassageOf(text, theme, wish.Words, wish.Sentiment) is not { } passage
            || text.AsSpan(passage.Start, passage.Length).ContainsAny(QuoteCharacters)
            || HasMarker(text.AsSpan(passage.Start, passage.Length)))
        {
            return null;
        }

        var day = DateOnly.TryParseExact(row[3], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var written) ? written : (DateOnly?)null;
        return new Quote(text, passage.Start, passage.Length, row[1] ?? "", row[2] ?? "", day,
            wish.Sentiment ?? sentiment);
    }

    /// <summary>Whether words hold what looks like a marker of a citation: "[2]" would point there.</summary>
    private static bool HasMarker(ReadOnlySpan<char> words)
    {
        for (var at = 0; at < words.Length - 1; at++)
        {
            if (words[at] == '[' && char.IsDigit(words[at + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpposite(string? wanted, string? found) => (wanted, found) is
        (VerbatimNames.Negative, VerbatimNames.Positive) or (VerbatimNames.Positive, VerbatimNames.Negative);

    private static readonly System.Buffers.SearchValues<char> QuoteCharacters =
        System.Buffers.SearchValues.Create("„“”\"»«‚‘\n\r");

    private Answer Quoted(Answer answer, IReadOnlyList<Quote> quotes, Language language)
    {
        var citations = answer.Citations.ToList();
        var lines = new List<string>();
        foreach (var quote in quotes)
        {
            var id = citations.Count + 1;
            var said = language == Language.German ? $"„{quote.Words}“" : $"“{quote.Words}”";
            var line = $"{said} ({Whence(quote, language)}) [{id}]";
            var facts = new Facts
            {
                Verbatims = [quote.Text],
                Names = [Whence(quote, language)],
                Citations = id,
            };
            if (CheckedText.Of(line, "", language, facts) is not { Length: > 0 } sound)
            {
                continue;
            }

            lines.Add("• " + sound);
            citations.Add(new AnswerCitation.Verbatim(
                id, Title(quote, language), quote.RecordId, quote.Source, quote.Day, quote.Words, quote.Start,
                quote.Text));
        }

        return lines.Count == 0 ? answer : answer with
        {
            Text = $"{answer.Text}\n{string.Join('\n', lines)}",
            Citations = citations,
        };
    }

    private string Whence(Quote quote, Language language)
    {
        var source = model.FindDataset(quote.Source)?.Label.In(language) ?? quote.Source;
        var day = quote.Day is { } d ? ", " + new Period(d, d).Describe(language) : "";
        return source + day;
    }

    private string Title(Quote quote, Language language) =>
        $"{Whence(quote, language)} · {quote.RecordId}";
}

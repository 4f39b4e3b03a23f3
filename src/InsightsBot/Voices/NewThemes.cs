using System.Globalization;
using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Themes;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Voices;

/// <summary>Answers what customers have begun to speak of, or speak of more than before.</summary>
internal sealed class NewThemes(SemanticModel model, SqliteWarehouse warehouse, Period covered)
{
    private const int TextsMax = 200_000;
    private const int ThemesMax = 5;
    private const int DaysByDefault = 30;
    private const int ComparedTimes = 3;
    private const int ComparedDaysMin = 90;

    private static readonly string[] Columns =
    [
        VerbatimNames.Id, VerbatimNames.WrittenOn, VerbatimNames.Text, VerbatimNames.RepeatOf, VerbatimNames.Language,
    ];

    private readonly SqlCompiler _compiler = new(model, new SqliteDialect(), new QueryLimits(TextsMax));

    /// <summary>The answer with what is new; the ids of texts that say so are given for quoting.</summary>
    /// <param name="answer">The answer to the count of the texts of the period.</param>
    /// <param name="query">Which texts are meant, with their period.</param>
    /// <param name="explained">The question.</param>
    /// <param name="cancellation">Stops the query.</param>
    public (Answer Answer, IReadOnlyList<EmergingTheme> Found) Of(
        Answer answer, MetricQuery query, Explanation explained, CancellationToken cancellation)
    {
        var language = explained.Language;
        var period = PeriodOf(query, explained.Calendar.Today);
        var compared = Before(period);
        var list = new MetricQuery
        {
            Aim = Aim.List,
            Listed = model.Dataset(VerbatimNames.Verbatims),
            Columns = [.. Columns.Select(model.Dimension)],
            Filters =
            [
                .. query.Filters.Where(f => f is not Filter.Within),
                new Filter.Within(model.Dimension(VerbatimNames.WrittenOn), compared.First, period.Last),
            ],
        };
        if (_compiler.Compile(list, language) is not Compilation.Done done
            || warehouse.Run(done.Sql, cancellation) is not RowsResult.Done rows)
        {
            return (answer, []);
        }

        var found = EmergingThemes.Find(Dated(done.Sql, rows), period, compared).Take(ThemesMax).ToList();
        return (Worded(answer, found, period, compared, done.Sql, rows.Rows.Count, language), found);
    }

    private static List<DatedVerbatim> Dated(CompiledSql sql, RowsResult.Done rows)
    {
        var at = Columns.Select(c => sql.Columns.ToList().FindIndex(k => k.Name == c)).ToArray();
        return
        [
            .. rows.Rows.Where(r => r[at[1]] is string).Select(r => new DatedVerbatim(
                (string)r[at[0]]!,
                DateOnly.ParseExact(((string)r[at[1]]!)[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                r[at[2]] as string ?? "",
                (r[at[4]] as string) switch { "de" => Language.German, "en" => Language.English, _ => null },
                r[at[3]] as string)),
        ];
    }

    private Period PeriodOf(MetricQuery query, DateOnly today)
    {
        var asked = query.Filters.OfType<Filter.Within>().FirstOrDefault();
        var last = asked?.Last is { } end && end < covered.Last ? end
            : covered.Last < today ? covered.Last : today;
        var first = asked?.First ?? last.AddDays(1 - DaysByDefault);
        return new Period(first <= last ? first : last, last);
    }

    private static Period Before(Period period)
    {
        var days = period.Last.DayNumber - period.First.DayNumber + 1;
        var length = Math.Max(days * ComparedTimes, ComparedDaysMin);
        return new Period(period.First.AddDays(-length), period.First.AddDays(-1));
    }

    private Answer Worded(
        Answer answer, List<EmergingTheme> found, Period period, Period compared, CompiledSql sql, int texts,
        Language language)
    {
        var isGerman = language == Language.German;
        var head = found.Count == 0
            ? (isGerman ? "Nichts, was Kunden deutlich öfter ansprechen als zuvor"
                : "Nothing that customers speak of clearly more often than before")
            : (isGerman ? "Neu oder deutlich öfter angesprochen als zuvor" : "New, or spoken of clearly more often");
        var days = isGerman
            ? $"{period.Describe(language)} gegen {compared.Describe(language)}"
            : $"{period.Describe(language)} against {compared.Describe(language)}";
        var lines = found.Select((theme, i) => $"{i + 1}. {Line(theme, language)}");
        var facts = new Facts
        {
            Rows = [.. found.Select(t => new object?[] { t.Name, t.Now, t.NowBase, t.Before, t.BeforeBase })],
            Units = [null, Unit.Count, Unit.Count, Unit.Count, Unit.Count],
            Periods = [period, compared, .. found.Select(t => new Period(t.FirstDay, t.FirstDay))],
            Names = [.. found.SelectMany(t => t.Words.Append(t.Name))],
            Citations = 2,
        };
        var text = string.Join('\n', lines.Prepend($"{head} ({days}) [1] [2]{(found.Count == 0 ? '.' : ':')}"));
        return answer with
        {
            Text = CheckedText.Of(text, $"{head} [1].", language, facts),
            Interpretation = (isGerman ? "Neue und wachsende Themen der Kundenstimmen · " : "New and growing themes of "
                + "verbatims · ") + days,
            Table = Table(found, language),
            Chart = null,
            Citations =
            [
                new AnswerCitation.Query(1, isGerman ? "Texte beider Zeiträume" : "Texts of both periods", sql.Text,
                    sql.Parameters, texts, covered.Last),
                new AnswerCitation.Method(2, isGerman ? "Neue Themen" : "New themes", Method(language)),
            ],
        };
    }

    private static string Line(EmergingTheme theme, Language language)
    {
        var others = theme.Words.Where(w => !theme.Name.Contains(w, StringComparison.OrdinalIgnoreCase))
            .Take(3).ToList();
        var beside = others.Count == 0 ? "" : $" ({string.Join(", ", others)})";
        string N(int number) => NumberWriting.Plain(number, language);
        return language == Language.German
            ? $"{theme.Name}{beside}: {N(theme.Now)} von {N(theme.NowBase)} Texten, zuvor {N(theme.Before)} von "
                + $"{N(theme.BeforeBase)}; zuerst {new Period(theme.FirstDay, theme.FirstDay).Describe(language)}"
            : $"{theme.Name}{beside}: {N(theme.Now)} of {N(theme.NowBase)} texts, before {N(theme.Before)} of "
                + $"{N(theme.BeforeBase)}; first {new Period(theme.FirstDay, theme.FirstDay).Describe(language)}";
    }

    private static AnswerTable Table(List<EmergingTheme> found, Language language)
    {
        var isGerman = language == Language.German;
        AnswerColumn Column(string name, string german, string english, string type, string? unit) =>
            new(name, isGerman ? german : english, type, unit);
        return found.Count == 0 ? AnswerTable.Empty : new AnswerTable(
            [
                Column("theme", "Thema", "theme", "text", null),
                Column("texts", "Texte", "texts", "number", "count"),
                Column("texts_before", "Texte zuvor", "texts before", "number", "count"),
                Column("first_day", "Zuerst", "first", "text", null),
            ],
            [
                .. found.Select(t => (IReadOnlyList<object?>)[
                    t.Name, (long)t.Now, (long)t.Before,
                    t.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]),
            ]);
    }

    private static string Method(Language language) => language == Language.German
        ? "Wörter und Wortfolgen, die im Zeitraum in einem größeren Anteil der Texte stehen als zuvor, als der Zufall "
            + "bei so vielen geprüften Wörtern erklärt; fast gleiche Texte zählen einmal. Der Name ist das Wort, wie "
            + "Kunden es am häufigsten schreiben."
        : "Words and runs of words that stand in a larger share of the texts of the period than before, beyond what "
            + "chance explains for so many tested words; near-duplicates count once. The name is the word as customers "
            + "write it most often.";
}

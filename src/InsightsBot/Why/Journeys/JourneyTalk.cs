using System.Globalization;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding.Why;
using InsightsBot.Why.Journeys.Counting;

namespace InsightsBot.Why.Journeys;

/// <summary>Runs the queries about the journeys of one question, and says their figures and names.</summary>
/// <remarks>Every number that is written comes from a cell, and is kept for the check of the answer.</remarks>
internal sealed class JourneyTalk
{
    private const string Arrow = " → ";
    private const double SecondsPerHour = 3600;
    private readonly Evidence _evidence;
    private readonly List<Figure> _figures = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public JourneyTalk(Evidence evidence, WhyWish.Journey wish, IReadOnlyList<Filter> filters, DateOnly today)
    {
        (_evidence, Wish, Today) = (evidence, wish, today);
        var events = evidence.Model.Dataset(wish.Events);
        Query = new JourneyQuery(events, wish.Of, filters);
        Activity = evidence.Model.Dimension(wish.Of.Activity);
        Compiler = new JourneyCompiler(evidence.Model, new SqliteDialect(), evidence.Language);
        Owner = events.Joins.Any(j => j.To == wish.Of.Of)
            ? evidence.Model.Dataset(wish.Of.Of).Label : evidence.Model.Dimension(wish.Of.Of).Label;
        _ = _names.Add(Owner.In(evidence.Language));
        _ = _names.Add(Activity.Label.In(evidence.Language));
    }

    public WhyWish.Journey Wish { get; }

    public JourneyQuery Query { get; }

    public JourneyCompiler Compiler { get; }

    public Dimension Activity { get; }

    public DateOnly Today { get; }

    /// <summary>What those are called whose journeys they are, in the plural.</summary>
    public BilingualText Owner { get; }

    public SemanticModel Model => _evidence.Model;

    public bool IsGerman => _evidence.Language == Language.German;

    public Language Language => _evidence.Language;

    /// <summary>"Kunden", "customers".</summary>
    public string Owners => Owner.In(Language);

    /// <summary>"Fällen", after "von".</summary>
    public string OfOwners => IsGerman ? GermanDative.OfPlural(Owner.De) : Owner.En;

    /// <summary>The figures that were written.</summary>
    public IReadOnlyList<Figure> Figures => _figures;

    /// <summary>The names that were written.</summary>
    public IReadOnlyCollection<string> Names => _names;

    public string Pick(string german, string english) => IsGerman ? german : english;

    /// <summary>The rows of a statement, cited under a title; null where the database did not answer.</summary>
    public (IReadOnlyList<IReadOnlyList<object?>> Rows, int Citation)? Run(string title, Compilation compiled) =>
        _evidence.Run(compiled) is var (rows, sql) ? (rows, _evidence.Cite(title, sql, rows.Count)) : null;

    /// <summary>The rows of a statement, counted while the events are read where these are many, and cited.</summary>
    /// <param name="title">The title of the citation.</param>
    /// <param name="compiled">The statement.</param>
    /// <param name="count">Makes what counts as the statement does.</param>
    public (IReadOnlyList<IReadOnlyList<object?>> Rows, int Citation)? Run(
        string title, Compilation compiled, Func<StepList, JourneyCount> count) =>
        _evidence.Run(compiled, Compiler.Events(Query), count) is var (rows, sql)
            ? (rows, _evidence.Cite(title, sql, rows.Count)) : null;

    /// <summary>The rows of a statement that is cited only where it says something.</summary>
    public (IReadOnlyList<IReadOnlyList<object?>> Rows, Func<string, int> Cite)? RunQuietly(Compilation compiled) =>
        _evidence.Run(compiled) is var (rows, sql) ? (rows, title => _evidence.Cite(title, sql, rows.Count)) : null;

    /// <summary>The whole number of a cell; 0 for none.</summary>
    public static long Whole(object? cell) =>
        cell is null ? 0 : (long)Math.Round(Convert.ToDouble(cell, CultureInfo.InvariantCulture));

    /// <summary>The number of a cell; null for none.</summary>
    public static double? Number(object? cell) =>
        cell is null ? null : Convert.ToDouble(cell, CultureInfo.InvariantCulture) is var n && double.IsFinite(n)
            ? n : null;

    /// <summary>Seconds of a cell as hours, for a table.</summary>
    public static double? Hours(object? seconds) =>
        Number(seconds) is { } n ? Math.Round(Math.Max(0, n) / SecondsPerHour, 4) : null;

    /// <summary>A number of things.</summary>
    public string Count(long count) => Said(count, Unit.Count);

    /// <summary>"194 von 606 (32,0 %; 95-%-Intervall 28,4–35,8 %)".</summary>
    public string Share(long hits, long of)
    {
        var share = new Proportion(Math.Min(hits, of), of);
        var interval = share.Wilson();
        _figures.AddRange([Figured(interval.Low, Unit.Share), Figured(interval.High, Unit.Share)]);
        var between = FigureFormat.Write(interval, Unit.Share, Language);
        return Pick(
            $"{Count(hits)} von {Count(of)} ({Said(share.Share, Unit.Share)}, {between})",
            $"{Count(hits)} of {Count(of)} ({Said(share.Share, Unit.Share)}, {between})");
    }

    /// <summary>A time that passes, in the unit that says most: "13,6 Tage".</summary>
    public string Span(object? seconds)
    {
        if (Number(seconds) is not { } n)
        {
            return Pick("keine Angabe", "no figure");
        }

        n = Math.Max(0, n);
        return n < 120 ? Said(n, Unit.Seconds)
            : n < 2 * SecondsPerHour ? Said(n / 60, Unit.Minutes)
            : n < 48 * SecondsPerHour ? Said(n / SecondsPerHour, Unit.Hours)
            : Said(n / (24 * SecondsPerHour), Unit.Days);
    }

    /// <summary>A step as people call it.</summary>
    public string Step(object? stored) => Member(Activity, stored);

    /// <summary>A member as people call it, on one line.</summary>
    public string Member(Dimension dimension, object? stored)
    {
        var text = Convert.ToString(stored, CultureInfo.InvariantCulture) ?? "";
        var label = new string([.. dimension.LabelOf(text, Language).Select(c => char.IsControl(c) ? ' ' : c)]);
        _ = _names.Add(label);
        return label;
    }

    /// <summary>Steps that were named in the question, as people call them.</summary>
    public string Steps(IReadOnlyList<string> members) => string.Join(Pick(" oder ", " or "), members.Select(Step));

    /// <summary>A path as people call its steps.</summary>
    public string Path(object? path)
    {
        var steps = (Convert.ToString(path, CultureInfo.InvariantCulture) ?? "").Split(JourneyCompiler.Separator);
        var text = string.Join(Arrow, steps.Select(s => s == JourneyCompiler.CutOff ? s : Step(s)));
        _ = _names.Add(text);
        return text;
    }

    public AnswerColumn Column(string name, string german, string english, Unit? unit) => new(
        name, Pick(german, english), unit is null ? "text" : "number",
        unit is { } u ? Answering.UnitNames.Of(u) : null);

    /// <summary>Both ends of an interval, as columns.</summary>
    public AnswerColumn[] Ends() =>
    [
        Column("share_low", "Untergrenze (95 %)", "low (95 %)", Unit.Share),
        Column("share_high", "Obergrenze (95 %)", "high (95 %)", Unit.Share),
    ];

    /// <summary>A share with both ends of its interval, as cells; empty where there is nothing to divide by.</summary>
    public static object?[] ShareCells(long hits, long of)
    {
        if (of < 1)
        {
            return [null, null, null];
        }

        var share = new Proportion(Math.Min(hits, of), of);
        var interval = share.Wilson();
        return [share.Share, interval.Low, interval.High];
    }

    private string Said(double value, Unit unit)
    {
        _figures.Add(Figured(value, unit));
        return FigureFormat.Write(value, unit, Language);
    }

    private static Figure Figured(double value, Unit unit) => new(value, unit, null, BilingualText.Same(""));
}

using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>
/// Makes a typed query of a question for rows, nested as it is said: "the e-mail addresses of customers who complained
/// about the product with the most orders".
/// </summary>
internal sealed class RecordComposition
{
    /// <summary>What readings for rows have over readings for figures when the words speak of rows.</summary>
    private const double Bonus = 0.6;

    /// <summary>How many columns a list shows when none are named.</summary>
    internal const int ColumnsMax = 8;

    private readonly RecordNames _names;

    public RecordComposition(NameIndex names) =>
        _names = new RecordNames(names, new ModelLookup(names), new JoinGraph(names.Model));

    /// <summary>What came of one cover; null when it does not speak of rows.</summary>
    public Composition.Outcome? Of(Sentence sentence)
    {
        var state = new PhraseState(sentence, _names);
        new PhraseReader(state).Read();
        if (state.IsBeyond || state.Root is not { } root)
        {
            return null;
        }

        var showsMore = !state.IsCounted && state.Columns.Exists(c => c.Kind != DimensionKind.Number);
        var isNested = root.Belongings.Exists(b => !IsImplied(root, b) && (b.IsSaid || showsMore || b.IsCounted))
            || root.OrderMeasure is not null || (root.IsOrdered && (state.Columns.Count > 0 || sentence.Has(Cue.Who)))
            || state.RowFigures.Count > 0 || root.Filters.Exists(f => f is Filter.Against);
        var isListed = !state.IsCounted && (state.ListOrder is not null
            || (state is { IsNamed: true, Columns.Count: 0 } && root.Filters.Exists(f => f is Filter.AnyOf))
            || (state is { IsNamed: true, Columns.Count: > 1 } && sentence.Has(Cue.Show, Cue.List, Cue.Which))
            || state.Columns.Exists(c =>
                c.Kind is DimensionKind.Identity or DimensionKind.Verbatim or DimensionKind.Time));
        var isDifferent = state is { IsCounted: true, Columns.Count: 1 } && IsDistinct(sentence);
        if ((root.IsOrdered && !state.IsNamed)
            || (state is { IsNamed: false, RowFigures.Count: > 0 } && !NamesRows(state, root))
            || sentence.IsMeasureAlone() || IsCountNamed(sentence) || IsRateNamed(sentence))
        {
            // "which reasons cost us most", "the number of customers in each state": those are groups.
            return null;
        }

        if (!isNested && !isListed && !isDifferent && state.GroupLimit is null)
        {
            return null;
        }

        var query = state.GroupLimit is { } limit ? Groups(state, root, limit)
            : state.IsCounted || state.Figures.Count > 0 ? Figures(state, root) : List(sentence, state, root);
        if (query is null)
        {
            return null;
        }

        var unused = Leftovers.Open(sentence);
        var parts = new QueryParts { Problem = Contradictions.In(query.Filters) };
        var score = sentence.CoverScore + (sentence.TakesNameApart() ? 0 : Bonus)
            - (1.5 * unused.Count) - (parts.Problem is null ? 0 : 0.35);
        return new Composition.Outcome(parts.Problem is null ? query : null, parts, sentence, unused, score);
    }

    /// <summary>"show me the number of customers" is a question for a figure.</summary>
    private static bool IsCountNamed(Sentence sentence) => sentence.Names.FirstOrDefault() is { } first
        && sentence.SaysCount(first);

    /// <summary>
    /// "the first contact resolution rate" is no condition on rows; nor is "time to resolution, channel".
    /// </summary>
    private static bool IsRateNamed(Sentence sentence) => sentence.Names.Any(n =>
            n.Entry is { Value: null, Dimension.Kind: DimensionKind.Flag } && sentence.SaysShare(n))
        || (sentence.Items.All(i => i is Mention.Naming) && sentence.Names.First() is { } first
            && sentence.IsInMeasure(first));

    /// <summary>Whether the columns asked for tell rows apart, or none was asked for.</summary>
    private bool NamesRows(PhraseState state, Phrase root) => state.Columns.Count == 0
        || state.Columns.Exists(c => c.Kind == DimensionKind.Identity || c == _names.ColumnsOf(root.Thing)[0]);

    private MetricQuery? Groups(PhraseState state, Phrase root, (Comparator Comparator, double Limit) limit)
    {
        if (state.Columns.Count == 0 || state.RowFigures.Count + state.Figures.Count > 0 || root.IsOrdered)
        {
            return null;
        }

        var count = _names.CountOf(root.Thing);
        return new MetricQuery
        {
            Aim = Aim.Split,
            Measures = [count],
            Groups = [.. state.Columns.Select(ModelLookup.GroupingOf)],
            Filters = Conditions(root),
            Having = [new GroupCondition(count.Name, limit.Comparator, limit.Limit)],
            Order = new Ordering(count.Name, null, true),
            SkipEmptyGroups = true,
        };
    }

    private MetricQuery? Figures(PhraseState state, Phrase root)
    {
        if ((state.IsCounted && (state.Columns.Count > 1 || state.Figures.Count > 0 || state.RowFigures.Count > 0))
            || (!state.IsCounted && (state.Columns.Count > 0 || state.ListOrder is not null)))
        {
            // "the average price of each type" is a figure of groups.
            return null;
        }

        var counted = state.Columns.Count == 1
            ? RecordNames.DifferentOf(state.Columns[0])
            : _names.CountOf(root.Thing);
        return new MetricQuery
        {
            Aim = Aim.Level,
            Measures = state.IsCounted ? [counted] : state.Figures,
            Filters = root.IsOrdered ? [new Filter.Among(root.Thing, root.Selection())] : Conditions(root),
        };
    }

    private MetricQuery List(Sentence sentence, PhraseState state, Phrase root)
    {
        var columns = state.Columns.ToList();
        if (columns.Count == 0)
        {
            var shown = IsDistinct(sentence) ? 1 : state.RowFigures.Count > 0 ? 2 : ColumnsMax;
            columns.AddRange(_names.ColumnsOf(root.Thing).Take(shown));
            if (shown == ColumnsMax && root.OrderColumn is { } ranked && !columns.Contains(ranked))
            {
                // What rows are ranked by is seen beside what they are called.
                columns.Insert(Math.Min(1, columns.Count), ranked);
                columns = [.. columns.Take(ColumnsMax)];
            }
        }

        var figures = state.RowFigures.ToList();
        if (root.OrderFigure is { } by && figures.TrueForAll(f => f.Name != by.Name))
        {
            figures.Add(by);
        }

        var isDistinct = figures.Count == 0 && !root.IsOrdered && IsDistinct(sentence);
        var order = root.IsOrdered ? new Ordering(root.OrderMeasure?.Name, root.OrderColumn, root.Descending)
            : state.ListOrder is { } said ? new Ordering(null, said.Column ?? columns[0], said.Descending)
            : null;
        if (isDistinct && order?.Dimension is { } key && !columns.Contains(key))
        {
            columns.Add(key);
        }

        return new MetricQuery
        {
            Aim = Aim.List,
            Listed = root.Thing,
            Columns = columns,
            Measures = figures,
            Distinct = isDistinct,
            Filters = [.. Conditions(root), .. SomeOf(state, root)],
            Order = order,
            Counting = root.Counting(),
            Limit = root.IsOrdered ? root.Top ?? 1 : null,
        };
    }

    private static bool IsDistinct(Sentence sentence) => sentence.Text.Words.Any(IsDistinct);

    /// <summary>Whether a word asks for each only once: "different", "verschiedene".</summary>
    public static bool IsDistinct(string folded) => folded is "distinct" or "different" or "unique"
        || folded.StartsWith("verschieden", StringComparison.Ordinal)
        || folded.StartsWith("unterschiedlich", StringComparison.Ordinal);

    /// <summary>A figure of each row is asked of the rows that have any.</summary>
    private IEnumerable<Filter> SomeOf(PhraseState state, Phrase root) => state.RowFigures
        .Where(f => root.Belongings.TrueForAll(b => b.Inner.Thing.Name != f.Dataset))
        .Select(f => new Filter.Related(_names.Model.Dataset(f.Dataset), Comparator.AtLeast, 1, []));

    private List<Filter> Conditions(Phrase root)
    {
        Prune(root);
        return [.. root.Conditions().DistinctBy(c => c.Key)];
    }

    /// <summary>What every row has says nothing: each order has its customer.</summary>
    private void Prune(Phrase phrase)
    {
        foreach (var inner in phrase.Belongings)
        {
            Prune(inner.Inner);
        }

        _ = phrase.Belongings.RemoveAll(b => IsImplied(phrase, b));
    }

    private bool IsImplied(Phrase phrase, Phrase.Belonging belonging) =>
        belonging.IsBare && _names.Reaches(phrase.Thing, belonging.Inner.Thing.Name);
}

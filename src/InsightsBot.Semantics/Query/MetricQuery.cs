using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Query;

/// <summary>A question as the hub understood it, in the words of the semantic model.</summary>
/// <remarks>Built by a reader, a channel or a test; the compiler turns it into SQL. Immutable.</remarks>
public sealed record MetricQuery
{
    /// <summary>What is wanted.</summary>
    public required Aim Aim { get; init; }

    /// <summary>The measures, in the order of the answer's columns; for a list, figures of each row.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>The dataset whose rows a list shows; null for figures.</summary>
    public Dataset? Listed { get; init; }

    /// <summary>The columns a list shows.</summary>
    public IReadOnlyList<Dimension> Columns { get; init; } = [];

    /// <summary>Whether a list shows each combination once.</summary>
    public bool Distinct { get; init; }

    /// <summary>What figures are split by, outermost first.</summary>
    public IReadOnlyList<Grouping> Groups { get; init; } = [];

    /// <summary>Conditions on rows, all of which hold.</summary>
    public IReadOnlyList<Filter> Filters { get; init; } = [];

    /// <summary>
    /// When not empty, each figure is the share (0–1) of itself that comes from rows passing these, too.
    /// </summary>
    public IReadOnlyList<Filter> ShareOf { get; init; } = [];

    /// <summary>Conditions on groups, all of which hold.</summary>
    public IReadOnlyList<GroupCondition> Having { get; init; } = [];

    /// <summary>Two or more periods side by side; empty when there is nothing to compare.</summary>
    public IReadOnlyList<Filter.Within> Periods { get; init; } = [];

    /// <summary>How rows are sorted; null leaves it to the aim.</summary>
    public Ordering? Order { get; init; }

    /// <summary>
    /// For a list ordered by a figure of each row: what the rows that it counts must fulfil, such as customers who left
    /// where tariffs are ranked.
    /// </summary>
    public IReadOnlyList<Filter> Counting { get; init; } = [];

    /// <summary>How many rows at most; null shows all up to the limit of rows.</summary>
    public int? Limit { get; init; }

    /// <summary>Whether groups without a member are left out: they cannot be among the "top" anything.</summary>
    public bool SkipEmptyGroups { get; init; }

    /// <summary>Whether an interval was asked for.</summary>
    public bool WithInterval { get; init; }

    /// <summary>A language-neutral text; queries that give the same rows in the same order have equal keys.</summary>
    public string Key => string.Join(
        " · ",
        new[]
        {
            Aim.ToString(),
            string.Join("+", Measures.Select(m => m.Name)),
            Listed is null ? "" : ListKey(Listed),
            Groups.Count == 0 ? "" : "by " + string.Join(",", Groups.Select(g => g.Key)),
            Filters.Count == 0 ? "" : "where " +
                string.Join(" & ", Filters.Select(f => f.Key).Order(StringComparer.Ordinal)),
            ShareOf.Count == 0 ? "" : "share of " +
                string.Join(" & ", ShareOf.Select(f => f.Key).Order(StringComparer.Ordinal)),
            Having.Count == 0 ? "" : "having " + string.Join(" & ", Having.Select(h => h.Key)),
            Periods.Count == 0 ? "" : "periods " + string.Join(" vs ", Periods.Select(p => p.Key)),
            Order is null ? "" : "order " + Order.Key,
            Counting.Count == 0 ? "" : "counting " +
                string.Join(" & ", Counting.Select(f => f.Key).Order(StringComparer.Ordinal)),
            Limit is null ? "" : $"limit {Limit}",
        }.Where(p => p.Length > 0));

    /// <summary>What a list selects, as a condition's words: "Platz 1 nach Preis", "first by price".</summary>
    public string Ranks(Language language)
    {
        var isGerman = language == Language.German;
        var rows = Filters.Count == 0 ? "" : string.Join(", ", Filters.Select(f => f.Describe(language)));
        if (Order is null)
        {
            return rows;
        }

        var by = Measures.FirstOrDefault(m => m.Name == Order.Measure)?.Label.In(language)
            ?? Order.Dimension?.Label.In(language) ?? "";
        var direction = Order.Descending ? "" : isGerman ? ", kleinste zuerst" : ", smallest first";
        var place = (Limit, isGerman) switch
        {
            (null, true) => "geordnet",
            (null, false) => "ordered",
            (1, true) => "Platz 1",
            (1, false) => "first",
            (_, true) => $"Platz 1 bis {Limit}",
            (_, false) => $"first {Limit}",
        };
        return $"{place} {(isGerman ? "nach" : "by")} {by}{direction}{(rows.Length > 0 ? $" ({rows})" : "")}";
    }

    private string ListKey(Dataset listed) =>
        $"list {listed.Name}({string.Join(",", Columns.Select(c => c.Name))}){(Distinct ? " distinct" : "")}";
}

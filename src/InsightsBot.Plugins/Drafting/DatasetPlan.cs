using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Drafting;

/// <summary>A table that becomes a dataset, before its columns are judged.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">The dataset's name.</param>
/// <param name="Entity">The words that name one of its rows.</param>
/// <param name="Label">What its rows are called, in the plural.</param>
/// <param name="Synonyms">Other words for them.</param>
/// <param name="PartOf">The dataset whose rows it describes; null when it stands for itself.</param>
/// <param name="ToMain">The columns that lead there.</param>
internal sealed record DatasetPlan(
    TableProfile Table,
    string Name,
    NameReading Entity,
    BilingualText Label,
    BilingualWords Synonyms,
    string? PartOf = null,
    IReadOnlyList<JoinColumns>? ToMain = null);

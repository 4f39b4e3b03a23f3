using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.Enrichment;

/// <summary>Where texts of customers stand in a warehouse: a column of a table, with what belongs to each.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Key">The column that tells its rows apart.</param>
/// <param name="Text">The column with the words.</param>
/// <param name="Day">The column that says when they were written; null when none does.</param>
/// <param name="Rating">The column with a rating or hand label of the same row; null when there is none.</param>
/// <param name="Keys">Columns that lead to other datasets, by the name of the dataset.</param>
public sealed record VerbatimSource(
    Dataset Dataset, string Key, string Text, string? Day, string? Rating, IReadOnlyDictionary<string, string> Keys)
{
    /// <summary>The sources of a model.</summary>
    /// <param name="model">The model, without verbatims added.</param>
    /// <param name="ratingOf">Says which column rates the text of a dataset.</param>
    public static IReadOnlyList<VerbatimSource> Of(SemanticModel model, Func<Dataset, string?> ratingOf)
    {
        var shared = VerbatimParts.Shared(model);
        return
        [
            .. VerbatimParts.Sources(model).Select(dataset => new VerbatimSource(
                dataset,
                VerbatimParts.KeyOf(dataset),
                dataset.Verbatim!,
                dataset.Time is { } time && model.FindDimension(time) is { } day && day.Dataset == dataset.Name
                    ? day.Column : null,
                ratingOf(dataset),
                shared.SelectMany(s => s.Value.Where(p => p.Source.Name == dataset.Name)
                        .Select(p => (Target: s.Key, p.Join.Columns[0].Here)))
                    .ToDictionary(p => p.Target, p => p.Here, StringComparer.Ordinal))),
        ];
    }
}

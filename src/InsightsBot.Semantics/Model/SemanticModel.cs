using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Model;

/// <summary>What a company means by its words: datasets, measures, dimensions and calendar.</summary>
/// <remarks>Immutable once built; lookups are by name and exact.</remarks>
public sealed class SemanticModel
{
    private readonly Dictionary<string, Dataset> _datasets;
    private readonly Dictionary<string, Measure> _measures;
    private readonly Dictionary<string, Dimension> _dimensions;

    /// <summary>A model of its parts.</summary>
    /// <exception cref="ArgumentException">Two parts of one kind have the same name.</exception>
    public SemanticModel(
        string name,
        BilingualText label,
        IReadOnlyList<Dataset> datasets,
        IReadOnlyList<Measure> measures,
        IReadOnlyList<Dimension> dimensions,
        CalendarRules? calendar = null,
        IReadOnlyList<VerifiedQuestion>? verifiedQuestions = null,
        IReadOnlyList<BilingualText>? notes = null)
    {
        Name = name;
        Label = label;
        Datasets = datasets;
        Measures = measures;
        Dimensions = dimensions;
        Calendar = calendar ?? new CalendarRules();
        VerifiedQuestions = verifiedQuestions ?? [];
        Notes = notes ?? [];
        _datasets = datasets.ToDictionary(d => d.Name, StringComparer.Ordinal);
        _measures = measures.ToDictionary(m => m.Name, StringComparer.Ordinal);
        _dimensions = dimensions.ToDictionary(d => d.Name, StringComparer.Ordinal);
    }

    /// <summary>The snake_case name of the model.</summary>
    public string Name { get; }

    /// <summary>What people call the data as a whole.</summary>
    public BilingualText Label { get; }

    /// <summary>All datasets, in file order.</summary>
    public IReadOnlyList<Dataset> Datasets { get; }

    /// <summary>All measures, in file order.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>All dimensions, in file order.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>How the company counts time.</summary>
    public CalendarRules Calendar { get; }

    /// <summary>Questions a person has checked.</summary>
    public IReadOnlyList<VerifiedQuestion> VerifiedQuestions { get; }

    /// <summary>What a reader of any answer should know about the data, such as dates that were ambiguous.</summary>
    public IReadOnlyList<BilingualText> Notes { get; }

    /// <summary>The dataset of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Dataset Dataset(string name) => _datasets[name];

    /// <summary>The measure of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Measure Measure(string name) => _measures[name];

    /// <summary>The dimension of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Dimension Dimension(string name) => _dimensions[name];

    /// <summary>The dataset of that name, or null.</summary>
    public Dataset? FindDataset(string name) => _datasets.GetValueOrDefault(name);

    /// <summary>The measure of that name, or null.</summary>
    public Measure? FindMeasure(string name) => _measures.GetValueOrDefault(name);

    /// <summary>The dimension of that name, or null.</summary>
    public Dimension? FindDimension(string name) => _dimensions.GetValueOrDefault(name);

    /// <summary>The dataset that stands for the thing a dataset describes: itself, or what it is part of.</summary>
    public Dataset EntityOf(string dataset)
    {
        var found = _datasets[dataset];
        return found.PartOf is null ? found : _datasets[found.PartOf];
    }
}

using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>All parts of a model folder, read one by one but not yet checked against each other.</summary>
internal sealed class ModelParts
{
    private readonly Dictionary<string, Dataset> _datasets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Measure> _measures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dimension> _dimensions = new(StringComparer.Ordinal);

    public ModelParts(
        IReadOnlyList<Bound<Dataset>> datasets,
        IReadOnlyList<Bound<Measure>> measures,
        IReadOnlyList<Bound<Dimension>> dimensions)
    {
        Datasets = datasets;
        Measures = measures;
        Dimensions = dimensions;
        foreach (var dataset in datasets)
        {
            _datasets.TryAdd(dataset.Part.Name, dataset.Part);
        }

        foreach (var measure in measures)
        {
            _measures.TryAdd(measure.Part.Name, measure.Part);
        }

        foreach (var dimension in dimensions)
        {
            _dimensions.TryAdd(dimension.Part.Name, dimension.Part);
        }
    }

    public IReadOnlyList<Bound<Dataset>> Datasets { get; }

    public IReadOnlyList<Bound<Measure>> Measures { get; }

    public IReadOnlyList<Bound<Dimension>> Dimensions { get; }

    public IEnumerable<string> DatasetNames => _datasets.Keys;

    public IEnumerable<string> MeasureNames => _measures.Keys;

    public IEnumerable<string> DimensionNames => _dimensions.Keys;

    /// <summary>The first dataset of that name, or null.</summary>
    public Dataset? Dataset(string name) => _datasets.GetValueOrDefault(name);

    /// <summary>The first measure of that name, or null.</summary>
    public Measure? Measure(string name) => _measures.GetValueOrDefault(name);

    /// <summary>The first dimension of that name, or null.</summary>
    public Dimension? Dimension(string name) => _dimensions.GetValueOrDefault(name);

    /// <summary>Where each part stands.</summary>
    public ModelPlaces Places()
    {
        var sections = new Dictionary<(PartKind, string), Section>();
        foreach (var dataset in Datasets)
        {
            sections[(PartKind.Dataset, dataset.Part.Name)] = dataset.Section;
        }

        foreach (var measure in Measures)
        {
            sections[(PartKind.Measure, measure.Part.Name)] = measure.Section;
        }

        foreach (var dimension in Dimensions)
        {
            sections[(PartKind.Dimension, dimension.Part.Name)] = dimension.Section;
        }

        return new(sections);
    }
}

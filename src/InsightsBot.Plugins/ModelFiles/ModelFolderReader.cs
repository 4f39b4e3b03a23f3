using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Reads the files of one model folder, then checks the parts against each other.</summary>
internal sealed class ModelFolderReader(string folder, ModelLimits limits)
{
    private static readonly IReadOnlyList<string> DatasetsFileKeys = ["datasets"];
    private static readonly IReadOnlyList<string> MeasuresFileKeys = ["measures"];
    private static readonly IReadOnlyList<string> DimensionsFileKeys = ["dimensions"];

    private readonly IssueList _issues = new(limits.IssuesMax);

    /// <summary>Files that gave no parts at all: what they name can't be told from what is misspelt.</summary>
    private int _filesLost;

    private Place WholeFolder => Place.OfFile(YamlFile.PathIn(folder, "").TrimEnd('/'));

    public ModelReading Read()
    {
        if (!Directory.Exists(folder))
        {
            _issues.Error(WholeFolder, Sentences.FolderMissing());
            return new ModelReading.Faulty(_issues.InOrder());
        }

        var head = ReadFile(ModelFileNames.Model, HeadReader.ModelKeys);
        var datasets = ReadParts(ModelFileNames.Datasets, DatasetsFileKeys, DatasetReader.Keys, DatasetReader.Read);
        var measures = ReadParts(ModelFileNames.Measures, MeasuresFileKeys, MeasureReader.Keys, MeasureReader.Read);
        var dimensions = ReadParts(
            ModelFileNames.Dimensions, DimensionsFileKeys, DimensionReader.Keys, DimensionReader.Read);
        var verified = File.Exists(Path.Combine(folder, ModelFileNames.Verified))
            ? ReadFile(ModelFileNames.Verified, HeadReader.VerifiedFileKeys)
            : null;
        ReportStrangers();

        var questions = verified is null ? [] : HeadReader.ReadVerified(verified);
        var parts = new ModelParts(datasets, measures, dimensions);
        CheckSize(parts);
        if (_filesLost == 0)
        {
            CheckParts(parts);
        }

        if (head is null)
        {
            return new ModelReading.Faulty(_issues.InOrder());
        }

        return Build(head, parts, questions);
    }

    private ModelReading Build(Section head, ModelParts parts, IReadOnlyList<VerifiedQuestion> questions)
    {
        var name = head.Text("name");
        if (name.Length > 0 && !SnakeName.IsOne(name))
        {
            head.Error("name", RuleSentences.NotSnakeCase(name));
        }

        var label = head.Bilingual("label");
        var calendar = HeadReader.ReadCalendar(head);
        var notes = HeadReader.ReadNotes(head);
        if (_issues.HasErrors)
        {
            return new ModelReading.Faulty(_issues.InOrder());
        }

        var model = new SemanticModel(
            name,
            label,
            [.. parts.Datasets.Select(d => d.Part)],
            [.. parts.Measures.Select(m => m.Part)],
            [.. parts.Dimensions.Select(d => d.Part)],
            calendar,
            questions,
            notes);
        return new ModelReading.Sound(model, _issues.InOrder(), parts.Places());
    }

    private Section? ReadFile(string name, IReadOnlyList<string> keys)
    {
        var shown = YamlFile.PathIn(folder, name);
        var root = YamlFile.ReadRoot(Path.Combine(folder, name), shown, _issues, limits);
        if (root is null)
        {
            _filesLost++;
            return null;
        }

        return new Section(root, shown, _issues, keys);
    }

    private List<Bound<T>> ReadParts<T>(
        string name, IReadOnlyList<string> fileKeys, IReadOnlyList<string> keys, Func<Section, T> read)
    {
        var file = ReadFile(name, fileKeys);
        if (file is null)
        {
            return [];
        }

        if (!file.Has(fileKeys[0]))
        {
            _issues.Error(file.Place, Sentences.KeyMissing(fileKeys[0]));
        }

        return [.. file.Sections(fileKeys[0], keys).Select(section => new Bound<T>(read(section), section))];
    }

    private void CheckSize(ModelParts parts)
    {
        var count = parts.Datasets.Count + parts.Measures.Count + parts.Dimensions.Count
            + parts.Dimensions.Sum(d => d.Part.Members.Count);
        if (count > limits.PartsMax)
        {
            _issues.Error(WholeFolder, Sentences.TooManyParts(limits.PartsMax));
        }
    }

    private void CheckParts(ModelParts parts)
    {
        NameRules.CheckGiven(parts.Datasets, PartKind.Dataset, d => d.Name);
        NameRules.CheckGiven(parts.Measures, PartKind.Measure, m => m.Name);
        NameRules.CheckGiven(parts.Dimensions, PartKind.Dimension, d => d.Name);
        var reach = new Reach(parts.Datasets.Select(d => d.Part));
        var datasets = new DatasetRules(parts, reach, _issues);
        foreach (var dataset in parts.Datasets)
        {
            datasets.Check(dataset);
        }

        var measures = new MeasureRules(parts, reach, _issues);
        foreach (var measure in parts.Measures)
        {
            measures.Check(measure);
        }

        var dimensions = new DimensionRules(parts, reach, _issues);
        foreach (var dimension in parts.Dimensions)
        {
            dimensions.Check(dimension);
        }
    }

    /// <summary>A file with a misspelt name would otherwise be passed over in silence.</summary>
    private void ReportStrangers()
    {
        try
        {
            var files = Directory.EnumerateFiles(folder, "*.y*ml").Select(Path.GetFileName).OfType<string>();
            foreach (var name in files.Order(StringComparer.Ordinal).Where(name => !ModelFileNames.All.Contains(name)))
            {
                var place = Place.OfFile(YamlFile.PathIn(folder, name));
                _issues.Warn(place, Sentences.FileUnknown(Nearest.Of(name, ModelFileNames.All)));
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _issues.Warn(WholeFolder, Sentences.Unreadable());
        }
    }
}

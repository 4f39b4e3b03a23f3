namespace InsightsBot.Plugins.ModelFiles;

/// <summary>
/// Where the parts of a model stand in their files, so that issues found in the rows can point there.
/// </summary>
public sealed class ModelPlaces
{
    /// <summary>No places: the model was not read from files.</summary>
    public static readonly ModelPlaces None = new([]);

    private readonly Dictionary<(PartKind Kind, string Name), Section> _sections;

    internal ModelPlaces(Dictionary<(PartKind Kind, string Name), Section> sections) => _sections = sections;

    /// <summary>The place of a key of a part, of the part where the key is not written, or its kind alone.</summary>
    internal Place Of(PartKind kind, string name, string key) =>
        _sections.TryGetValue((kind, name), out var section)
            ? section.PlaceOf(key)
            : Place.OfFile(PartWords.FileOf(kind));

    /// <summary>The place of a key in one item of a list of a part, or of what of it is written.</summary>
    internal Place In(PartKind kind, string name, string list, int index, string key) =>
        _sections.TryGetValue((kind, name), out var section)
            ? section.PlaceIn(list, index, key)
            : Place.OfFile(PartWords.FileOf(kind));
}

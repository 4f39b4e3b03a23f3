using System.Text.RegularExpressions;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding.Hints;

/// <summary>Finds the columns that a hint names: by the column itself, a label, or another word of the model.</summary>
internal sealed partial class HintColumns
{
    private readonly SemanticModel _model;
    private readonly ILookup<string, Dimension> _byName;

    public HintColumns(SemanticModel model)
    {
        _model = model;
        _byName = model.Dimensions.SelectMany(d => NamesOf(d).Select(Key).Distinct().Select(n => (Name: n, Column: d)))
            .ToLookup(p => p.Name, p => p.Column, StringComparer.Ordinal);
    }

    /// <summary>The columns that are called so, their own name first; empty when none is.</summary>
    public IReadOnlyList<Dimension> Called(string text)
    {
        var plain = Unquoted(text);
        var key = Key(plain);
        if (key.Length == 0)
        {
            return [];
        }

        var found = _byName[key].OrderBy(d => Key(d.Column) == key ? 0 : 1).ToList();
        if (found.Count == 0 && plain.LastIndexOf('.') is > 0 and var dot)
        {
            // "client.age": the table says which of several columns is meant.
            var (table, column) = (Key(plain[..dot]), Key(plain[(dot + 1)..]));
            found = [.. _byName[column]];
            var own = found.Where(d => Key(d.Dataset) == table || Key(_model.Dataset(d.Dataset).Table) == table)
                .ToList();
            return own.Count > 0 ? own : found;
        }

        // "Review" for a column "Reviews".
        return found.Count > 0 ? found
            : [.. _byName[key + "s"].Concat(key.EndsWith('s') ? _byName[key[..^1]] : [])];
    }

    /// <summary>Columns in a row: "first, middle, last", each named once; null when a part names none.</summary>
    public IReadOnlyList<IReadOnlyList<Dimension>>? Row(string text)
    {
        var parts = Commas().Split(text).Where(p => p.Trim().Length > 0).Select(Called).ToList();
        if (parts.Exists(p => p.Count == 0) || parts.Count < 2)
        {
            parts = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Called)];
        }

        if (parts.Count < 2 || parts.Exists(p => p.Count == 0))
        {
            return null;
        }

        // All of them stand in one table.
        return [.. parts[0].Where(d => parts.TrueForAll(p => p.Any(o => o.Dataset == d.Dataset)))
            .Select(d => parts.Select(p => p.First(o => o.Dataset == d.Dataset)).ToList())];
    }

    /// <summary>A text without the quotation marks around it.</summary>
    public static string Unquoted(string text) => text.Trim().Trim('"', '\'', '`', '“', '”', '„', '[', ']').Trim();

    private static IEnumerable<string> NamesOf(Dimension dimension) =>
        new[] { dimension.Column, dimension.Name, dimension.Label.De, dimension.Label.En }
            .Concat(dimension.Synonyms.All);

    private static string Key(string name) => Marks().Replace(Spelling.Fold(name), " ").Trim();

    [GeneratedRegex(@"[\s_\-+?!./]+")]
    private static partial Regex Marks();

    [GeneratedRegex(@",|\s(?:and|und|plus)\s|\+", RegexOptions.IgnoreCase)]
    private static partial Regex Commas();
}

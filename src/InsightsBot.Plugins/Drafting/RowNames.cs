using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Finds what tells people which row is meant: its name, its first and last name, its title.</summary>
internal sealed class RowNames(NameSigns signs, BareNames bare)
{
    private const int TextLengthMax = 120;

    /// <summary>The dimensions that name a row of a dataset, in the order they are said; none when only a key does.
    /// </summary>
    /// <param name="entity">The words for its rows.</param>
    /// <param name="own">Its dimensions, with the columns they were made of.</param>
    public IReadOnlyList<string> Of(
        NameReading entity, IReadOnlyList<(Dimension Dimension, ColumnSketch Sketch)> own)
    {
        var texts = own.Where(d => !d.Sketch.IsForeignKey && d.Sketch.Column is { Type: ColumnType.Text, Filled: > 0 }
            && d.Dimension.Kind is DimensionKind.Identity or DimensionKind.Category or DimensionKind.Place
            && d.Sketch.Column.MeanLength <= TextLengthMax).ToList();
        var ranked = texts.Select(d => (d.Dimension, Rank: RankOf(d.Sketch, entity))).Where(r => r.Rank < Never)
            .OrderBy(r => r.Rank).ToList();
        var given = texts.Find(d => HasWord(d.Sketch, "first", "vorname", "given", "firstname", "forename"));
        var family = texts.Find(d => HasWord(d.Sketch, "last", "nachname", "surname", "lastname", "familienname"));
        if (given.Dimension is not null && family.Dimension is not null && !(ranked is [{ Rank: < Other }, ..]))
        {
            return [given.Dimension.Name, family.Dimension.Name];
        }

        return ranked is [var best, ..] ? [best.Dimension.Name] : [];
    }

    private const int Other = 2;
    private const int Never = 9;

    private int RankOf(ColumnSketch sketch, NameReading entity)
    {
        var name = sketch.Name;
        var rest = bare.Of(name, entity) ?? name;
        if (signs.Name.Has(name.Head) || name.Head?.Head.Folded is "bezeichnung" or "label")
        {
            // "Name", "customer name", "full name"; then "store name" in branches; a part of a name comes last.
            return IsPart(rest) ? 5
                : name.Content.Any(t => signs.Class.Has(t)) ? 4
                : rest.Content.Count() == 1 || rest.Content.Any(t => t.Folded == "full") ? 0
                : 3;
        }

        if (EntityWords.AreAlike(name, entity) && name.Content.Count() == 1 && !signs.Key.IsHeadOf(name))
        {
            return 1;
        }

        var isUnique = sketch.Column.Distinct > 0.5 * sketch.Column.Filled && sketch.Column.Filled > 0;
        return isUnique && rest.Content.Count() == 1
            && (signs.Scarce.IsHeadOf(rest) || signs.Description.IsHeadOf(rest))
            ? signs.Scarce.IsHeadOf(rest) ? 6 : 7
            : Never;
    }

    private static bool IsPart(NameReading name) => name.Content.Any(t =>
        t.Folded is "first" or "last" or "middle" or "vorname" or "nachname" or "surname" or "firstname" or "lastname"
            or "first name" or "last name" or "middle name" or "file" or "user" or "login" or "username");

    private static bool HasWord(ColumnSketch sketch, params string[] words) =>
        sketch.Name.Content.Any(t => words.Contains(t.Folded) || words.Contains(t.Folded.Split(' ')[0]));
}

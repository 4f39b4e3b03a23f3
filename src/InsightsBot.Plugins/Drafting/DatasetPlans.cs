using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Names the datasets: what their rows are called, in both languages.</summary>
internal sealed class DatasetPlans(SourceProfile profile, NameReader reader, NameSigns signs, EntityWords entities)
{
    private readonly PartNames _names = new();

    /// <summary>The datasets in source order, the main one of a family before its parts.</summary>
    public IReadOnlyList<DatasetPlan> Of(IReadOnlyList<TableFamily> families)
    {
        var plans = new List<DatasetPlan>();
        foreach (var family in families)
        {
            var main = MainOf(family);
            plans.Add(main);
            foreach (var (table, on) in family.Satellites)
            {
                var words = entities.OfTable(table);
                plans.Add(new DatasetPlan(
                    table, _names.Take(NamesFor(table)), main.Entity, LabelOf(words, false), BilingualWords.None,
                    main.Name, on));
            }
        }

        return plans;
    }

    private DatasetPlan MainOf(TableFamily family)
    {
        var table = family.Main;
        var words = entities.OfTable(table);
        var key = entities.OfKey(table);
        var isForeign = table.PrimaryKey is [var only] && profile.Joins.Any(j =>
            j.FromTable == table.Name && j.FromColumns.Contains(only)
            && family.Satellites.All(s => s.Table.Name != j.ToTable));
        if (key is null)
        {
            return RowsNamedByColumn(table, words) is { } column
                ? Plan(table, column, null, Snake(column))
                : Plan(table, words, LooseKeyOf(table), null);
        }

        if (EntityWords.AreAlike(words, key))
        {
            return Plan(table, words, key, null);
        }

        if (family.Satellites.Count > 0 && !isForeign)
        {
            return Plan(table, key, null, Snake(key));
        }

        var isNamed = words.Head is { IsKnown: true } head && !signs.Vague.HasExactly(head);
        return !isNamed && key.Head is { IsKnown: true } && !isForeign
            ? Plan(table, key, words, null)
            : Plan(table, words, isForeign ? null : key, null);
    }

    private DatasetPlan Plan(TableProfile table, NameReading rows, NameReading? alike, string? name)
    {
        var label = LabelOf(rows, true);
        var one = LabelOf(rows.One(), false);
        var other = alike is null ? null : LabelOf(alike, true);
        var otherOne = alike is null ? null : LabelOf(alike.One(), false);
        var synonyms = new BilingualWords(
            Others(label.De, one.De, other?.De, otherOne?.De),
            Others(label.En, one.En, other?.En, otherOne?.En));
        return new DatasetPlan(table, _names.Take(name is null ? NamesFor(table) : [name]), rows, label, synonyms);
    }

    private static string[] Others(string label, params string?[] words) =>
        [.. words.OfType<string>().Where(w => w.Length > 0 && w != label).Distinct(StringComparer.Ordinal)];

    private string[] NamesFor(TableProfile table) =>
        entities.OfTable(table) is var words && words.Tokens.Count < entities.WordsOf(table)
            ? [Snake(words), PartNames.Snake(table.Name)]
            : [PartNames.Snake(entities.BareName(table)), PartNames.Snake(table.Name)];

    private static string Snake(NameReading words) => PartNames.Snake(EnglishLabel.Of(words, true));

    private static BilingualText LabelOf(NameReading words, bool isMany) =>
        new(GermanLabel.Of(words, isMany), EnglishLabel.Of(words, isMany));

    /// <summary>
    /// A table named like a number it holds ("population") is about what tells its rows apart otherwise: postal codes.
    /// </summary>
    private NameReading? RowsNamedByColumn(TableProfile table, NameReading words)
    {
        var isMeasure = table.Columns.Any(c => c.Type is ColumnType.Whole or ColumnType.Real
            && EntityWords.AreAlike(reader.Read(c.Name), words));
        if (!isMeasure)
        {
            return null;
        }

        var unique = table.Columns.FirstOrDefault(c => c.Distinct == table.Rows && !table.PrimaryKey.Contains(c.Name)
            && (c.Type == ColumnType.Text || signs.Zip.IsIn(reader.Read(c.Name)) || IsJoined(table, c)));
        return unique is null ? null : entities.OfKey(unique.Name) ?? reader.Read(unique.Name);
    }

    /// <summary>
    /// What an identifier without a rule of its own counts: a table of logs with a "call ID" speaks of calls.
    /// </summary>
    private NameReading? LooseKeyOf(TableProfile table) => table.Columns
        .Where(c => c.Distinct > 0.5 * table.Rows && c.Filled > 0.5 * table.Rows
            && signs.Key.IsHeadOf(reader.Read(c.Name))
            && !profile.Joins.Any(j => j.FromTable == table.Name && j.FromColumns.Contains(c.Name)))
        .Select(c => entities.OfKey(c.Name))
        .OfType<NameReading>()
        .FirstOrDefault(k => !profile.Tables.Any(t => t != table && EntityWords.AreAlike(entities.OfTable(t), k)));

    private bool IsJoined(TableProfile table, ColumnProfile column) => profile.Joins.Any(j =>
        (j.ToTable == table.Name && j.ToColumns.Contains(column.Name))
        || (j.FromTable == table.Name && j.FromColumns.Contains(column.Name)));
}

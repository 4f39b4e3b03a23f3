using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Declares the ways between datasets, each once, with roles where two ways lead to the same place.</summary>
/// <remarks>A join of one to one is declared on the part only: it can be walked in both directions.</remarks>
internal sealed class JoinDraft(
    SourceProfile profile, NameReader reader, NameSigns signs, EntityWords entities)
{
    private const double FoundShareMin = 0.3;
    private const int TellingRowsMin = 100;

    /// <summary>The joins that a dataset declares.</summary>
    public IReadOnlyList<Join> Of(DatasetPlan dataset, IReadOnlyList<DatasetPlan> all)
    {
        var joins = new List<(Join Join, JoinProfile? Found)>();
        if (dataset is { PartOf: { } main, ToMain: { Count: > 0 } on })
        {
            joins.Add((new Join(main, on, JoinKind.OneToOne), null));
        }

        foreach (var found in profile.Joins.Where(j => j.FromTable == dataset.Table.Name))
        {
            var target = all.First(d => d.Table.Name == found.ToTable);
            if ((found.Declared || found.FoundShare >= FoundShareMin)
                && !IsInFamily(dataset, target)
                && !IsReverse(found, joins) && !IsShadowed(found, dataset, target, all))
            {
                JoinColumns[] columns =
                    [.. found.FromColumns.Zip(found.ToColumns, (here, there) => new JoinColumns(here, there))];
                joins.Add((new Join(target.Name, columns, KindOf(found)), found));
            }
        }

        return WithRoles(dataset, joins, all);
    }

    /// <summary>In a short table that relates two others, every row may meet another one by chance.</summary>
    private JoinKind KindOf(JoinProfile found)
    {
        var from = profile.Tables.First(t => t.Name == found.FromTable);
        var isBridge = profile.Joins.Where(j => j.FromTable == found.FromTable && j.ToTable != found.FromTable)
            .Select(j => j.ToTable).Distinct(StringComparer.Ordinal).Count() > 1;
        return found.OneToOne && found.FromTable != found.ToTable && !(isBridge && from.Rows < TellingRowsMin)
            ? JoinKind.OneToOne
            : JoinKind.ManyToOne;
    }

    private static bool IsInFamily(DatasetPlan one, DatasetPlan other) =>
        one != other && (one.PartOf ?? one.Name) == (other.PartOf ?? other.Name);

    private static bool IsReverse(JoinProfile found, List<(Join Join, JoinProfile? Found)> joins) =>
        joins.Exists(j => j.Found is { } first && first.ToTable == found.ToTable
            && first.FromColumns.SequenceEqual(found.FromColumns));

    /// <summary>
    /// Whether the same column also leads to the main dataset of the target's family, or both tables point at each
    /// other and the other way says more.
    /// </summary>
    private bool IsShadowed(
        JoinProfile found, DatasetPlan dataset, DatasetPlan target, IReadOnlyList<DatasetPlan> all)
    {
        if (target.PartOf is { } main)
        {
            var table = all.First(d => d.Name == main).Table.Name;
            if (profile.Joins.Any(j => j.FromTable == found.FromTable && j.ToTable == table
                && j.FromColumns.SequenceEqual(found.FromColumns)))
            {
                return true;
            }
        }

        // Of two ways over the same columns in both directions, the one that finds more rows stays.
        return profile.Joins.Any(j => j != found && j.FromTable == found.ToTable && j.ToTable == found.FromTable
            && j.FromColumns.SequenceEqual(found.ToColumns) && j.ToColumns.SequenceEqual(found.FromColumns)
            && (j.FoundShare > found.FoundShare
                || (j.FoundShare.Equals(found.FoundShare) && target.Table.Name.CompareTo(dataset.Table.Name) > 0)));
    }

    private List<Join> WithRoles(
        DatasetPlan dataset, List<(Join Join, JoinProfile? Found)> joins, IReadOnlyList<DatasetPlan> all)
    {
        var result = new List<Join>();
        foreach (var group in joins.Select((j, i) => (j.Join, j.Found, i)).GroupBy(j => j.Join.To))
        {
            var target = all.First(d => d.Name == group.Key);
            var names = new PartNames();
            var needsRole = group.Count() > 1;
            foreach (var (join, found, _) in group)
            {
                var isSelf = found is not null && found.FromTable == found.ToTable;
                // What a row is for another says which of the many: only the plain way may lead back.
                result.Add(SaysMore(dataset, join, target)
                    ? join with { Role = RoleOf(join, target, names), Kind = JoinKind.ManyToOne }
                    : needsRole || isSelf ? join with { Role = RoleOf(join, target, names) } : join);
            }
        }

        return result;
    }

    /// <summary>
    /// Whether the only column that leads to a dataset says what the other row is there for: "driver_employee_id".
    /// </summary>
    private bool SaysMore(DatasetPlan dataset, Join join, DatasetPlan target)
    {
        if (join.Columns is not [var only] || dataset.PartOf == target.Name || target.PartOf is not null)
        {
            return false;
        }

        var name = reader.Read(only.Here);
        var there = reader.Read(only.There);
        var own = name.Content.Where(t => !signs.Key.Has(t) && !signs.Number.HasExactly(t) && !signs.Code.HasExactly(t)
            && !IsAmong(t, name, target.Entity) && !IsAmong(t, name, dataset.Entity) && !IsAmong(t, name, there));
        return own.Any() && !IsAgreed(target, only.Here);
    }

    private static bool IsAmong(NameToken token, NameReading name, NameReading other) =>
        other.Content.Any(e => EntityWords.AreAlike(name.With([token]), other.With([e])));

    /// <summary>Whether several tables call the rows there the same: that is a name, no role.</summary>
    private bool IsAgreed(DatasetPlan target, string column) =>
        entities.OfKey(column) is { } words && profile.Joins.Count(j => j.ToTable == target.Table.Name
            && j.FromTable != j.ToTable && j.FromColumns is [var other] && entities.OfKey(other) is { } said
            && EntityWords.AreAlike(said, words)) > 1;

    /// <summary>What the other row is for this one: "driver" of "driver_employee_id" that leads to employees.</summary>
    private string RoleOf(Join join, DatasetPlan target, PartNames names)
    {
        var name = reader.Read(join.Columns[0].Here);
        var own = name.Content.Where(t => !signs.Key.Has(t)
            && !target.Entity.Tokens.Any(e => EntityWords.AreAlike(name.With([t]), target.Entity.With([e]))));
        return names.Take(PartNames.Snake(string.Join(' ', own.Select(t => t.Text))), PartNames.Snake(name.Original));
    }
}

using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>Finds whose columns are asked for where the noun names something else: "order ids of customers".</summary>
internal static class AskedHome
{
    /// <summary>
    /// The thing that has the columns asked for, where each of its rows meets one row of the thing that was named; null
    /// where that thing has them itself, or a figure of it is asked for.
    /// </summary>
    public static Dataset? Of(PhraseState state, Mention.Naming name, Dataset thing)
    {
        if (state.Asked.Count == 0 || state.Pending.Count is not null || state.Pending.Each is not null
            || state.Asked.Exists(a => a.Aggregate is not null) || !state.Sentence.Items.Any(i => SaysMore(name, i)))
        {
            return null;
        }

        var names = state.Names;
        var columns = state.Asked.ConvertAll(a => names.ColumnOf(state.Sentence, a.Name, thing)!);
        var home = names.Model.EntityOf(columns[0].Dataset);
        var isElsewhere = columns.TrueForAll(c => c.Kind != DimensionKind.Number && !names.HasAlike(thing, c)
            && !names.Reaches(thing, c.Dataset) && names.Model.EntityOf(c.Dataset) == home);
        var isKey = columns.Contains(names.KeyOf(home)!);
        return isElsewhere && (names.Reaches(home, thing.Name) || (isKey && names.Distance(home, thing.Name) is not null))
            ? home
            : null;
    }

    /// <summary>Whether an item after the noun says which of its rows are meant.</summary>
    private static bool SaysMore(Mention.Naming noun, Mention item) => item.First > noun.Last
        && item is Mention.Limiting or Mention.Scaling or Mention.Timing or Mention.Naming { Entry.Value: not null };
}

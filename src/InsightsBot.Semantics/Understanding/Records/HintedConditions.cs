using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>Puts conditions that a hint explains to the rows that have the column they speak of.</summary>
internal sealed class HintedConditions(PhraseState state)
{
    /// <summary>Puts one condition; before the first noun it waits for it.</summary>
    public void Put(Mention.Limiting limiting)
    {
        if (state.Stack is not { } stack)
        {
            state.Early.Add(limiting);
            return;
        }

        state.Sentence.Use(limiting);
        var names = state.Names;
        var filter = limiting.Filters.FirstOrDefault(f => stack.Open().Any(p => names.IsOwn(f.About!, p.Thing)))
            ?? limiting.Filters.FirstOrDefault(f => stack.OwnerOf(f.About!) is not null)
            ?? limiting.Filters[0];
        var owner = stack.OwnerOf(filter.About!) ?? stack.Add(
            names.Model.EntityOf(filter.About!.Dataset), Comparator.AtLeast, 1, isSaid: false);
        owner?.Add(filter, state.Pending.IsAlternative);
        state.Pending.IsAlternative = false;
        state.IsBeyond |= owner is null;
    }
}

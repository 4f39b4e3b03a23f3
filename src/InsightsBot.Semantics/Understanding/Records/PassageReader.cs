using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>
/// Reads a passage that a text must have: "whose address contains 'garden'", "who have TN in their address".
/// </summary>
internal sealed class PassageReader(PhraseState state)
{
    private Pending Pending => state.Pending;

    private Sentence Sentence => state.Sentence;

    /// <summary>Whether unknown words are a passage: beside "contains", or before "in their".</summary>
    public bool IsPassage(Mention.Unknown words) => Pending.Contains is not null || IsBeforeContains(words)
        || IsIn(words);

    /// <summary>"dessen Adresse „wald“ enthält": German says the verb last.</summary>
    public bool IsBeforeContains(Mention.Unknown passage) =>
        Sentence.Near(passage, 1) is Mention.Asking { Cue: Cue.Contains };

    /// <summary>"TN in their address": the column follows.</summary>
    private bool IsIn(Mention.Unknown passage) => passage.Last + 2 < Sentence.Text.Words.Count
        && Sentence.Text.Words[passage.Last + 1] is "in"
        && Sentence.Text.Words[passage.Last + 2] is "their" or "its" or "his" or "her" or "ihrer" or "ihrem" or "ihren"
            or "seiner" or "seinem";

    /// <summary>
    /// Whether a name is the column that a passage is looked for in, though there may be rows called so.
    /// </summary>
    public bool IsSearched(Mention.Naming name) => state.Stack is not null && (Pending.Passage is not null
        || Sentence.Near(name, 1) is Mention.Asking { Cue: Cue.Contains }
        || (Sentence.Near(name, 1) is Mention.Unknown passage && IsBeforeContains(passage)));

    /// <summary>The column that a passage is looked for in.</summary>
    public void Column(Mention.Naming name)
    {
        var column = state.Stack!.Open().Select(p => state.Names.TextCalled(Sentence, name, p.Thing))
            .FirstOrDefault(c => c is not null);
        state.IsBeyond |= column is null;
        state.Subject = column;
        Sentence.Use(name);
        if (Pending.Passage is { } passage)
        {
            Pending.Passage = null;
            Contain(passage);
        }
    }

    public void Contain(Mention.Unknown passage)
    {
        if (IsIn(passage) && state.Subject is null)
        {
            Sentence.Use(passage);
            Pending.Passage = passage;
            return;
        }

        var column = state.Subject ?? (SaysName() ? state.Names.NameOf(state.Stack?.Top.Thing) : null);
        if (column is null || state.Stack?.OwnerOf(column) is not { } owner)
        {
            state.IsBeyond = true;
            return;
        }

        Sentence.Use(passage);
        owner.Filters.Add(new Filter.Contains(column, Sentence.WordsOf(passage), Pending.Not is not null));
        (Pending.Contains, Pending.Not) = (null, null);
    }

    /// <summary>At the end: "the word 'Diana' in their names", where no column is called a name.</summary>
    public void Finish()
    {
        if (Pending.Passage is { } passage && SaysName() && state.Names.NameOf(state.Stack?.Top.Thing) is { } name)
        {
            (Pending.Passage, state.Subject) = (null, name);
            Contain(passage);
        }
    }

    private bool SaysName() => Sentence.HasWord("name", "names", "namen");
}

using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>What was read of a question for rows so far.</summary>
internal sealed class PhraseState(Sentence sentence, RecordNames names)
{
    public Sentence Sentence => sentence;

    public RecordNames Names => names;

    /// <summary>The phrases that are open; null before the first noun.</summary>
    public PhraseStack? Stack { get; set; }

    public Phrase? Root => Stack?.Root;

    /// <summary>Words that wait for what they belong to.</summary>
    public Pending Pending { get; } = new();

    /// <summary>Columns that were named before the first noun, with what is to be computed of them.</summary>
    public List<(Mention.Naming Name, Mention.Asking? Aggregate)> Asked { get; } = [];

    /// <summary>Members, and conditions that a hint explains, that were said before the first noun.</summary>
    public List<Mention> Early { get; } = [];

    /// <summary>Verbs that say no more than that two things belong together.</summary>
    public List<Mention.Asking> Relating { get; } = [];

    /// <summary>The column that was named last, of which a condition may follow.</summary>
    public Dimension? Subject { get; set; }

    /// <summary>The noun that was read last.</summary>
    public Mention.Naming? LastThing { get; set; }

    /// <summary>The columns asked for, in the order they were said; empty when only a thing was.</summary>
    public List<Dimension> Columns { get; } = [];

    /// <summary>Asks for a column and those that belong to it, each once.</summary>
    public void Show(Mention.Naming name, Dimension column)
    {
        var together = name.Entry.Together.Count == 0 || name.Entry.Dimension == column ? name.Entry.Together
            : RecordNames.TogetherWith(sentence, name, column);
        Columns.AddRange(together.Prepend(column).Where(c => !Columns.Contains(c)));
    }

    /// <summary>Figures asked for of each row: "the number of their orders".</summary>
    public List<Measure> RowFigures { get; } = [];

    /// <summary>Figures asked for over all rows.</summary>
    public List<Measure> Figures { get; } = [];

    /// <summary>Whether rows are counted instead of listed.</summary>
    public bool IsCounted { get; set; }

    /// <summary>How many rows a group must have: "statuses with more than three complaints".</summary>
    public (Comparator Comparator, double Limit)? GroupLimit { get; set; }

    /// <summary>Whether the thing of the outermost phrase was said, not only its columns.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Whether the day of a row is asked for: "when", "on what day".</summary>
    public bool AsksWhen { get; set; }

    /// <summary>How the list is sorted, where that was said; no column means the first one.</summary>
    public (Dimension? Column, bool Descending)? ListOrder { get; set; }

    /// <summary>Whether the words go on about rows that were named in the question before.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Whether something was said that these rules do not know.</summary>
    public bool IsBeyond { get; set; }
}

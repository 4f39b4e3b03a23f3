namespace InsightsBot.Semantics.Understanding.Hints;

/// <summary>What an asker says that words of one question mean.</summary>
/// <remarks>It holds names of the model and values for parameters; its text never goes further than here.</remarks>
public sealed class Hint
{
    /// <summary>No hint.</summary>
    public static readonly Hint None = new([], []);

    internal Hint(IReadOnlyList<HintAlias> aliases, IReadOnlyList<string> notUnderstood)
    {
        Aliases = aliases;
        NotUnderstood = notUnderstood;
    }

    /// <summary>Words with what they mean.</summary>
    internal IReadOnlyList<HintAlias> Aliases { get; }

    /// <summary>Parts of the hint that say nothing the reader can use, as typed.</summary>
    public IReadOnlyList<string> NotUnderstood { get; }
}

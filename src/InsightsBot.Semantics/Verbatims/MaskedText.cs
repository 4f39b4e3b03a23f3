using System.Collections.ObjectModel;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>A text whose personal details are gone. What they were is kept nowhere.</summary>
/// <param name="Text">The text with placeholders in brackets: "[E-Mail]", "[phone]".</param>
/// <param name="Counts">How many details of each kind were masked; kinds without any are not in it.</param>
public sealed record MaskedText(string Text, IReadOnlyDictionary<PersonalKind, int> Counts)
{
    /// <summary>No counts: nothing was masked.</summary>
    public static IReadOnlyDictionary<PersonalKind, int> None { get; } =
        ReadOnlyDictionary<PersonalKind, int>.Empty;
}

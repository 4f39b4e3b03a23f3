namespace InsightsBot.Semantics.Understanding;

/// <summary>Bounds of reading.</summary>
/// <param name="QuestionCharactersMax">A longer question is not read. In characters.</param>
/// <param name="MembersComparedMax">
/// How many members of the data a question is held against, those with its rarest words first. A member that is written
/// out whole is always found.
/// </param>
/// <param name="NamesakesMax">
/// How many members with one name are considered, such as a city in many columns; first those of a dimension that is
/// named, too, then those of the same thing as something that is named.
/// </param>
/// <param name="MembersMax">How many members are considered in all, those first of which most is said.</param>
public sealed record ReaderLimits(
    int QuestionCharactersMax = 1000, int MembersComparedMax = 20_000, int NamesakesMax = 12, int MembersMax = 300);

namespace InsightsBot.Semantics.Understanding;

/// <summary>Bounds of reading.</summary>
/// <param name="QuestionCharactersMax">A longer question is not read. In characters.</param>
/// <param name="MembersComparedMax">
/// How many members of the data a question is held against. They are taken by the rarity of the words they share with it:
/// only of words that very many members have some are left out.
/// </param>
/// <param name="MembersMax">How many members a question may name; those of which it says most are kept.</param>
public sealed record ReaderLimits(
    int QuestionCharactersMax = 1000, int MembersComparedMax = 50_000, int MembersMax = 300);

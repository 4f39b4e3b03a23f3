using InsightsBot.Semantics.Text;

namespace InsightsBot.Activities;

/// <summary>What holds for every question that comes as a message.</summary>
/// <param name="AsOf">The day that "today" is; null leaves it to the model.</param>
/// <param name="Language">The language to read and answer in; null lets the words decide.</param>
internal sealed record DeskSettings(DateOnly? AsOf = null, Language? Language = null);

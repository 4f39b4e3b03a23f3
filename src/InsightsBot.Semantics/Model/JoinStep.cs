
namespace InsightsBot.Semantics.Model;

/// <summary>One join on a way.</summary>
/// <param name="From">The dataset the step starts at.</param>
/// <param name="To">The dataset it leads to.</param>
/// <param name="Columns">The columns that must be equal, here those of From.</param>
/// <param name="IsToOne">Whether each row of From meets at most one row of To.</param>
internal sealed record JoinStep(string From, string To, IReadOnlyList<JoinColumns> Columns, bool IsToOne = true)
{
    /// <summary>The same join, walked from its other end.</summary>
    public JoinStep Back(bool isToOne) =>
        new(To, From, [.. Columns.Select(c => new JoinColumns(c.There, c.Here))], isToOne);
}

using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Hints;

/// <summary>What words mean, in names of the model.</summary>
internal abstract record HintMeaning
{
    private HintMeaning()
    {
    }

    /// <summary>One column, or several that make up one thing: a full name.</summary>
    /// <param name="Choices">Each of the columns that are called so, with those that belong to it.</param>
    public sealed record Columns(IReadOnlyList<IReadOnlyList<Dimension>> Choices) : HintMeaning;

    /// <summary>The part that a percentage is of: those with one of these conditions, however it is put.</summary>
    public sealed record Part(IReadOnlyList<Filter> Choices) : HintMeaning;

    /// <summary>A condition, once for each column that is called so.</summary>
    public sealed record Condition(IReadOnlyList<Filter> Choices) : HintMeaning
    {
        /// <summary>The numbers in it, as a question may say them: "under 35" for age &lt; 35.</summary>
        public IReadOnlyList<double> Numbers { get; init; } = [];
    }
}

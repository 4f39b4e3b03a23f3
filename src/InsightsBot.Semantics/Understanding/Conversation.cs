using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding.Voices;
using InsightsBot.Semantics.Understanding.Why;

namespace InsightsBot.Semantics.Understanding;

/// <summary>What a reader must know of the turns before: the last query, and what was offered to choose from.</summary>
/// <param name="Last">The last query that was answered; null at the beginning or after a new topic.</param>
/// <param name="Offered">The choices of the last question back; empty when there was none.</param>
public sealed record Conversation(MetricQuery? Last, IReadOnlyList<Choice> Offered)
{
    /// <summary>A conversation without turns.</summary>
    public static readonly Conversation New = new(null, []);

    /// <summary>The conversation after another turn.</summary>
    /// <param name="reading">What the turn was taken to mean; a query must be one that could be run.</param>
    /// <param name="language">The language of the turn.</param>
    public Conversation After(Reading reading, Language language)
    {
        var spoken = this with { Language = language };
        return reading switch
        {
            Reading.Clear clear => spoken with
            {
                Last = clear.Asked ?? clear.Query,
                Voices = clear.Voices,
                Why = clear.Why,
                Offered = [],
                Earlier = clear.IsBack ? [.. Earlier.SkipLast(1)]
                    : Last is { } last && last.Key != (clear.Asked ?? clear.Query).Key
                        ? [.. Earlier.TakeLast(EarlierMax - 1), last]
                    : Earlier,
            },
            Reading.Ambiguous ambiguous => spoken with { Offered = ambiguous.Choices },
            Reading.AboutHub { IsNewTopic: true } => New with { Language = language },
            _ => spoken with { Offered = [] },
        };
    }

    /// <summary>How many queries before the last are remembered: 20.</summary>
    public const int EarlierMax = 20;

    /// <summary>The queries before the last one, oldest first; "back" returns to them.</summary>
    public IReadOnlyList<MetricQuery> Earlier { get; init; } = [];

    /// <summary>What the last answer wanted of verbatims; null where it was not about them.</summary>
    public VoicesWish? Voices { get; init; }

    /// <summary>What the last answer explained; null where it did not.</summary>
    public WhyWish? Why { get; init; }

    /// <summary>The language of the last turn, for words that are the same in both; null at the beginning.</summary>
    public Language? Language { get; init; }
}

namespace InsightsBot.Cards;

/// <summary>How much of an answer one message shows.</summary>
/// <param name="RowsShown">Rows of the table that is seen at once.</param>
/// <param name="RowsOpened">Rows behind the button.</param>
/// <param name="SqlCharacters">Characters of one statement.</param>
/// <param name="Verbatims">Texts of customers.</param>
/// <param name="CitedCharacters">Characters behind one citation; 0 leaves the card behind it out.</param>
internal sealed record CardLimits(
    int RowsShown, int RowsOpened, int SqlCharacters, int Verbatims, int CitedCharacters)
{
    /// <summary>What Teams takes: bytes of one message, each character two.</summary>
    public const int MessageBytes = 100 * 1024;

    /// <summary>What a channel adds to a message: ids, sender, conversation. In bytes.</summary>
    public const int RoutingBytes = 4 * 1024;

    /// <summary>
    /// From everything to little: first fewer rows, then shorter SQL, then fewer texts, then less of all.
    /// </summary>
    public static IReadOnlyList<CardLimits> Steps { get; } =
    [
        new(10, 50, 8000, 8, 1500),
        new(10, 25, 8000, 8, 1500),
        new(10, 10, 8000, 8, 1500),
        new(10, 10, 1500, 8, 600),
        new(10, 10, 1500, 3, 600),
        new(5, 5, 400, 1, 0),
    ];
}

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

    /// <summary>Characters of one definition or method.</summary>
    public int DefinitionCharacters { get; init; } = 1200;

    /// <summary>Citations behind each button; 0 leaves the buttons for more out.</summary>
    public int CitationsOpened { get; init; } = 20;

    /// <summary>Characters of one sentence beside the figures: a warning, an assumption, the reading.</summary>
    public int SentenceCharacters { get; init; } = 400;

    /// <summary>Characters of what a citation says of itself at first sight.</summary>
    public int AbstractCharacters { get; init; } = 160;

    /// <summary>Characters of the text; a longer one comes in several messages.</summary>
    public int TextCharacters { get; init; } = 4000;

    /// <summary>
    /// From everything to little: first fewer rows, then shorter SQL, then fewer texts, then less of all.
    /// </summary>
    public static IReadOnlyList<CardLimits> Steps { get; } =
    [
        new(10, 50, 8000, 8, 1500),
        new(10, 25, 8000, 8, 1500),
        new(10, 10, 8000, 8, 1500),
        new(10, 10, 1500, 8, 600) { DefinitionCharacters = 600 },
        new(10, 10, 1500, 3, 600) { DefinitionCharacters = 600 },
        new(5, 5, 400, 1, 0) { DefinitionCharacters = 200, CitationsOpened = 4 },

        // Fits whatever the signs are, and however a writer escapes them.
        new(5, 0, 0, 0, 0)
        {
            CitationsOpened = 0, SentenceCharacters = 100, AbstractCharacters = 60, TextCharacters = 2000,
        },
    ];
}

using System.Text;

namespace InsightsBot.Commands;

/// <summary>Makes texts from data and questions safe for a terminal, which obeys control characters.</summary>
internal static class Printable
{
    private const int LineCharactersMax = 500;

    /// <summary>The text without control characters; line breaks stay.</summary>
    public static string Text(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            _ = safe.Append(char.IsControl(sign) && sign != '\n' ? ' ' : sign);
        }

        return safe.ToString();
    }

    /// <summary>The text on one line of at most 500 characters.</summary>
    public static string Line(string text) => Line(text, LineCharactersMax);

    /// <summary>The text on one line of at most so many characters.</summary>
    public static string Line(string text, int charactersMax)
    {
        var line = Text(text).Replace('\n', ' ');
        return line.Length <= charactersMax ? line : line[..(charactersMax - 1)] + "…";
    }
}

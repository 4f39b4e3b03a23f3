using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using InsightsBot.Activities;

namespace InsightsBot.Cards;

/// <summary>Writes the text of a message so that a program that reads Markdown shows it as it stands.</summary>
/// <remarks>
/// Web Chat gets character references: it takes "\(" for a formula. Teams gets backslashes, and references only where
/// HTML could begin; a line that begins with "1." is a list there, which only looks different. Markers such as [1]
/// stay where they point to a citation.
/// </remarks>
internal static partial class MarkdownText
{
    /// <summary>The text as Markdown.</summary>
    /// <param name="text">The text; its lines stay lines.</param>
    /// <param name="look">Who reads it.</param>
    /// <param name="isMarker">Whether a number in brackets points to a citation.</param>
    public static string Of(string text, MessageLook look, Func<int, bool> isMarker)
    {
        var lines = InertText.Lines(text).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)
            .Select(l => Line(l, look, isMarker));
        return string.Join(look == MessageLook.Teams ? "\n\n" : "  \n", lines);
    }

    /// <summary>Code between fences that nothing in it can close.</summary>
    public static string Fenced(string code)
    {
        var longest = Backticks().Matches(code).Select(m => m.Length).DefaultIfEmpty(0).Max();
        var fence = new string('`', Math.Max(3, longest + 1));
        return $"{fence}sql\n{code}\n{fence}";
    }

    private static string Line(string line, MessageLook look, Func<int, bool> isMarker)
    {
        var written = new StringBuilder(line.Length + 16);
        var at = 0;
        foreach (Match marker in Marker().Matches(line))
        {
            if (isMarker(int.Parse(marker.Groups[1].ValueSpan, CultureInfo.InvariantCulture)))
            {
                Escape(written, line, at, marker.Index, look);
                _ = written.Append(marker.Value);
                at = marker.Index + marker.Length;
                if (at < line.Length && line[at] is '(' or '[' or ':')
                {
                    // Else the marker would be the words of a link, or its definition.
                    _ = written.Append('\u2060');
                }
            }
        }

        Escape(written, line, at, line.Length, look);
        return written.ToString();
    }

    private static void Escape(StringBuilder written, string line, int from, int to, MessageLook look)
    {
        // "1." and "-" begin a list only at the start of a line.
        var start = BlockStart().Match(line) is { Success: true } match ? match.Length - 1 : -1;
        for (var i = from; i < to; i++)
        {
            var sign = line[i];
            if (!"\\`*_{}[]#~|<>&$^=!".Contains(sign, StringComparison.Ordinal)
                && (i != start || (look == MessageLook.Teams && sign is '.' or ')')))
            {
                _ = written.Append(sign);
            }
            else if (look == MessageLook.Teams && sign is not ('<' or '>' or '&'))
            {
                _ = written.Append('\\').Append(sign);
            }
            else
            {
                _ = written.Append(CultureInfo.InvariantCulture, $"&#{(int)sign};");
            }
        }
    }

    [GeneratedRegex(@"\[([0-9]{1,4})\]")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(?:[0-9]+[.)]|[-+])")]
    private static partial Regex BlockStart();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}

using System.Runtime.CompilerServices;
using System.Text;

namespace InsightsBot.Semantics.Text;

/// <summary>Writes an interpolated string and keeps what filled its holes. The compiler calls it.</summary>
[InterpolatedStringHandler]
public sealed class SlotWriter
{
    private readonly StringBuilder text;
    private readonly List<string> slots;

    /// <summary>Begins a string.</summary>
    /// <param name="literalLength">The characters between the holes.</param>
    /// <param name="formattedCount">The holes.</param>
    public SlotWriter(int literalLength, int formattedCount)
    {
        text = new StringBuilder(literalLength + (8 * formattedCount));
        slots = new List<string>(formattedCount);
    }

    /// <summary>The string so far.</summary>
    public string Text => text.ToString();

    /// <summary>What filled the holes, from left to right.</summary>
    public IReadOnlyList<string> Slots => slots;

    /// <summary>Adds what stands between holes.</summary>
    public void AppendLiteral(string value) => _ = text.Append(value);

    /// <summary>Fills a hole.</summary>
    public void AppendFormatted(string value)
    {
        _ = text.Append(value);
        slots.Add(value);
    }

    /// <summary>Fills a hole with words one after another, each a slot of its own.</summary>
    /// <param name="values">The words, quoted in the way of the language.</param>
    /// <param name="format">What stands between the words, and around each: "„|“" quotes them.</param>
    public void AppendFormatted(IReadOnlyList<string> values, string format = "|")
    {
        var (before, after) = format.Split('|') is [var left, var right] ? (left, right) : ("", "");
        _ = text.AppendJoin(", ", values.Select(v => before + v + after));
        slots.AddRange(values);
    }
}

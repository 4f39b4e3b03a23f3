using System.Globalization;
using System.Text.RegularExpressions;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Answers;

/// <summary>A sentence whose numbers, periods and values are slots, so that none can be invented.</summary>
/// <remarks>
/// Slots are {f1} for a figure, {p1} for a period, {v1} for a value from the data and {c1} for a citation marker, each
/// counted from 1. Outside slots there are no digits, no number words but ordinals, and no braces.
/// </remarks>
public sealed partial record Wording
{
    private readonly string template;
    private readonly IReadOnlyList<Figure> figures;
    private readonly IReadOnlyList<Period> periods;
    private readonly IReadOnlyList<string> values;

    private Wording(
        string template, IReadOnlyList<Figure> figures, IReadOnlyList<Period> periods, IReadOnlyList<string> values)
    {
        this.template = template;
        this.figures = figures;
        this.periods = periods;
        this.values = values;
    }

    /// <summary>Reads a template, or refuses it.</summary>
    /// <param name="template">The sentence, written by a person or a language model.</param>
    /// <param name="figures">What {f1}, {f2}… stand for.</param>
    /// <param name="periods">What {p1}, {p2}… stand for.</param>
    /// <param name="values">What {v1}, {v2}… stand for.</param>
    /// <param name="citations">How many citations there are for {c1}, {c2}….</param>
    /// <param name="refusal">Why the template was refused, in English, for the log; null when it was not.</param>
    /// <returns>The wording, or null when it was refused.</returns>
    public static Wording? Parse(
        string template,
        IReadOnlyList<Figure> figures,
        IReadOnlyList<Period> periods,
        IReadOnlyList<string> values,
        int citations,
        out string? refusal)
    {
        ArgumentNullException.ThrowIfNull(template);
        refusal = null;
        foreach (Match slot in Slot().Matches(template))
        {
            var known = slot.Groups[1].Value switch
            {
                "f" => figures.Count,
                "p" => periods.Count,
                "v" => values.Count,
                _ => citations,
            };
            if (Number(slot) < 1 || Number(slot) > known)
            {
                refusal = $"The slot {slot.Value} stands for nothing.";
                return null;
            }
        }

        refusal = Invented(Slot().Replace(template, " ; "));
        return refusal is null ? new Wording(template, figures, periods, values) : null;
    }

    /// <summary>The sentence in a language, every slot filled.</summary>
    public string Fill(Language language) => Slot().Replace(template, slot => slot.Groups[1].Value switch
    {
        "f" => figures[Number(slot) - 1].Write(language),
        "p" => periods[Number(slot) - 1].Describe(language),
        "v" => values[Number(slot) - 1],
        _ => "[" + Number(slot).ToString(CultureInfo.InvariantCulture) + "]",
    });

    private static string? Invented(string outside)
    {
        if (outside.FirstOrDefault(char.IsNumber) is var digit and not '\0')
        {
            return $"The digit {digit} stands outside a slot.";
        }

        if (outside.AsSpan().IndexOfAny('{', '}') >= 0)
        {
            return "A brace stands outside a slot.";
        }

        var tokens = Tokenizer.Read(outside);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Numerals.TryRead(tokens, at, null, out var numeral) && !numeral.IsWeak
                && numeral.Kind != NumeralKind.Ordinal)
            {
                return $"The number word {tokens[at].Text} stands outside a slot.";
            }
        }

        return null;
    }

    private static int Number(Match slot) => int.Parse(slot.Groups[2].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{([fpvc])([0-9]{1,3})\}")]
    private static partial Regex Slot();
}

using System.Globalization;
using System.Text.RegularExpressions;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Says the bands of a number as people do: "18 – &lt; 30" is "18 bis unter 30".</summary>
internal static partial class BandNames
{
    /// <summary>A band without its place: "02: 18 – &lt; 30" is "18 – &lt; 30"; any other text as it is.</summary>
    public static string Plain(string text) =>
        text.Length > 4 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) && text[2] == ':' && text[3] == ' '
            ? text[4..]
            : text;

    /// <summary>A band in words.</summary>
    public static string Of(string text, Language language)
    {
        var plain = Plain(text);
        var isGerman = language == Language.German;
        if (Between().Match(plain) is { Success: true } between)
        {
            var (low, high) = (Number(between.Groups[1].Value, language), Number(between.Groups[2].Value, language));
            return isGerman ? $"{low} bis unter {high}" : $"{low} to under {high}";
        }

        if (Below().Match(plain) is { Success: true } below)
        {
            return (isGerman ? "unter " : "under ") + Number(below.Groups[1].Value, language);
        }

        return From().Match(plain) is { Success: true } from
            ? isGerman ? "ab " + Number(from.Groups[1].Value, language) : Number(from.Groups[1].Value, language) +
            " and over"
            : plain;
    }

    private static string Number(string text, Language language) =>
        NumberWriting.Plain(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), language);

    [GeneratedRegex(@"^(-?[0-9]+(?:\.[0-9]+)?) – < (-?[0-9]+(?:\.[0-9]+)?)$")]
    private static partial Regex Between();

    [GeneratedRegex(@"^< (-?[0-9]+(?:\.[0-9]+)?)$")]
    private static partial Regex Below();

    [GeneratedRegex(@"^≥ (-?[0-9]+(?:\.[0-9]+)?)$")]
    private static partial Regex From();
}

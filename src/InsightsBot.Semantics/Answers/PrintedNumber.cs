using System.Globalization;
using System.Text.RegularExpressions;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Answers;

/// <summary>A number as it stands in a text, with the decimals it was rounded to.</summary>
/// <param name="Size">The number without its sign.</param>
/// <param name="Decimals">How many decimals it was printed with.</param>
/// <param name="Sign">'+', '-' or '\0' when none was printed.</param>
/// <param name="IsPercent">Whether per cent or percentage points follow.</param>
/// <param name="Scale">1, or a thousand, million or billion when such a word follows.</param>
internal sealed partial record PrintedNumber(double Size, int Decimals, char Sign, bool IsPercent, double Scale)
{
    /// <summary>Reads a number in the notation of a language; null when it is not written in it.</summary>
    public static PrintedNumber? Read(Match match, Language language)
    {
        var shape = Shape().Match(match.Value);
        var digits = shape.Groups[2].Value;
        var (group, point) = language switch
        {
            Language.German => ('.', ','),
            Language.English => (',', '.'),
        };
        var parts = digits.Split(point);
        var groups = parts[0].Split(group);
        var isPlain = parts.Length <= 2 && (parts.Length == 1 || !parts[1].Contains(group, StringComparison.Ordinal))
            && (groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3)));
        if (!shape.Success || !isPlain || !double.TryParse(
            string.Concat(groups) + (parts.Length == 2 ? "." + parts[1] : ""),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var size))
        {
            return null;
        }

        var word = shape.Groups[3].Value.ToLowerInvariant();
        var isPercent = word is ['%' or 'p', ..];
        var sign = shape.Groups[1].Value switch { "" => '\0', "+" => '+', _ => '-' };
        var decimals = parts.Length == 2 ? parts[1].Length : 0;
        return new PrintedNumber(size, decimals, sign, isPercent, ScaleOf(word));
    }

    /// <summary>Whether a fact, rounded as this was, gives this number.</summary>
    public bool IsRoundingOf(double fact, Unit unit)
    {
        // A share may be printed raw, but then "1" is no rounding of 0.6.
        if (IsPercent != (unit == Unit.Share) && (IsPercent || Decimals < 2))
        {
            return false;
        }

        var scaled = (IsPercent ? 100 * fact : fact) / Scale;
        var isSigned = Sign switch
        {
            '+' => scaled >= 0,
            '-' => scaled <= 0,
            _ => true,
        };
        var tolerance = (0.5 * Math.Pow(10, -Decimals)) + (1e-12 * Math.Max(1, Math.Abs(scaled)));
        return isSigned && Math.Abs(Math.Abs(scaled) - Size) <= tolerance;
    }

    private static double ScaleOf(string word) => word switch
    {
        "tsd" or "thousand" or "tausend" => 1e3,
        "mio" or "million" or "millionen" => 1e6,
        "mrd" or "milliarde" or "milliarden" or "billion" => 1e9,
        _ => 1,
    };

    [GeneratedRegex(@"^([+\-−]?)[€$]?([0-9][0-9.,]*)[\s-]?(.*)$")]
    private static partial Regex Shape();
}

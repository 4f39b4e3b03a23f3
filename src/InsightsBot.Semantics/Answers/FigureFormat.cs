using System.Globalization;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Answers;

/// <summary>Writes numbers for people, in the notation of their language.</summary>
/// <remarks>
/// Shares have one decimal, or as many as keep them from looking like none or all. Numbers from 1,000 have none,
/// smaller ones as many as say something: 123.4, 12.34, 0.012. Amounts of money below 1,000 have cents. A minus is
/// written "−".
/// </remarks>
public static class FigureFormat
{
    /// <summary>A figure with its unit: "26,5 %", "1.234", "74,44 €", "+12,3 Punkte", "67,5 s".</summary>
    /// <param name="value">The raw number; shares from 0 to 1. Null or no number gives "keine Angabe".</param>
    /// <param name="unit">What it counts.</param>
    /// <param name="language">The language of the answer.</param>
    public static string Write(double? value, Unit unit, Language language)
    {
        if (value is not { } number || !double.IsFinite(number))
        {
            return Pick(language, "keine Angabe", "no figure");
        }

        return unit switch
        {
            Unit.Share => Digits(100 * number, ShareDecimals(number), language) + " %",
            Unit.NpsPoints => Signed(number, 1, language) + Pick(language, " Punkte", " points"),
            Unit.Euro => Money(number, "€", language),
            Unit.Dollar => Money(number, "$", language),
            Unit.Money => Digits(number, MoneyDecimals(number), language),
            Unit.Count or Unit.Number => Digits(number, Decimals(number), language),
            Unit.Points => WithNoun(number, language, "Punkt", "Punkte", "point", "points"),
            Unit.Seconds => Digits(number, Decimals(number), language) + " s",
            Unit.Minutes => Digits(number, Decimals(number), language) + " min",
            Unit.Hours => Digits(number, Decimals(number), language) + Pick(language, " Std.", " h"),
            Unit.Days => WithNoun(number, language, "Tag", "Tage", "day", "days"),
            Unit.Months => WithNoun(number, language, "Monat", "Monate", "month", "months"),
            Unit.Years => WithNoun(number, language, "Jahr", "Jahre", "year", "years"),
        };
    }

    /// <summary>A difference of two figures, with its sign: "+1,5 Prozentpunkte", "−12", "+3.0 points".</summary>
    /// <param name="value">The raw difference; of shares, 0.1 are 10 percentage points.</param>
    /// <param name="unit">The unit of the two figures.</param>
    /// <param name="language">The language of the answer.</param>
    public static string WriteChange(double? value, Unit unit, Language language)
    {
        if (value is not { } number || !double.IsFinite(number) || unit == Unit.NpsPoints)
        {
            return Write(value, unit, language);
        }

        return unit == Unit.Share
            ? Signed(100 * number, ShareDecimals(number), language)
                + Pick(language, " Prozentpunkte", " percentage points")
            : (number > 0 ? "+" : "") + Write(number, unit, language);
    }

    /// <summary>An interval with the unit on both ends: "24,5 % bis 28,6 %".</summary>
    public static string Write(Interval interval, Unit unit, Language language)
    {
        ArgumentNullException.ThrowIfNull(interval);
        var to = Pick(language, " bis ", " to ");
        return Write(interval.Low, unit, language) + to + Write(interval.High, unit, language);
    }

    private static string Money(double number, string sign, Language language)
    {
        var digits = Digits(Math.Abs(number), MoneyDecimals(number), language);
        var minus = IsNegative(number, MoneyDecimals(number)) ? "−" : "";
        return language switch
        {
            Language.German => minus + digits + " " + sign,
            Language.English => minus + sign + digits,
        };
    }

    private static string WithNoun(double number, Language language, string ein, string mehr, string one, string more)
    {
        var digits = Digits(number, Decimals(number), language);
        return digits + " " + (digits == "1" ? Pick(language, ein, one) : Pick(language, mehr, more));
    }

    private static string Signed(double number, int decimals, Language language)
    {
        var digits = Digits(number, decimals, language);
        return number > 0 && Rounded(number, decimals) > 0 ? "+" + digits : digits;
    }

    private static string Digits(double number, int decimals, Language language)
    {
        var invariant = Rounded(number, decimals).ToString("N" + decimals, CultureInfo.InvariantCulture);
        var digits = language switch
        {
            Language.German => invariant.Replace(',', ' ').Replace('.', ',').Replace(' ', '.'),
            Language.English => invariant,
        };
        return IsNegative(number, decimals) ? "−" + digits : digits;
    }

    // A number that rounds to 0 has no sign.
    private static bool IsNegative(double number, int decimals) => number < 0 && Rounded(number, decimals) > 0;

    // A half is rounded up, as people do; doubles above 1e15 have no decimals.
    private static double Rounded(double number, int decimals) => Math.Abs(number) < 1e15
        ? Math.Round(Math.Abs(number), decimals, MidpointRounding.AwayFromZero)
        : Math.Abs(number);

    private static int ShareDecimals(double share)
    {
        var decimals = 1;
        while (decimals < 4 && LooksLikeNoneOrAll(share, decimals))
        {
            decimals++;
        }

        return decimals;
    }

    private static bool LooksLikeNoneOrAll(double share, int decimals)
    {
        var half = 0.5 * Math.Pow(10, -decimals - 2);
        var size = Math.Abs(share);
        return (size != 0 && size < half) || (size != 1 && Math.Abs(size - 1) <= half);
    }

    private static int MoneyDecimals(double amount) => Math.Abs(amount) < 999.995 ? 2 : 0;

    private static int Decimals(double number)
    {
        var size = Math.Abs(number);
        if (number % 1 == 0)
        {
            return 0;
        }

        return size switch
        {
            >= 999.95 => 0,
            >= 99.995 => 1,
            >= 1 => 2,
            _ => Math.Clamp(1 - (int)Math.Floor(Math.Log10(size)), 2, 8),
        };
    }

    private static string Pick(Language language, string german, string english) => language switch
    {
        Language.German => german,
        Language.English => english,
    };
}

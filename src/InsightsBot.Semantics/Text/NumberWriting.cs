using System.Globalization;

namespace InsightsBot.Semantics.Text;

/// <summary>Writes plain numbers as a language does.</summary>
public static class NumberWriting
{
    private static readonly NumberFormatInfo German =
        new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NumberGroupSizes = [3] };

    private static readonly NumberFormatInfo English =
        new() { NumberDecimalSeparator = ".", NumberGroupSeparator = ",", NumberGroupSizes = [3] };

    /// <summary>A number with grouped digits and as many decimals as it needs, four at most.</summary>
    public static string Plain(double value, Language language) => value.ToString("#,##0.####", Format(language));

    /// <summary>A number with a fixed count of decimals.</summary>
    public static string Fixed(double value, int decimals, Language language) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Format(language));

    private static NumberFormatInfo Format(Language language) => language switch
    {
        Language.German => German,
        Language.English => English,
    };
}

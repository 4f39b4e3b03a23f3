namespace InsightsBot.Semantics.Text;

/// <summary>English number words, which are written one by one: "two hundred and fifty", "twenty-first".</summary>
internal static class EnglishNumbers
{
    private static readonly string[] BelowTwenty =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens =
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Ordinals =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
        "nineteenth",
    ];

    private static readonly Dictionary<string, double> Fractions = new(StringComparer.Ordinal)
    {
        ["half"] = 0.5, ["thirds"] = 1.0 / 3, ["fourths"] = 0.25, ["quarters"] = 0.25, ["fifths"] = 0.2,
        ["sixths"] = 1.0 / 6, ["tenths"] = 0.1,
    };

    /// <summary>The value of one folded word below a hundred; null when it is none.</summary>
    public static int? Small(string folded) =>
        Array.IndexOf(BelowTwenty, folded) is >= 0 and var small ? small
        : Array.IndexOf(Tens, folded) is >= 0 and var tens ? 10 * (tens + 2)
        : null;

    /// <summary>Whether another small word may follow: "three" after "twenty" or "hundred", not after "two".</summary>
    public static bool MayFollow(double before, int small) =>
        before % 100 == 0 ? before > 0 : before % 10 == 0 && before % 100 >= 20 && small is > 0 and < 10;

    /// <summary>The place a folded word names; null when it is none.</summary>
    public static int? Ordinal(string folded) =>
        Array.IndexOf(Ordinals, folded) is >= 0 and var place ? place
        : folded.EndsWith("ieth", StringComparison.Ordinal) ? Small(folded[..^4] + "y")
        : null;

    /// <summary>The share that a folded word names; null when none ("third" may be a place).</summary>
    public static double? Fraction(string folded) => Fractions.TryGetValue(folded, out var share) ? share : null;
}

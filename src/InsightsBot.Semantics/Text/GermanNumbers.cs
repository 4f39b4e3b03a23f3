namespace InsightsBot.Semantics.Text;

/// <summary>German number words, which are written in one: "dreiundzwanzig", "fünfhundert", "zweite".</summary>
internal static class GermanNumbers
{
    private static readonly Dictionary<string, int> BelowTwenty = new(StringComparer.Ordinal)
    {
        ["null"] = 0, ["eins"] = 1, ["ein"] = 1, ["zwei"] = 2, ["zwo"] = 2, ["drei"] = 3, ["vier"] = 4,
        ["fuenf"] = 5, ["funf"] = 5, ["sechs"] = 6, ["sieben"] = 7, ["acht"] = 8, ["neun"] = 9, ["zehn"] = 10,
        ["elf"] = 11, ["zwoelf"] = 12, ["zwolf"] = 12, ["dreizehn"] = 13, ["vierzehn"] = 14, ["fuenfzehn"] = 15,
        ["sechzehn"] = 16, ["siebzehn"] = 17, ["achtzehn"] = 18, ["neunzehn"] = 19,
    };

    private static readonly Dictionary<string, int> Tens = new(StringComparer.Ordinal)
    {
        ["zwanzig"] = 20, ["dreissig"] = 30, ["vierzig"] = 40, ["fuenfzig"] = 50, ["sechzig"] = 60,
        ["siebzig"] = 70, ["achtzig"] = 80, ["neunzig"] = 90,
    };

    private static readonly Dictionary<string, double> Halves = new(StringComparer.Ordinal)
    {
        ["anderthalb"] = 1.5, ["eineinhalb"] = 1.5, ["zweieinhalb"] = 2.5, ["dreieinhalb"] = 3.5,
    };

    private static readonly string[] Endings = ["er", "es", "en", "em", "e"];

    /// <summary>The value of a folded cardinal word below a million; null when it is none.</summary>
    public static double? Cardinal(string folded)
    {
        if (folded.Length is < 3 or > 60)
        {
            return null;
        }

        return Halves.TryGetValue(folded, out var half) ? half : Whole(folded);
    }

    /// <summary>The place that a folded ordinal word names ("dritten" is 3); null when it is none.</summary>
    public static int? Ordinal(string folded)
    {
        var ending = Endings.FirstOrDefault(e => folded.EndsWith(e, StringComparison.Ordinal));
        if (ending is null || folded.Length is < 5 or > 60)
        {
            return null;
        }

        var stem = folded[..^ending.Length];
        return stem switch
        {
            "erst" or "allererst" => 1,
            "dritt" => 3,
            "siebt" => 7,
            "acht" => 8,
            _ => Below(stem, "st", 20, int.MaxValue) ?? Below(stem, "t", 2, 19),
        };
    }

    /// <summary>What a folded word multiplies by ("dreimal", "dreifache" are 3); null when it does not.</summary>
    public static double? Multiple(string folded)
    {
        if (folded is "doppelt" or "doppelte" or "doppelten" or "doppelter" or "doppeltes" or "doppelsoviel")
        {
            return 2;
        }

        foreach (var ending in new[] { "fachen", "faches", "fache", "fach", "mal" })
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal) && Cardinal(folded[..^ending.Length]) is { } times)
            {
                return times;
            }
        }

        return null;
    }

    /// <summary>The share that a folded word names ("Hälfte", "Drittel"); null when it is none.</summary>
    public static double? Fraction(string folded)
    {
        if (folded == "haelfte")
        {
            return 0.5;
        }

        var bare = folded.EndsWith("teln", StringComparison.Ordinal) ? folded[..^1] : folded;
        if (bare == "drittel")
        {
            return 1.0 / 3;
        }

        var parts = bare.EndsWith("stel", StringComparison.Ordinal) ? Below(bare[..^2], "st", 20, 1000)
            : bare.EndsWith("tel", StringComparison.Ordinal) ? Below(bare[..^2], "t", 4, 19)
            : null;
        return 1.0 / parts;
    }

    private static int? Below(string word, string ending, int smallest, int largest) =>
        word.EndsWith(ending, StringComparison.Ordinal) && Whole(word[..^ending.Length]) is { } value
            && value >= smallest && value <= largest
            ? value
            : null;

    private static int? Whole(string word)
    {
        var thousand = word.IndexOf("tausend", StringComparison.Ordinal);
        if (thousand < 0)
        {
            return BelowThousand(word);
        }

        var count = thousand == 0 ? 1 : BelowThousand(word[..thousand]);
        var rest = Rest(word[(thousand + 7)..], BelowThousand);
        return (1000 * count) + rest;
    }

    private static int? BelowThousand(string word)
    {
        var hundred = word.IndexOf("hundert", StringComparison.Ordinal);
        if (hundred < 0)
        {
            return BelowHundred(word);
        }

        int? count = hundred == 0 ? 1 : BelowTwenty.TryGetValue(word[..hundred], out var units) ? units : null;
        return (100 * count) + Rest(word[(hundred + 7)..], BelowHundred);
    }

    private static int? Rest(string word, Func<string, int?> read) => word.Length == 0 ? 0
        : read(word.StartsWith("und", StringComparison.Ordinal) ? word[3..] : word);

    private static int? BelowHundred(string word)
    {
        if (BelowTwenty.TryGetValue(word, out var small) || Tens.TryGetValue(word, out small))
        {
            return small;
        }

        var joint = word.IndexOf("und", StringComparison.Ordinal);
        return joint > 0 && BelowTwenty.TryGetValue(word[..joint], out var unit) && unit is > 0 and < 10
            && Tens.TryGetValue(word[(joint + 3)..], out var tens)
            ? tens + unit
            : null;
    }
}

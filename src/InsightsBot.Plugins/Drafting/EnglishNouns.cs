namespace InsightsBot.Plugins.Drafting;

/// <summary>Plurals and singulars of English nouns, the regular ones and those that business names use.</summary>
internal static class EnglishNouns
{
    private static readonly HashSet<string> Uncountable = new(StringComparer.Ordinal)
    {
        "staff", "personnel", "data", "feedback", "news", "population", "equipment", "inventory", "processing",
        "history", "series", "sales", "premises", "information", "business", "status", "people", "revenue",
    };

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["person"] = "people", ["child"] = "children", ["man"] = "men", ["woman"] = "women", ["foot"] = "feet",
    };

    /// <summary>The plural; a plural stays as it is.</summary>
    public static string Plural(string noun)
    {
        if (noun.Length < 2 || Uncountable.Contains(noun) || IsPlural(noun))
        {
            return noun;
        }

        if (Irregular.TryGetValue(noun, out var irregular))
        {
            return irregular;
        }

        if (noun.EndsWith('y') && !"aeiou".Contains(noun[^2], StringComparison.Ordinal))
        {
            return noun[..^1] + "ies";
        }

        var hisses = noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith('z')
            || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal);
        return noun + (hisses ? "es" : "s");
    }

    /// <summary>The singular; a singular stays as it is.</summary>
    public static string Singular(string noun)
    {
        if (!IsPlural(noun) || Uncountable.Contains(noun))
        {
            return noun;
        }

        if (Irregular.FirstOrDefault(p => p.Value == noun).Key is { } irregular)
        {
            return irregular;
        }

        if (noun.EndsWith("ies", StringComparison.Ordinal) && noun.Length > 4)
        {
            return noun[..^3] + "y";
        }

        var hissed = noun.EndsWith("sses", StringComparison.Ordinal) || noun.EndsWith("xes", StringComparison.Ordinal)
            || noun.EndsWith("ches", StringComparison.Ordinal) || noun.EndsWith("shes", StringComparison.Ordinal)
            || noun.EndsWith("uses", StringComparison.Ordinal);
        return hissed ? noun[..^2] : noun[..^1];
    }

    /// <summary>Whether the noun looks like a plural.</summary>
    public static bool IsPlural(string noun) =>
        Irregular.ContainsValue(noun)
        || (noun.Length > 3 && noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal)
            && !noun.EndsWith("us", StringComparison.Ordinal) && !noun.EndsWith("is", StringComparison.Ordinal));
}

using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Words in names that only connect others, with their counterpart in the other language.</summary>
internal static class SmallWords
{
    private static readonly Dictionary<string, string> German = new(StringComparer.Ordinal)
    {
        ["of"] = "von", ["in"] = "in", ["the"] = "", ["a"] = "", ["an"] = "", ["for"] = "für", ["to"] = "bis",
        ["from"] = "von", ["by"] = "durch", ["at"] = "um", ["on"] = "am", ["with"] = "mit", ["without"] = "ohne",
        ["per"] = "pro", ["and"] = "und", ["or"] = "oder", ["is"] = "", ["has"] = "", ["was"] = "", ["were"] = "",
        ["under"] = "unter", ["over"] = "über", ["above"] = "über", ["below"] = "unter",
        ["until"] = "bis", ["via"] = "über", ["as"] = "als",
    };

    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["der"] = "of", ["die"] = "", ["das"] = "", ["des"] = "of", ["dem"] = "", ["den"] = "", ["von"] = "from",
        ["bis"] = "to", ["ab"] = "from", ["an"] = "to", ["am"] = "on", ["im"] = "in", ["in"] = "in", ["zu"] = "to",
        ["zum"] = "to",
        ["zur"] = "to", ["mit"] = "with", ["ohne"] = "without", ["pro"] = "per", ["je"] = "per", ["und"] = "and",
        ["oder"] = "or", ["wurde"] = "", ["ist"] = "", ["hat"] = "", ["fuer"] = "for", ["unter"] = "under",
        ["ueber"] = "over", ["via"] = "via",
    };

    /// <summary>Whether the word connects others in that language.</summary>
    public static bool Has(string folded, Language language) => TableOf(language).ContainsKey(folded);

    /// <summary>Whether only one language has the word, and then which.</summary>
    public static Language? LanguageOf(string folded) =>
        (English.ContainsKey(folded), German.ContainsKey(folded)) switch
        {
            (true, false) => Language.German,
            (false, true) => Language.English,
            _ => null,
        };

    /// <summary>The word's counterpart in the other language; empty when that has none.</summary>
    public static string Translate(string folded, Language from) => TableOf(from).GetValueOrDefault(folded, "");

    /// <summary>Words of a language with their counterparts in the other.</summary>
    private static Dictionary<string, string> TableOf(Language language) => language switch
    {
        Language.German => English,
        Language.English => German,
    };
}

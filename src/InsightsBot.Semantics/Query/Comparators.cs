using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Query;

/// <summary>Words and signs of comparators.</summary>
public static class Comparators
{
    /// <summary>The comparator in words: "mehr als", "at least".</summary>
    public static string Words(this Comparator comparator, Language language) => (comparator, language) switch
    {
        (Comparator.More, Language.German) => "mehr als",
        (Comparator.More, Language.English) => "more than",
        (Comparator.AtLeast, Language.German) => "mindestens",
        (Comparator.AtLeast, Language.English) => "at least",
        (Comparator.Less, Language.German) => "weniger als",
        (Comparator.Less, Language.English) => "less than",
        (Comparator.AtMost, Language.German) => "höchstens",
        (Comparator.AtMost, Language.English) => "at most",
        (Comparator.Equal, Language.German) => "genau",
        (Comparator.Equal, Language.English) => "exactly",
        (Comparator.NotEqual, Language.German) => "nicht",
        (Comparator.NotEqual, Language.English) => "not",
    };

    /// <summary>The comparator as SQL writes it, alike in every dialect.</summary>
    public static string Sign(this Comparator comparator) => comparator switch
    {
        Comparator.More => ">",
        Comparator.AtLeast => ">=",
        Comparator.Less => "<",
        Comparator.AtMost => "<=",
        Comparator.Equal => "=",
        Comparator.NotEqual => "<>",
    };
}

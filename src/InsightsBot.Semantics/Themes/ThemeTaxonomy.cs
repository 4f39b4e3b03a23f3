using InsightsBot.Semantics.Sentiment;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Themes;

/// <summary>The themes of a company on two levels, ready to be looked for.</summary>
/// <remarks>A value without reach: the themes come from models/themes.yaml or from a test.</remarks>
public sealed class ThemeTaxonomy
{
    private const int CompoundTailMin = 5;

    private readonly Dictionary<string, Theme> byName = new(StringComparer.Ordinal);

    /// <summary>A taxonomy of themes; parents stand before their children.</summary>
    /// <exception cref="ArgumentException">A name stands twice, or a parent is missing.</exception>
    public ThemeTaxonomy(IReadOnlyList<Theme> themes)
    {
        ArgumentNullException.ThrowIfNull(themes);
        Themes = themes;
        for (var number = 0; number < themes.Count; number++)
        {
            var theme = themes[number];
            if (!byName.TryAdd(theme.Name, theme) || (theme.Parent is { } parent && !byName.ContainsKey(parent)))
            {
                throw new ArgumentException($"The theme '{theme.Name}' stands twice or before its parent.");
            }

            foreach (var language in (Language[])[Language.German, Language.English])
            {
                Add(theme.Words.In(language), language, number * 2);
                Add(theme.Hints.In(language), language, (number * 2) + 1);
            }
        }
    }

    /// <summary>All themes in their order.</summary>
    public IReadOnlyList<Theme> Themes { get; }

    /// <summary>Words and phrases; the number is the theme's place times two, one more for a hint.</summary>
    internal WordPatterns Patterns { get; } = new(CompoundTailMin);

    /// <summary>The theme of a name such as "delivery.late", or null.</summary>
    public Theme? Find(string name) => byName.GetValueOrDefault(name);

    private void Add(IReadOnlyList<string> words, Language language, int number)
    {
        foreach (var word in words)
        {
            Patterns.Add(language, word, number, isTail: true);
        }
    }
}

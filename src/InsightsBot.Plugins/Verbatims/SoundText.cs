namespace InsightsBot.Plugins.Verbatims;

/// <summary>Makes texts such that every store keeps them as they are.</summary>
internal static class SoundText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The entry without half surrogate pairs; places in the text stay the same.</summary>
    public static VerbatimEntry Of(VerbatimEntry entry) => entry with
    {
        Id = Of(entry.Id),
        Text = Of(entry.Text),
        Source = Of(entry.Source),
        Language = Of(entry.Language),
        Sentiment = Of(entry.Sentiment),
        Themes = [.. entry.Themes.Select(Of)],
        Segments = entry.Segments.GroupBy(s => Of(s.Key), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Of(g.First().Value), StringComparer.Ordinal),
    };

    /// <summary>The text without half surrogate pairs.</summary>
    public static string Of(string text)
    {
        char[]? sound = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            sound ??= text.ToCharArray();
            sound[i] = Replacement;
        }

        return sound is null ? text : new string(sound);
    }
}

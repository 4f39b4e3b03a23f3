using InsightsBot.Plugins.Verbatims;

namespace InsightsBot.Voices;

/// <summary>Finds texts that come nearest to words which none of them contains.</summary>
/// <param name="open">Opens the search index of the texts; called each time, so that nothing stays open.</param>
internal sealed class NearestTexts(Func<IVerbatimIndex> open)
{
    private const int TextsMax = 50;

    /// <summary>The ids of the nearest texts, nearest first; none where nothing is near.</summary>
    public IReadOnlyList<string> To(string words, CancellationToken cancellation)
    {
        using var index = open();
        return [.. index.Search(new VerbatimQuery(words) { Top = TextsMax }, cancellation).Select(h => h.Id)];
    }
}

using InsightsBot.Asking;

namespace InsightsBot.Evaluation;

/// <summary>The last day of the data, on which golden questions are asked.</summary>
public static class DataEnd
{
    /// <summary>The last day of the datasets' own times; null when no dataset has one.</summary>
    public static DateOnly? Of(Hub hub)
    {
        var times = hub.Model.Datasets.Select(d => d.Time).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var ends = hub.Coverage.Where(c => times.Contains(c.Key)).Select(c => c.Value.Last).ToList();
        return ends.Count == 0 ? null : ends.Max();
    }
}

using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Query;

/// <summary>What a figure is split by.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Grain">The length of a point in time, for a time dimension; else null.</param>
/// <param name="Banded">Whether a number is split by its bands instead of its single values.</param>
public sealed record Grouping(Dimension Dimension, Grain? Grain = null, bool Banded = false)
{
    /// <summary>A language-neutral text; equal groupings have equal keys.</summary>
    public string Key => Dimension.Name + (Grain is { } g ? $"/{g}" : "") + (Banded ? "/bands" : "");

    /// <summary>The words of an answer: "Vertrag", "Monat".</summary>
    public string Describe(Language language) => (Grain, language) switch
    {
        (null, _) => Dimension.Label.In(language),
        (Time.Grain.Day, Language.German) => "Tag",
        (Time.Grain.Week, Language.German) => "Woche",
        (Time.Grain.Month, Language.German) => "Monat",
        (Time.Grain.Quarter, Language.German) => "Quartal",
        (Time.Grain.Year, Language.German) => "Jahr",
        (Time.Grain.Day, _) => "day",
        (Time.Grain.Week, _) => "week",
        (Time.Grain.Month, _) => "month",
        (Time.Grain.Quarter, _) => "quarter",
        (Time.Grain.Year, _) => "year",
        (_, _) => throw new InvalidOperationException($"The grain {Grain} has no name."),
    };
}

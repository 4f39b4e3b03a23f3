using InsightsBot.Plugins.Enrichment;
using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Voices;

/// <summary>The words of a customer in every form they are kept in, without those that others wrote, too.</summary>
internal static class OwnWords
{
    /// <summary>The forms of each text: as written and as masked; texts without a form of their own are left out.
    /// </summary>
    /// <param name="databasePath">The copy, before it is emptied.</param>
    /// <param name="places">Where texts stand in it.</param>
    /// <param name="customer">Whose texts they are.</param>
    /// <param name="written">The texts as the copy has them.</param>
    /// <param name="read">The texts as they were read, masked; all that an erasure may have left that broke off.
    /// </param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(
        string databasePath, IReadOnlyList<CustomerTexts> places, string customer, IEnumerable<string> written,
        IEnumerable<string> read)
    {
        var masked = written.Distinct(StringComparer.Ordinal)
            .ToDictionary(t => t, t => VerbatimReader.Read(t).Text, StringComparer.Ordinal);
        var known = masked.Values.ToHashSet(StringComparer.Ordinal);
        var alone = read.Distinct(StringComparer.Ordinal).Where(t => !known.Contains(t)).ToList();
        known.UnionWith(alone);
        var shared = known.Count == 0 ? [] : Erasure.OfOthers(databasePath, places, customer)
            .AsParallel().Select(t => VerbatimReader.Read(t).Text).Where(known.Contains)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. masked.Select(m => m.Key == m.Value ? [m.Key] : new[] { m.Key, m.Value })
                .Concat(alone.Select(t => new[] { t }))
                .Select(forms => forms.Where(f => f.Length > 0 && !shared.Contains(f)
                    && !Erasure.IsElsewhere(databasePath, places, customer, f)).ToList())
                .Where(forms => forms.Count > 0),
        ];
    }
}

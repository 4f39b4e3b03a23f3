using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Names that list alternatives without saying "or": "state_province_county", "lat long".</summary>
internal static class PairedNames
{
    /// <summary>The alternatives with slashes between them, in both languages; null when the name lists none.</summary>
    public static BilingualText? LabelOf(NameReading name, NameSigns signs)
    {
        if (name.Tokens.Count < 2 || name.Tokens.Any(t => t.IsSmall)
            || !(name.Tokens.All(t => IsPlace(t, signs)) || name.Tokens.All(signs.Coordinate.Has)))
        {
            return null;
        }

        var parts = name.Tokens.Select(t => name.With([t])).ToList();
        return new BilingualText(
            string.Join('/', parts.Select(p => GermanNouns.Capital(GermanLabel.Of(p))).Distinct()),
            string.Join('/', parts.Select(p => EnglishLabel.Of(p)).Distinct()));
    }

    private static bool IsPlace(NameToken token, NameSigns signs) =>
        signs.Country.Has(token) || signs.State.Has(token) || signs.County.Has(token) || signs.City.Has(token)
        || signs.Zip.Has(token) || signs.Region.Has(token);
}

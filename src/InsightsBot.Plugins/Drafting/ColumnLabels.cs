using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Finds what people call a column: a label and other words in both languages.</summary>
internal sealed class ColumnLabels(NameSigns signs, NameReader reader, BareNames bare)
{
    /// <summary>The name without what only describes how the column is stored: "code", "flag", "in seconds".</summary>
    public NameReading Core(ColumnSketch sketch)
    {
        var tokens = WithoutUnit(sketch.Name.Tokens).ToList();
        if (sketch.Kind == DimensionKind.Flag)
        {
            tokens = Without(tokens, signs.FlagMark.HasExactly);
        }

        return sketch.Name.With(!sketch.IsForeignKey && sketch.Kind is (DimensionKind.Category or DimensionKind.Place)
            ? WithoutForm(sketch, tokens)
            : tokens);
    }

    /// <summary>Without "code" and "name" at the end, unless that leaves what the whole row is called.</summary>
    private List<NameToken> WithoutForm(ColumnSketch sketch, List<NameToken> tokens)
    {
        // "Statuscode der Sendung" is headed by its first word.
        var at = tokens.FindIndex(t => t.IsSmall) is var small and > 0 ? small - 1 : tokens.Count - 1;
        var head = tokens[at];
        List<NameToken> rest = tokens;
        if (tokens.Count > 1 && at == tokens.Count - 1 && (signs.Code.HasExactly(head) || head.Folded == "name"))
        {
            rest = tokens[..^1];
        }
        else if (head is { Folded.Length: > 7, Pieces.Count: > 1 }
            && head.Folded.EndsWith("code", StringComparison.Ordinal))
        {
            // "Auftragsstatuscode" in one word.
            rest = [.. tokens[..at], .. reader.Read(head.Text[..^"code".Length]).Tokens, .. tokens[(at + 1)..]];
        }

        return sketch.Entity is { } entity && EntityWords.AreAlike(sketch.Name.With(rest), entity) ? tokens : rest;
    }


    /// <summary>The core of a number without "average" and "score": a measure says how it is computed.</summary>
    public NameReading Plain(ColumnSketch sketch)
    {
        var core = Core(sketch);
        if (sketch.Kind != DimensionKind.Number)
        {
            return core;
        }

        var tokens = Without([.. core.Tokens], signs.Mean.HasExactly);
        return core.With(IsScaled(tokens) && tokens[^2].IsKnown ? tokens.SkipLast(1) : tokens);
    }

    /// <summary>The label of a column in both languages.</summary>
    /// <remarks>"Created at" is called what a date is called: "Erstellungsdatum".</remarks>
    public BilingualText LabelOf(ColumnSketch sketch, NameReading name)
    {
        var label = LabelOf(name);
        if (sketch.Kind != DimensionKind.Time || name.Language != Language.English || name.Tokens.Any(signs.Date.Has))
        {
            return label;
        }

        var tokens = name.Tokens[^1].IsSmall && name.Tokens.Count > 1 ? name.Tokens.SkipLast(1) : name.Tokens;
        return tokens.All(t => t.IsKnown || t.IsSmall)
            ? label with { De = GermanLabel.Of(name.With([reader.Read("date").Tokens[0], .. tokens])) }
            : label;
    }

    /// <summary>The label of a name in both languages.</summary>
    public BilingualText LabelOf(NameReading name) => PairedNames.LabelOf(name, signs)
        ?? new BilingualText(GermanLabel.Of(name), EnglishLabel.Of(name));

    /// <summary>Other words for a column: its full name, the original words, the name without the entity's.</summary>
    public BilingualWords SynonymsOf(ColumnSketch sketch, NameReading entity, BilingualText label)
    {
        var names = new List<NameReading> { Core(sketch), sketch.Name };
        var core = Plain(sketch);
        if (bare.Of(core, entity) is { } own && (!IsMereKey(own) || IsOwnKey(sketch, own)))
        {
            names.Add(own);
        }

        if (bare.Compound(core) is { } compound)
        {
            names.Add(compound);
        }

        if (bare.WithoutVagueHead(core) is { } telling && !EntityWords.AreAlike(telling, entity))
        {
            names.Add(telling);
        }

        if (IsScaled(core.Tokens) && core.Tokens[^2].IsKnown)
        {
            names.Add(core.With(core.Tokens.SkipLast(1)));
        }

        if (core.Tokens.Count > 1 && signs.Total.HasExactly(core.Tokens[0]))
        {
            names.Add(core.With(core.Tokens.Skip(1)));
        }

        var original = string.Join(' ', sketch.Name.Tokens.Select(t => t.Text));
        if (sketch.Kind == DimensionKind.Flag)
        {
            // "Label" and "flag" have no German name worth saying.
            _ = names.Remove(sketch.Name);
        }

        var labels = names.ConvertAll(LabelOf);
        if (labels.Exists(l => l.De == "ID"))
        {
            labels.Add(new BilingualText("Kennung", "identifier"));
        }

        return new BilingualWords(
            Distinct(labels.Select(l => l.De).Append(original), label.De),
            Distinct(labels.Select(l => l.En).Append(original), label.En));
    }

    /// <summary>The key of the rows themselves may be asked for as "the ID" beside their name.</summary>
    private bool IsOwnKey(ColumnSketch sketch, NameReading own) =>
        sketch.IsKey && !sketch.IsForeignKey && own.Tokens.All(signs.Key.Has);

    private bool IsMereKey(NameReading name) => name.Tokens.All(t =>
        t.IsSmall || signs.Key.Has(t) || signs.Code.Has(t) || signs.Number.HasExactly(t));

    private static bool IsScaled(IReadOnlyList<NameToken> tokens) =>
        tokens.Count > 1 && !tokens[^2].IsSmall && IsMereScale(tokens[^1]);

    /// <summary>"Satisfaction score" and "satisfaction" are one to people who ask.</summary>
    private static bool IsMereScale(NameToken token) =>
        token.Folded is "score" or "rating" or "value" or "index" or "wert" or "note" or "bewertung" or "punkte"
            or "level" or "grad";

    private static IEnumerable<NameToken> WithoutUnit(IReadOnlyList<NameToken> tokens) =>
        tokens.Count > 2 && tokens[^2].Folded == "in" && UnitRules.TimeUnitOf(tokens[^1]) is not null
            ? tokens.SkipLast(2)
            : tokens;

    private static List<NameToken> Without(List<NameToken> tokens, Func<NameToken, bool> drops)
    {
        var rest = tokens.Where(t => !drops(t)).ToList();
        while (rest.Count > 0 && rest[0].IsSmall && !tokens[0].IsSmall)
        {
            rest.RemoveAt(0);
        }

        return rest.Any(t => !t.IsSmall) ? rest : tokens;
    }

    /// <summary>"kunden ID" says nothing that "Kunden-ID" does not.</summary>
    private static string[] Distinct(IEnumerable<string> words, string label) =>
        [.. words.Where(w => w.Length > 0 && Letters(w) != Letters(label)).DistinctBy(Letters)];

    private static string Letters(string words) => string.Concat(Spelling.Fold(words).Where(char.IsLetterOrDigit));
}

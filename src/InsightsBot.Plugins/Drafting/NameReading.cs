using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Drafting;

/// <summary>The name of a column or table, read.</summary>
/// <param name="Original">The name as the source spells it.</param>
/// <param name="Language">The language it is in, judged by its words and its neighbours'.</param>
/// <param name="Tokens">Its words, in order.</param>
internal sealed record NameReading(string Original, Language Language, IReadOnlyList<NameToken> Tokens)
{
    /// <summary>The words without those that only connect.</summary>
    public IEnumerable<NameToken> Content => Tokens.Where(t => !t.IsSmall);

    /// <summary>The word that says what it is: in "date of claim" and "Datum der Beschwerde" the first, else the
    /// last before a connecting word.</summary>
    public NameToken? Head
    {
        get
        {
            for (var i = 1; i < Tokens.Count; i++)
            {
                if (Tokens[i].IsSmall)
                {
                    return Tokens[i - 1];
                }
            }

            return Tokens.Count > 0 ? Tokens[^1] : null;
        }
    }

    /// <summary>The same name for one of many: "customers" as "customer", "Kunden" as "Kunde".</summary>
    public NameReading One()
    {
        if (Head is not { } head || head.Head.Concept is not { } concept)
        {
            return Head is { } plain && Language == Language.English
                ? Replace(plain, EnglishNouns.Singular(plain.Text), EnglishNouns.Singular(plain.Folded))
                : this;
        }

        if (Language == Language.English)
        {
            var isPlural = concept.En is { } english && Spelling.Fold(english.Plural ?? "") == head.Folded;
            var one = isPlural ? concept.En!.Label : EnglishNouns.Singular(head.Text);
            return Replace(head, one, Spelling.Fold(one));
        }

        return concept.De is { Plural: { } many } german && Spelling.Fold(many) == head.Head.Folded
            && head.Text.EndsWith(many, StringComparison.OrdinalIgnoreCase)
                ? Replace(head, head.Text[..^many.Length] + Spelling.Lower(german.Label), Spelling.Fold(german.Label))
                : this;
    }

    private NameReading Replace(NameToken token, string text, string folded) => With(Tokens.Select(t => t == token
        ? t with
        {
            Text = text,
            Folded = t.Pieces.Count == 1 ? folded : Spelling.Fold(text),
            Pieces = [.. t.Pieces.SkipLast(1), t.Head with { Folded = folded }],
        }
        : t));

    /// <summary>The same name with other words.</summary>
    public NameReading With(IEnumerable<NameToken> tokens) => this with { Tokens = [.. tokens] };
}

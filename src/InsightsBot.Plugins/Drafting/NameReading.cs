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

    /// <summary>The same name with other words.</summary>
    public NameReading With(IEnumerable<NameToken> tokens) => this with { Tokens = [.. tokens] };
}

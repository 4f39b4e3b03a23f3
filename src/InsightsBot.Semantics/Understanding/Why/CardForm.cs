using System.Text.RegularExpressions;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>"Zeig mir Kunde K0815", "Übergabe für Kunde …": one customer across all data.</summary>
/// <remarks>Every word must be used: whoever asks more than for the customer as a whole is answered as
/// before.</remarks>
internal sealed partial class CardForm(SemanticModel model)
{
    private const int IdLengthMax = 64;
    private const int EndingMax = 3;
    private const string Around = "\"„“”'*`?!.,;:";
    private static readonly WhyRole[] Cues = [WhyRole.Card, WhyRole.Someone, WhyRole.Passed];

    /// <summary>What the question means as one for a customer; null when it is none.</summary>
    public Reading.Clear? Read(WhyQuestion question)
    {
        if (!question.Has(WhyRole.Card) || question.StretchWithout(Cues) is not { Length: <= IdLengthMax } stretch)
        {
            return null;
        }

        var words = stretch.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var id = words.Length == 0 ? "" : words[^1].Trim([.. Around]);
        var noun = Spelling.Fold(string.Join(' ', words.SkipLast(1)));
        return Identity().IsMatch(id) && id.Any(char.IsAsciiDigit)
            && (noun.Length > 0 ? Named(noun) : question.Has(WhyRole.Someone) ? Customers(question)
            : null) is { } identity
            ? new Reading.Clear(new MetricQuery
            {
                Aim = Aim.List, Listed = model.Dataset(identity.Dataset), Columns = [identity],
                Filters = [new Filter.OneOf(identity, [id])],
            }, [], 0) { Why = new WhyWish.Card(identity, id) }
            : null;
    }

    /// <summary>The identities of what other rows happen to, and that itself happens to nothing.</summary>
    public static IEnumerable<Dimension> Whole(SemanticModel model) => model.Datasets
        .Where(d => d.PrimaryKey.Count == 1 && !d.Joins.Any(j => model.Dataset(j.To).Time is not null)
            && (d.Time is not null || model.Datasets.Any(o => o.Time is not null && o.Joins.Any(j => j.To == d.Name))))
        .Select(d => model.Dimensions.FirstOrDefault(c => c.Dataset == d.Name && c.Column == d.PrimaryKey[0]
            && c.Kind == DimensionKind.Identity)).OfType<Dimension>();

    private Dimension? Named(string noun) => Whole(model).FirstOrDefault(d => Names(d).Any(n => IsSame(n, noun)));

    /// <summary>The things called customers; else those that the most happens to.</summary>
    private Dimension? Customers(WhyQuestion question) =>
        Whole(model).FirstOrDefault(d => Names(d).Any(n => question.Words.Any(w => IsSame(n, w))))
        ?? Whole(model).MaxBy(d => model.Datasets.Count(o => o.Joins.Any(j => j.To == d.Dataset)));

    private IEnumerable<string> Names(Dimension identity)
    {
        var dataset = model.Dataset(identity.Dataset);
        return new[] { dataset.Label.De, dataset.Label.En, identity.Label.De, identity.Label.En }
            .Concat(dataset.Synonyms.De).Concat(dataset.Synonyms.En).Select(Spelling.Fold);
    }

    /// <summary>One word with another ending: "Kunde", "Kunden".</summary>
    private static bool IsSame(string name, string word) => word.Length > EndingMax
        && Math.Abs(name.Length - word.Length) <= EndingMax
        && (name.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(name, StringComparison.Ordinal));

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}_./#-]*$")]
    private static partial Regex Identity();
}

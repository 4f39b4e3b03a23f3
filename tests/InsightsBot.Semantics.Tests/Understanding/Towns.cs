using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Semantics.Tests.Understanding;

/// <summary>A model of orders and visits with many columns of places, read with a handful of words.</summary>
internal static class Towns
{
    public const int OrderPlaces = 40;
    public const int VisitPlaces = 3;

    private static readonly Calendar Calendar = new(new DateOnly(2025, 12, 31), DayOfWeek.Monday, 1);

    private static readonly GrammarWords Words = new(
        new Dictionary<string, BilingualWords>
        {
            ["how_many"] = new(["wie viele"], ["how many"]),
            ["with"] = new(["mit"], ["with"]),
        },
        new BilingualWords(["gibt", "es", "in", "bei", "nach"], ["are", "there", "in", "for", "to"]),
        new BilingualWords([], []),
        new BilingualWords([], []),
        new BilingualWords([], []));

    private static readonly string[] Digits =
        ["null", "eins", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun"];

    public static readonly Lexicon Lexicon = new([], []);
    public static readonly Grammar Grammar = new(Words);

    public static readonly SemanticModel Model = new(
        "towns",
        BilingualText.Same("towns"),
        [Of("orders", "Bestellungen"), Of("visits", "Besuche")],
        [],
        [
            .. Enumerable.Range(0, OrderPlaces).Select(i => Place("orders", i)),
            .. Enumerable.Range(0, VisitPlaces).Select(i => Place("visits", i)),
        ]);

    /// <summary>The same members in every column.</summary>
    public static IEnumerable<DimensionValue> Everywhere(params string[] members) =>
        Model.Dimensions.SelectMany(d => members.Select(m => new DimensionValue(d.Name, m, 10)));

    public static Reading Read(string question, IEnumerable<DimensionValue> members, ReaderLimits? limits = null) =>
        new Reader(new NameIndex(Model, Lexicon, members), Grammar, limits)
            .Read(question, Language.German, Calendar, Conversation.New);

    /// <summary>The word that tells a column of places from the others: "einsdrei" for the thirteenth.</summary>
    public static string Mark(int number) => string.Concat($"{number:00}".Select(c => Digits[c - '0']));

    private static Dataset Of(string name, string label) =>
        new() { Name = name, Label = BilingualText.Same(label), Table = name };

    private static Dimension Place(string dataset, int number) => new()
    {
        Name = $"{dataset}_{number}",
        Label = BilingualText.Same($"{dataset[0]}ort{Mark(number)}"),
        Dataset = dataset,
        Column = $"{dataset[0]}ort{Mark(number)}",
        Kind = DimensionKind.Place,
    };
}

using System.Globalization;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Benchmarks;

/// <summary>A large model with its members: what a reader meets in a warehouse of many columns.</summary>
/// <remarks>
/// Of ten columns six are categories, three are numbers with an average each, one is a day. Members are one to three
/// made-up words, usually out of thirty thousand, so that many share a word, as names of people and products do; a
/// fifth also has one of six words that tens of thousands share.
/// </remarks>
public sealed class SyntheticModel
{
    private const int ColumnsPerDataset = 50;
    private const int SyllablesFewMax = 4;
    private const int SyllablesManyMax = 6;

    /// <summary>The words that members are made of unless others are asked for.</summary>
    public const int WordsUsual = 30_000;

    // Up to so many words short ones will do.
    private const int ShortWordsMax = 100_000;

    private static readonly (string De, string En)[] Qualifiers =
    [
        ("Rechnungs", "billing"), ("Liefer", "delivery"), ("Vertrags", "contract"), ("Filial", "branch"),
        ("Produkt", "product"), ("Geräte", "device"), ("Service", "service"), ("Retouren", "return"),
        ("Versand", "shipping"), ("Werbe", "campaign"), ("Partner", "partner"), ("Zahlungs", "payment"),
        ("Buchungs", "booking"), ("Termin", "appointment"), ("Garantie", "warranty"), ("Technik", "engineering"),
        ("Lager", "warehouse"), ("Wartungs", "maintenance"), ("Netz", "network"), ("Beratungs", "advice"),
    ];

    private static readonly (string De, string En)[] Things =
    [
        ("region", "region"), ("gruppe", "group"), ("art", "type"), ("stufe", "level"), ("kanal", "channel"),
        ("grund", "reason"), ("marke", "brand"), ("abteilung", "department"), ("strecke", "route"), ("klasse", "class"),
        ("betrag", "amount"), ("dauer", "duration"), ("gewicht", "weight"), ("menge", "quantity"), ("kosten", "cost"),
        ("datum", "date"), ("team", "team"), ("quelle", "source"),
    ];

    private static readonly string[] Syllables =
    [
        "ra", "do", "mi", "ve", "lo", "ta", "ku", "ne", "sa", "bri", "fol", "gan", "hei", "jor", "kel", "lun", "mar",
        "nor", "pil", "quo", "rin", "stu", "tor", "ul", "wen", "xan", "yp", "zek",
    ];

    private static readonly string[] Endings = ["GmbH", "AG", "Nord", "West", "Plus", "Premium"];

    private readonly Random _chance;

    /// <summary>A model of some columns with some members in all.</summary>
    /// <param name="columns">How many columns; at least ten.</param>
    /// <param name="members">How many different members.</param>
    /// <param name="seed">The same seed gives the same model.</param>
    /// <param name="words">Of how many words the members are made; some may be alike.</param>
    public SyntheticModel(int columns, int members, int seed, int words = WordsUsual)
    {
        _chance = new Random(seed);
        var dimensions = Enumerable.Range(0, columns).Select(Column).ToList();
        var measures = dimensions.Where(d => d.Kind == DimensionKind.Number).Select(Average).ToList();
        var tables = (columns + ColumnsPerDataset - 1) / ColumnsPerDataset;
        var datasets = Enumerable.Range(0, tables).Select(Table).ToList();
        Model = new SemanticModel("synthetic", BilingualText.Same("Synthetic"), datasets, measures, dimensions);
        Members = MembersOf([.. dimensions.Where(d => d.Kind == DimensionKind.Category)], members, words);
    }

    /// <summary>The model.</summary>
    public SemanticModel Model { get; }

    /// <summary>The members of its categories.</summary>
    public IReadOnlyList<DimensionValue> Members { get; }

    private static Dimension Column(int index)
    {
        var kind = (index % 10) switch
        {
            0 => DimensionKind.Time,
            1 or 4 or 7 => DimensionKind.Number,
            _ => DimensionKind.Category,
        };
        return new Dimension
        {
            Name = $"column_{index}",
            Label = Label(index),
            Dataset = TableName(index / ColumnsPerDataset),
            Column = $"column_{index}",
            Kind = kind,
            Unit = kind == DimensionKind.Number ? Unit.Number : null,
        };
    }

    /// <summary>Every qualifier with every thing; after that, numbered.</summary>
    private static BilingualText Label(int index)
    {
        var qualifier = Qualifiers[index % Qualifiers.Length];
        var thing = Things[index / Qualifiers.Length % Things.Length];
        var round = index / (Qualifiers.Length * Things.Length);
        var number = round == 0 ? "" : " " + (round + 1).ToString(CultureInfo.InvariantCulture);
        return new BilingualText(qualifier.De + thing.De + number, $"{qualifier.En} {thing.En}{number}");
    }

    private static Measure Average(Dimension number) => new()
    {
        Name = "average_" + number.Name,
        Label = new BilingualText("durchschnittliche " + number.Label.De, "average " + number.Label.En),
        Dataset = number.Dataset,
        Aggregation = new Aggregation.Average(number.Column),
    };

    private static Dataset Table(int index) => new()
    {
        Name = TableName(index),
        Label = new BilingualText(
            Qualifiers[index % Qualifiers.Length].De + "vorgänge", Qualifiers[index % Qualifiers.Length].En + " cases"),
        Table = TableName(index),
        PrimaryKey = ["id"],
        Time = $"column_{index * ColumnsPerDataset}",
        Joins = index == 0 ? [] : [new Join(TableName(0), [new JoinColumns("first_id", "id")], JoinKind.ManyToOne)],
    };

    private static string TableName(int index) => $"table_{index}";

    private List<DimensionValue> MembersOf(List<Dimension> categories, int count, int wordCount)
    {
        var words = Enumerable.Range(0, Math.Min(wordCount, count))
            .Select(_ => Word(wordCount > ShortWordsMax ? SyllablesManyMax : SyllablesFewMax)).ToList();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var members = new List<DimensionValue>(count);
        while (members.Count < count)
        {
            var length = _chance.Next(1, 4);
            var text = string.Join(' ', Enumerable.Range(0, length).Select(_ => words[_chance.Next(words.Count)]));
            text += _chance.Next(5) == 0 ? " " + Endings[_chance.Next(Endings.Length)] : "";
            if (known.Add(text))
            {
                var category = categories[members.Count % categories.Count];
                members.Add(new DimensionValue(category.Name, text, _chance.Next(1, 1000)));
            }
        }

        return members;
    }

    private string Word(int syllablesMax)
    {
        var length = _chance.Next(2, syllablesMax + 1);
        var word = string.Concat(Enumerable.Range(0, length).Select(_ => Syllables[_chance.Next(Syllables.Length)]));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}

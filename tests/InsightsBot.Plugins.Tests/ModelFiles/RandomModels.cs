using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tests.ModelFiles;

/// <summary>
/// Models whose names hold together and whose texts are as nasty as data can be. Same seed, same model.
/// </summary>
internal sealed class RandomModels
{
    private static readonly string[] Texts =
    [
        "Kündigungsquote", "churn rate", "on", "No", "null", "~", "12", "2026-01-31", "0x1F", "1e3", ".5", "- a",
        "a: b", "a #b", "#b", "'", "\"", "\\", "[x]", "{y}", "a, b", "&a", "*a", "!t", "|", ">", "%", "@", "`", "?",
        "😀", "ß", "a\nb", "a\r\nb", "tab\there", " ", " leading", "trailing ", "x\u00A0y", "\u2028", "\uFEFFb",
        "\u0085", "\u0007",
        "SELECT", "drop table", "Straße (neu)", "e\u0301", "\u200B", "…", "50 %", "=1+1", "---", "...", "a:", ":", "-",
    ];

    private readonly Random _random;
    private readonly string[] _datasets;

    private RandomModels(int seed)
    {
        _random = new Random(seed);
        _datasets = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(i => $"dataset_{i}")];
    }

    public static SemanticModel Of(int seed) => new RandomModels(seed).Build();

    private SemanticModel Build()
    {
        var dimensions = _datasets.SelectMany(DimensionsOf).ToList();
        var measures = Enumerable.Range(0, _random.Next(0, 5))
            .Select(i => Measure($"measure_{i}", _datasets[_random.Next(_datasets.Length)], i))
            .ToList();
        var calendar = new CalendarRules(
            "Europe/Berlin", (DayOfWeek)_random.Next(7), _random.Next(1, 13), (Today)_random.Next(2));
        var verified = Many(2, () => new VerifiedQuestion(
            Both(), Text(), new DateOnly(2026, 1, 1).AddDays(_random.Next(400)), Text()));
        return new("some_model", Both(), [.. _datasets.Select(Dataset)], measures, dimensions, calendar, verified,
            Many(3, Both));
    }

    private Dataset Dataset(string name, int index) => new()
    {
        Name = name,
        Label = Both(),
        Synonyms = Words(),
        Table = Text(),
        PrimaryKey = Many(2, Text),
        NamedBy = Coin() ? [$"{name}_identity", $"{name}_category"] : [],
        Time = Maybe($"{name}_time"),
        Joins = index == 0 ? [] : [Join()],
        PartOf = index == 0 ? null : Maybe("dataset_0"),
        Verbatim = Maybe(Text()),
        RowFilter = Maybe(Text()),
        Journeys = index == 0 ? [] : Many(2, () => Journey(name)),
    };

    private Join Join() =>
        new("dataset_0", [new(Text(), Text()), new(Text(), Text())], Pick<JoinKind>(), Maybe(Text()));

    private Journey Journey(string dataset) => new(
        $"{dataset}_identity", $"{dataset}_category", $"{dataset}_time", Maybe($"{dataset}_place"))
    {
        Ends = Many(2, Text),
        Open = Coin() ? new Condition($"{dataset}_category", [Text()], Coin()) : null,
    };

    private IEnumerable<Dimension> DimensionsOf(string dataset)
    {
        foreach (var kind in Enum.GetValues<DimensionKind>())
        {
            yield return new()
            {
                Name = $"{dataset}_{kind.ToString().ToLowerInvariant()}",
                Label = Both(),
                Synonyms = Words(),
                Dataset = dataset,
                Column = Text(),
                Kind = kind,
                Unit = kind == DimensionKind.Number && Coin() ? Pick<Unit>() : null,
                Bands = kind == DimensionKind.Number && Coin() ? [-0.1, 0, 1.0 / 3, 1e21] : [],
                TrueValue = kind == DimensionKind.Flag ? "Yes" : null,
                FalseValue = kind == DimensionKind.Flag && Coin() ? "" : null,
                Members = kind == DimensionKind.Category
                    ? [.. Texts.Where(_ => _random.Next(8) == 0).Select(t => new Member(t, Both(), Words()))]
                    : [],
                Parent = kind == DimensionKind.Category ? Maybe($"{dataset}_place") : null,
                IsConstant = Coin(),
                Definition = Coin() ? Both() : null,
            };
        }
    }

    private Measure Measure(string name, string dataset, int index) => new()
    {
        Name = name,
        Label = Both(),
        Synonyms = Words(),
        Dataset = dataset,
        Aggregation = Aggregation(dataset, index),
        Where = Many(2, () => new Condition($"{dataset}_category", [Text(), .. Many(2, Text)], Coin())),
        Unit = Pick<Unit>(),
        Direction = Pick<Direction>(),
        SmallestBase = _random.Next(0, 100),
        Definition = Coin() ? new(Text() + new string('x', 90), Text()) : null,
        Source = Maybe(Text()),
        Time = Maybe($"{dataset}_time"),
    };

    private Aggregation Aggregation(string dataset, int index) => _random.Next(11) switch
    {
        0 => new Aggregation.Count(),
        1 => new Aggregation.CountDistinct(Text()),
        2 => new Aggregation.Sum(Text()),
        3 => new Aggregation.Average(Text()),
        4 => new Aggregation.Minimum(Text()),
        5 => new Aggregation.Maximum(Text()),
        6 => new Aggregation.Percentile(Text(), 0.5),
        7 => new Aggregation.Percentile(Text(), 1.0 / 3),
        8 => new Aggregation.Rate($"{dataset}_flag"),
        9 when index > 0 => new Aggregation.Ratio("measure_0", $"measure_{index - 1}"),
        _ => new Aggregation.Nps(Text()),
    };

    private BilingualText Both() => Coin() ? BilingualText.Same(Text()) : new(Text(), Text());

    private BilingualWords Words() => new(Many(3, Text), Many(3, Text));

    private List<T> Many<T>(int max, Func<T> one) => [.. Enumerable.Range(0, _random.Next(max + 1)).Select(_ => one())];

    private string? Maybe(string text) => Coin() ? text : null;

    private T Pick<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return values[_random.Next(values.Length)];
    }

    private bool Coin() => _random.Next(2) == 0;

    private string Text()
    {
        var text = Texts[_random.Next(Texts.Length)];
        return _random.Next(3) == 0 ? text + Texts[_random.Next(Texts.Length)] : text;
    }
}

using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Model;

/// <summary>Adds to a model what becomes known by reading its verbatims: texts, sentiment, themes.</summary>
/// <remarks>
/// All texts stand in one dataset, with a way to the rows they come from and to what those rows share, such as
/// customers. Themes are a dataset of their own, because a text may speak of several.
/// </remarks>
public static class VerbatimParts
{
    /// <summary>Whether any dataset of a model has texts of customers.</summary>
    public static bool Has(SemanticModel model) => model.Datasets.Any(d => d.Verbatim is not null);

    /// <summary>The datasets that texts come from.</summary>
    public static IReadOnlyList<Dataset> Sources(SemanticModel model) =>
        [.. model.Datasets.Where(d => d.Verbatim is not null)];

    /// <summary>The column that tells the rows of a source apart: its key, or the number of the row.</summary>
    public static string KeyOf(Dataset source) => source.PrimaryKey is [var only] ? only : "rowid";

    /// <summary>
    /// Joins of sources that the texts take over, by their target: to customers, where reviews and surveys point at
    /// them. A single source leads there itself.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<(Dataset Source, Join Join)>> Shared(SemanticModel model)
    {
        var sources = Sources(model);
        return sources.Count < 2
            ? new Dictionary<string, IReadOnlyList<(Dataset, Join)>>()
            : sources.SelectMany(s => s.Joins.Where(j => j.Columns.Count == 1 && j.Role is null)
                    .DistinctBy(j => j.To).Select(j => (Source: s, Join: j)))
                .Where(p => sources.All(s => s.Name != p.Join.To))
                .GroupBy(p => p.Join.To, StringComparer.Ordinal)
                .Where(g => g.Select(p => p.Join.Columns[0].There).Distinct().Count() == 1)
                .ToDictionary(
                    g => g.Key, g => (IReadOnlyList<(Dataset, Join)>)[.. g], StringComparer.Ordinal);
    }

    /// <summary>The model with its texts, their sentiment and their themes.</summary>
    /// <param name="model">A model with at least one dataset that has texts.</param>
    /// <param name="themes">The themes of the second level.</param>
    /// <param name="mainThemes">The themes of the first level.</param>
    public static SemanticModel Added(
        SemanticModel model, IReadOnlyList<Member> themes, IReadOnlyList<Member> mainThemes) => new(
        model.Name, model.Label,
        [.. model.Datasets, Texts(model), Mentions()],
        [.. model.Measures, .. Measures()],
        [.. model.Dimensions, .. TextColumns(model), .. MentionColumns(themes, mainThemes)],
        model.Calendar, model.VerifiedQuestions, model.Notes);

    private static Dataset Texts(SemanticModel model) => new()
    {
        Name = VerbatimNames.Verbatims,
        Label = new BilingualText("Kundenstimmen", "verbatims"),
        Synonyms = new BilingualWords(
            [VerbatimNames.Verbatims, "Kundenkommentare", "Kommentare", "Kundenäußerungen", "Äußerungen", "Freitexte"],
            [VerbatimNames.Verbatims, "customer comments", "comments", "customer voices", "free texts"]),
        Table = VerbatimNames.Verbatims,
        PrimaryKey = [VerbatimNames.Id],
        Time = VerbatimNames.WrittenOn,
        Verbatim = VerbatimNames.Text,
        Joins =
        [
            .. Sources(model).Select(s => new Join(
                s.Name, [new JoinColumns(VerbatimNames.KeyOf(s.Name), KeyOf(s))], JoinKind.ManyToOne)),
            .. Shared(model).Select(s => new Join(
                s.Key, [new JoinColumns(VerbatimNames.KeyOf(s.Key), s.Value[0].Join.Columns[0].There)],
                JoinKind.ManyToOne)),
        ],
    };

    private static Dataset Mentions() => new()
    {
        Name = VerbatimNames.Mentions,
        Label = new BilingualText("Themennennungen", "theme mentions"),
        Table = VerbatimNames.Mentions,
        PrimaryKey = [],
        Joins =
        [
            new Join(
                VerbatimNames.Verbatims, [new JoinColumns(VerbatimNames.Id, VerbatimNames.Id)], JoinKind.ManyToOne),
        ],
    };

    private static IEnumerable<Dimension> TextColumns(SemanticModel model)
    {
        yield return Column(VerbatimNames.Id, "Nummer der Kundenstimme", "verbatim number", DimensionKind.Identity);
        yield return Column(VerbatimNames.Source, "Herkunft", "origin", DimensionKind.Category) with
        {
            Members = [.. Sources(model).Select(s => new Member(s.Name, s.Label, BilingualWords.None))],
            IsConstant = Sources(model).Count == 1,
        };
        yield return Column(VerbatimNames.RecordId, "Datensatz", "record", DimensionKind.Identity);
        yield return Column(VerbatimNames.WrittenOn, "Datum der Kundenstimme", "verbatim date", DimensionKind.Time);
        yield return Column(VerbatimNames.Text, "Wortlaut", "wording", DimensionKind.Verbatim);
        yield return Column(
            VerbatimNames.Language, "Sprache der Kundenstimme", "verbatim language", DimensionKind.Category) with
        {
            Members =
            [
                Member("de", "Deutsch", "German"), Member("en", "Englisch", "English"),
                Member("other", "andere Sprache", "other language"), Member("unknown", "unbekannt", "unknown"),
            ],
        };
        yield return Column(VerbatimNames.Sentiment, "Stimmung", "sentiment", DimensionKind.Category) with
        {
            Members = Feelings(),
        };
        yield return Column(
            VerbatimNames.SentimentPoints, "Stimmungspunkte", "sentiment points", DimensionKind.Number);
        yield return Column(VerbatimNames.RepeatOf, "Wiederholung von", "repeat of", DimensionKind.Identity);
    }

    private static IEnumerable<Dimension> MentionColumns(IReadOnlyList<Member> themes, IReadOnlyList<Member> main)
    {
        yield return Column(VerbatimNames.Theme, "Thema", "theme", DimensionKind.Category) with
        {
            Dataset = VerbatimNames.Mentions, Members = themes, Parent = VerbatimNames.MainTheme,
        };
        yield return Column(VerbatimNames.MainTheme, "Hauptthema", "main theme", DimensionKind.Category) with
        {
            Dataset = VerbatimNames.Mentions, Members = main,
        };
        yield return Column(
            VerbatimNames.ThemeSentiment, "Stimmung zum Thema", "sentiment about the theme",
            DimensionKind.Category) with
        {
            Dataset = VerbatimNames.Mentions, Members = Feelings(),
        };
    }

    private static IEnumerable<Measure> Measures()
    {
        yield return Counted(VerbatimNames.VerbatimCount, "Kundenstimmen", "verbatims", null);
        yield return Counted("hub_negative_count", "negative Kundenstimmen", "negative verbatims",
            VerbatimNames.Negative);
        yield return Counted("hub_positive_count", "positive Kundenstimmen", "positive verbatims",
            VerbatimNames.Positive);
        yield return Share(VerbatimNames.NegativeShare, "hub_negative_count", Direction.LessIsBetter,
            "Anteil negativer Kundenstimmen", "share of negative verbatims");
        yield return Share(VerbatimNames.PositiveShare, "hub_positive_count", Direction.MoreIsBetter,
            "Anteil positiver Kundenstimmen", "share of positive verbatims");
        yield return new Measure
        {
            Name = VerbatimNames.SentimentBalance,
            Label = new BilingualText("Stimmungssaldo", "sentiment balance"),
            Dataset = VerbatimNames.Verbatims,
            Aggregation = new Aggregation.Average(VerbatimNames.SentimentPoints),
            Unit = Unit.Points,
            Direction = Direction.MoreIsBetter,
            Definition = new BilingualText(
                "Anteil der positiven minus Anteil der negativen Kundenstimmen, in Punkten von -100 bis 100.",
                "Share of positive minus share of negative verbatims, in points from -100 to 100."),
        };
        yield return new Measure
        {
            Name = VerbatimNames.MentioningCount,
            Label = new BilingualText("Kundenstimmen zum Thema", "verbatims about the theme"),
            Dataset = VerbatimNames.Mentions,
            Aggregation = new Aggregation.CountDistinct(VerbatimNames.Id),
            Unit = Unit.Count,
            Time = VerbatimNames.WrittenOn,
            Definition = new BilingualText(
                "Texte von Kunden, die ein Thema mit mindestens einem seiner Wörter ansprechen; jeder Text zählt je " +
                    "Thema einmal.",
                "Texts of customers that speak of a theme with at least one of its words; each text counts once " +
                    "per theme."),
        };
    }

    private static Measure Counted(string name, string german, string english, string? feeling) => new()
    {
        Name = name,
        Label = new BilingualText(german, english),
        Dataset = VerbatimNames.Verbatims,
        Aggregation = new Aggregation.Count(),
        Unit = Unit.Count,
        Where = feeling is null ? [] : [new Condition(VerbatimNames.Sentiment, [feeling])],
    };

    private static Measure Share(string name, string upper, Direction direction, string german, string english) => new()
    {
        Name = name,
        Label = new BilingualText(german, english),
        Dataset = VerbatimNames.Verbatims,
        Aggregation = new Aggregation.Ratio(upper, VerbatimNames.VerbatimCount),
        Unit = Unit.Share,
        Direction = direction,
    };

    private static Dimension Column(string name, string german, string english, DimensionKind kind) => new()
    {
        Name = name,
        Label = new BilingualText(german, english),
        Dataset = VerbatimNames.Verbatims,
        Column = name,
        Kind = kind,
    };

    private static IReadOnlyList<Member> Feelings() =>
    [
        Member(VerbatimNames.Positive, "positiv", "positive"), Member(VerbatimNames.Neutral, "neutral", "neutral"),
        Member(VerbatimNames.Negative, "negativ", "negative"),
    ];

    private static Member Member(string stored, string german, string english) =>
        new(stored, new BilingualText(german, english), BilingualWords.None);
}

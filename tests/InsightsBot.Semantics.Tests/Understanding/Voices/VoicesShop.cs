using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Semantics.Understanding.Voices;
using Calendar = InsightsBot.Semantics.Time.Calendar;

namespace InsightsBot.Semantics.Tests.Understanding.Voices;

/// <summary>Reads questions with the shipped words over a model of customers, reviews and surveys with texts.</summary>
internal static class VoicesShop
{
    private static readonly Calendar Today = new(new DateOnly(2025, 11, 20), DayOfWeek.Monday, 1);

    private static readonly string Models = Path.Combine(Root(), "models");

    private static readonly Dataset Customers = Set("customers", "Kunden", "customers", "joined_on", "customer_id") with
    {
        Synonyms = new BilingualWords(["Kunde"], ["customer"]),
    };

    private static readonly Dataset Reviews = Set("reviews", "Rezensionen", "reviews", "written_on", "review_id") with
    {
        Verbatim = "review_text",
        Joins = [ToCustomers],
    };

    private static readonly Dataset Surveys = Set("surveys", "Umfragen", "surveys", "answered_on", "survey_id") with
    {
        Verbatim = "remark",
        Joins = [ToCustomers],
    };

    /// <summary>The model without what reading its texts adds.</summary>
    public static readonly SemanticModel Plain = new(
        "shop", new BilingualText("Laden", "shop"), [Customers, Reviews, Surveys],
        [
            Figure("customer_count", "Anzahl Kunden", "number of customers", "customers", new Aggregation.Count()),
            Figure("nps", "NPS", "NPS", "surveys", new Aggregation.Average("score")),
            Figure("stars", "Sterne", "stars", "reviews", new Aggregation.Average("stars_given")),
        ],
        [
            Of("customer_id", "Kundennummer", "customer id", "customers", DimensionKind.Identity),
            Of("state", "Bundesland", "state", "customers", DimensionKind.Place),
            Of("churned", "gekündigt", "churned", "customers", DimensionKind.Flag) with
            {
                TrueValue = "Yes", FalseValue = "No",
            },
            Of("price", "Preis", "price", "customers", DimensionKind.Number),
            Of("joined_on", "Beginn", "start", "customers", DimensionKind.Time),
            Of("review_id", "Rezensionsnummer", "review id", "reviews", DimensionKind.Identity),
            Of("stars_given", "Sternezahl", "stars given", "reviews", DimensionKind.Number),
            Of("review_text", "Rezensionstext", "review text", "reviews", DimensionKind.Verbatim),
            Of("written_on", "Rezensionstag", "review day", "reviews", DimensionKind.Time),
            Of("survey_id", "Umfragenummer", "survey id", "surveys", DimensionKind.Identity),
            Of("score", "Punktzahl", "score", "surveys", DimensionKind.Number),
            Of("remark", "Anmerkung", "remark", "surveys", DimensionKind.Verbatim),
            Of("answered_on", "Antworttag", "answer day", "surveys", DimensionKind.Time),
        ]);

    /// <summary>The model with texts and the shipped themes.</summary>
    public static SemanticModel Model { get; } = Added();

    private static readonly Lazy<VoicesReader> LazyReader = new(() =>
    {
        var lexicon = WordFiles.Read(Models).Match(
            sound => new Lexicon(sound.Concepts, sound.Scales),
            faulty => throw new InvalidOperationException(faulty.Found[0].ToString()));
        return new VoicesReader(Model, () => new NameIndex(Model, lexicon, States()),
            new Grammar(GrammarFile.Read(Models).Words));
    });

    public static VoicesReader Reader => LazyReader.Value;

    /// <summary>The reading as text: key of the query, then what is wanted of the texts; why not for others.</summary>
    public static string Said(Reading? reading) => reading switch
    {
        null => "null",
        Reading.Clear clear => $"{clear.Query.Key} | {Said(clear.Voices)}",
        Reading.OutOfReach none => $"out of reach: {none.Reason.En}",
        var other => other.GetType().Name,
    };

    /// <summary>Reads a question that can only be about texts.</summary>
    public static Reading? Strong(string question, Language language) =>
        Reader.ReadStrong(question, language, Today);

    /// <summary>Reads a question that may be about texts.</summary>
    public static Reading? Any(string question, Language language) =>
        Strong(question, language) ?? Reader.ReadWeak(question, language, Today);

    /// <summary>The last of several turns.</summary>
    public static Reading Turns(Language language, string first, params string[] more)
    {
        var reading = Any(first, language)!;
        var conversation = Conversation.New.After(reading, language);
        foreach (var turn in more)
        {
            reading = Strong(turn, language) ?? Reader.ReadOn(turn, language, Today, conversation);
            conversation = conversation.After(reading, language);
        }

        return reading;
    }

    private static Join ToCustomers =>
        new("customers", [new JoinColumns("customer_id", "customer_id")], JoinKind.ManyToOne);

    private static string Said(VoicesWish? wish) => wish is null ? "–" : string.Join(' ', new[]
    {
        wish.Aim.ToString(), wish.Theme, wish.Words is { } words ? $"“{words}”" : null, wish.Sentiment,
        wish.Newest ? "newest" : null, wish.Aim == VoicesAim.Quotes ? wish.QuotesMax.ToString("0", null) : null,
    }.Where(p => p is not null));

    private static SemanticModel Added()
    {
        var themes = ThemesFile.Read(Models).Taxonomy.Themes;
        return VerbatimParts.Added(
            Plain,
            [.. themes.Select(t => new Member(t.Name, t.Label, t.Synonyms))],
            [.. themes.Where(t => t.Parent is null).Select(t => new Member(t.Name, t.Label, t.Synonyms))]);
    }

    private static readonly string[] Lands = ["Bayern", "Hamburg", "Hessen"];

    private static IEnumerable<DimensionValue> States() => Lands.Select(s => new DimensionValue("state", s, 20));

    private static Dataset Set(string name, string german, string english, string time, string key) => new()
    {
        Name = name, Label = new BilingualText(german, english), Table = name, Time = time, PrimaryKey = [key],
    };

    private static Measure Figure(
        string name, string german, string english, string dataset, Aggregation aggregation) => new()
        {
            Name = name, Label = new BilingualText(german, english), Dataset = dataset, Aggregation = aggregation,
        };

    private static Dimension Of(string name, string german, string english, string dataset, DimensionKind kind) => new()
    {
        Name = name, Label = new BilingualText(german, english), Dataset = dataset, Column = name, Kind = kind,
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "InsightsBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}

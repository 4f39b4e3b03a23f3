using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Understanding.Records;

/// <summary>A model over a handful of rows: branches of a library, their staff and readers, books and loans.</summary>
/// <remarks>
/// Loans stand between readers and books; readers and librarians share nothing but a branch. Felix and Emma never
/// borrowed anything, and "Bread" was never lent.
/// </remarks>
internal static class Library
{
    public const string Script = """
        CREATE TABLE "branches" (branch_id TEXT, branch_name TEXT, city TEXT);
        INSERT INTO "branches" VALUES
          ('b1', 'Old Town', 'Ulm'), ('b2', 'Harbour', 'Kiel'), ('b3', 'North End', 'Kiel');
        CREATE TABLE "librarians" (librarian_id TEXT, librarian_name TEXT, branch_id TEXT);
        INSERT INTO "librarians" VALUES
          ('m1', 'Gerda Wolf', 'b1'), ('m2', 'Hans Iwan', 'b2'), ('m3', 'Ines Jung', 'b2'), ('m4', 'Karl Lutz', 'b3');
        CREATE TABLE "readers"
          (reader_id TEXT, reader_name TEXT, age REAL, membership TEXT, joined_on TEXT, branch_id TEXT);
        INSERT INTO "readers" VALUES
          ('r1', 'Anna Vogel', 34, 'gold', '2020-03-01', 'b1'), ('r2', 'Ben Koch', 12, 'junior', '2021-05-10', 'b1'),
          ('r3', 'Clara Stein', 58, 'gold', '2019-07-21', 'b2'), ('r4', 'David Lang', 27, 'silver', '2022-01-15', 'b3'),
          ('r5', 'Emma Roth', 9, 'junior', '2023-09-30', 'b1'), ('r6', 'Felix Braun', 41, 'silver', '2024-02-02', 'b2');
        CREATE TABLE "books" (book_id TEXT, title TEXT, genre TEXT, price REAL);
        INSERT INTO "books" VALUES
          ('k1', 'Whale Hunt', 'poetry', 12.5), ('k2', 'Atlas of Oceans', 'reference', 48),
          ('k3', 'Garden Birds', 'nature', 20), ('k4', 'Stormy Sea', 'poetry', 9), ('k5', 'Bread', 'cookery', 15);
        CREATE TABLE "loans" (loan_id TEXT, reader_id TEXT, book_id TEXT, lent_on TEXT, condition TEXT, fee REAL);
        INSERT INTO "loans" VALUES
          ('l1', 'r1', 'k1', '2024-01-05', 'returned', 0), ('l2', 'r1', 'k2', '2024-02-10', 'returned', 1.5),
          ('l3', 'r1', 'k1', '2024-03-01', 'overdue', 4), ('l4', 'r2', 'k3', '2024-01-20', 'returned', 0),
          ('l5', 'r2', 'k3', '2024-04-02', 'overdue', 0.5), ('l6', 'r3', 'k2', '2024-05-05', 'overdue', 2),
          ('l7', 'r4', 'k4', '2024-06-01', 'returned', 0);
        """;

    public static readonly Dataset Branches = Set("branches", "Zweigstellen", "branches", "branch_id", "branch_name");

    public static readonly Dataset Librarians =
        Set("librarians", "Bibliothekare", "librarians", "librarian_id", "librarian_name") with
        {
            Joins = [To("branches", "branch_id")],
        };

    public static readonly Dataset Readers = Set("readers", "Leser", "readers", "reader_id", "reader_name") with
    {
        Time = "joined_on",
        Joins = [To("branches", "branch_id")],
    };

    public static readonly Dataset Books = Set("books", "Bücher", "books", "book_id", "title");

    public static readonly Dataset Loans = Set("loans", "Ausleihen", "loans", "loan_id", null) with
    {
        Synonyms = new BilingualWords(["ausgeliehen"], ["borrowed"]),
        Time = "lent_on",
        Joins = [To("readers", "reader_id"), To("books", "book_id")],
    };

    public static readonly Dimension City = Of("city", "Stadt", "city", "branches", DimensionKind.Place);
    public static readonly Dimension Age = Of("age", "Alter", "age", "readers", DimensionKind.Number);
    public static readonly Dimension JoinedOn =
        Of("joined_on", "Beitrittsdatum", "joining date", "readers", DimensionKind.Time);
    public static readonly Dimension Genre = Of("genre", "Genre", "genre", "books", DimensionKind.Category);
    public static readonly Dimension Price =
        Of("price", "Preis", "price", "books", DimensionKind.Number) with { Unit = Unit.Euro };
    public static readonly Dimension Title = Of("title", "Titel", "title", "books", DimensionKind.Identity);
    public static readonly Dimension Condition =
        Of("condition", "Zustand", "condition", "loans", DimensionKind.Category) with
        {
            Members =
            [
                new Member("returned", new BilingualText("zurückgegeben", "returned"), BilingualWords.None),
                new Member("overdue", new BilingualText("überfällig", "overdue"), BilingualWords.None),
            ],
        };
    public static readonly Dimension Membership =
        Of("membership", "Mitgliedschaft", "membership", "readers", DimensionKind.Category);

    public static readonly Measure LoanCount = Count("loan_count", "Anzahl Ausleihen", "number of loans", "loans");

    public static readonly Measure LibrarianCount =
        Count("librarian_count", "Anzahl Bibliothekare", "number of librarians", "librarians");

    public static readonly Measure AveragePrice = new()
    {
        Name = "average_price",
        Label = new BilingualText("Durchschnittspreis", "average price"),
        Dataset = "books",
        Aggregation = new Aggregation.Average("price"),
        Unit = Unit.Euro,
    };

    public static readonly SemanticModel Model = new(
        "library",
        new BilingualText("Bibliothek", "library"),
        [Branches, Librarians, Readers, Books, Loans],
        [
            Count("reader_count", "Anzahl Leser", "number of readers", "readers"),
            Count("book_count", "Anzahl Bücher", "number of books", "books"),
            LoanCount, LibrarianCount,
        ],
        [
            Id("branch_id", "Zweigstellennummer", "branch id", "branches"), City,
            Id("branch_name", "Zweigstellenname", "branch name", "branches"),
            Id("librarian_id", "Bibliothekarnummer", "librarian id", "librarians"),
            Id("librarian_name", "Bibliothekarname", "librarian name", "librarians"),
            Id("reader_id", "Lesernummer", "reader id", "readers"),
            Id("reader_name", "Lesername", "reader name", "readers"), Age, Membership, JoinedOn,
            Id("book_id", "Buchnummer", "book id", "books"), Title, Genre, Price,
            Id("loan_id", "Ausleihnummer", "loan id", "loans"), Condition,
            Of("fee", "Gebühr", "fee", "loans", DimensionKind.Number) with { Unit = Unit.Euro },
            Of("lent_on", "Ausleihdatum", "loan date", "loans", DimensionKind.Time),
        ]);

    private static Dataset Set(string name, string german, string english, string key, string? namedBy) => new()
    {
        Name = name,
        Label = new BilingualText(german, english),
        Table = name,
        PrimaryKey = [key],
        NamedBy = namedBy is null ? [] : [namedBy],
    };

    private static Join To(string dataset, string key) =>
        new(dataset, [new JoinColumns(key, key)], JoinKind.ManyToOne);

    private static Dimension Id(string name, string german, string english, string dataset) =>
        Of(name, german, english, dataset, DimensionKind.Identity);

    private static Dimension Of(string name, string german, string english, string dataset, DimensionKind kind) => new()
    {
        Name = name,
        Label = new BilingualText(german, english),
        Dataset = dataset,
        Column = name,
        Kind = kind,
    };

    private static Measure Count(string name, string german, string english, string dataset) => new()
    {
        Name = name,
        Label = new BilingualText(german, english),
        Dataset = dataset,
        Aggregation = new Aggregation.Count(),
        Unit = Unit.Count,
    };
}

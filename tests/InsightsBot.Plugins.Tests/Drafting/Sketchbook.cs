using System.Globalization;
using InsightsBot.Plugins.Drafting;
using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Tests.Drafting;

/// <summary>Small profiles for tests, and the vocabulary of this repository.</summary>
internal static class Sketchbook
{
    public const long Rows = 1_000;

    private static readonly Lazy<Lexicon> Words = new(() =>
        WordFiles.Read(Path.Combine(Root(), "models")).Match(
            sound => new Lexicon(sound.Concepts, sound.Scales),
            faulty => throw new InvalidOperationException(faulty.Found[0].ToString())));

    public static Lexicon Lexicon => Words.Value;

    public static DraftedModel Draft(params TableProfile[] tables) => Draft(tables, []);

    public static DraftedModel Draft(TableProfile[] tables, JoinProfile[] joins) =>
        new ModelDraft(Lexicon).Draft(new SourceProfile("source", tables, joins, []));

    public static TableProfile Table(string name, params ColumnProfile[] columns) => Keyed(name, [], columns);

    public static TableProfile Keyed(string name, string[] key, params ColumnProfile[] columns) =>
        new(name, name + ".csv", Rows, columns, key);

    public static ColumnProfile Id(string name, ColumnType type = ColumnType.Whole) => new()
    {
        Name = name, Type = type, Filled = Rows, Distinct = Rows, Smallest = "1", Largest = "1000", MeanLength = 4,
    };

    public static ColumnProfile Of(string name, params string[] members) => new()
    {
        Name = name,
        Type = ColumnType.Text,
        Filled = Rows,
        Distinct = members.Length,
        Smallest = members.Min(StringComparer.Ordinal),
        Largest = members.Max(StringComparer.Ordinal),
        Members = [.. members.Select(m => new MemberCount(m, Rows / members.Length))],
        MeanLength = members.Average(m => m.Length),
    };

    public static ColumnProfile Text(string name, double meanLength, long distinct = 900) => new()
    {
        Name = name,
        Type = ColumnType.Text,
        Filled = Rows,
        Distinct = distinct,
        Members = [new MemberCount("the agent was very friendly and solved it", 2)],
        MeanLength = meanLength,
    };

    public static ColumnProfile Whole(string name, double smallest, double largest, long distinct = 40) =>
        Numbers(name, ColumnType.Whole, smallest, largest, distinct);

    public static ColumnProfile Real(string name, double smallest, double largest, long distinct = 700) =>
        Numbers(name, ColumnType.Real, smallest, largest, distinct);

    public static ColumnProfile Day(string name, string first = "2024-01-01", string last = "2024-12-31") => new()
    {
        Name = name, Type = ColumnType.Date, Filled = Rows, Distinct = 365, Smallest = first, Largest = last,
    };

    /// <summary>The folder of the repository, above the tests' build.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "InsightsBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }

    private static ColumnProfile Numbers(
        string name, ColumnType type, double smallest, double largest, long distinct) => new()
    {
        Name = name,
        Type = type,
        Filled = Rows,
        Distinct = distinct,
        Smallest = smallest.ToString(CultureInfo.InvariantCulture),
        Largest = largest.ToString(CultureInfo.InvariantCulture),
    };
}

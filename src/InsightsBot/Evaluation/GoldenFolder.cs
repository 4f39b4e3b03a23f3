using InsightsBot.Asking;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Evaluation;

/// <summary>A folder of golden questions as a suite: two lines a file, expecting what the file's SQL gives.</summary>
public static class GoldenFolder
{
    private const int RowsMax = 100_000;

    /// <summary>The golden questions of a folder, by their stems.</summary>
    /// <exception cref="AskingException">A page cannot be read, or follows one that is not there or itself.</exception>
    public static IReadOnlyDictionary<string, GoldenFile> Read(string folder)
    {
        var goldens = Directory.GetFiles(folder, "*.md").Where(f => Path.GetFileName(f) != "README.md")
            .Order(StringComparer.Ordinal)
            .Select(f => GoldenReader.Read(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)))
            .ToDictionary(g => g.Stem, StringComparer.Ordinal);
        foreach (var golden in goldens.Values)
        {
            _ = Chain(golden, goldens);
        }

        return goldens;
    }

    /// <summary>The lines of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="warehouse">Where the oracles run.</param>
    /// <param name="cancellation">Stops an oracle in the database.</param>
    /// <exception cref="AskingException">A page cannot be read or its oracle cannot be run.</exception>
    public static IReadOnlyList<SuiteLine> Lines(
        string folder, SqliteWarehouse warehouse, CancellationToken cancellation)
    {
        var goldens = Read(folder);
        return [.. goldens.Values.SelectMany(g => Lines(g, goldens, warehouse, cancellation))];
    }

    /// <summary>The two lines of one golden question, the German one first.</summary>
    /// <param name="golden">The golden question.</param>
    /// <param name="goldens">All of its folder: it may follow one of them.</param>
    /// <param name="warehouse">Where its oracle runs.</param>
    /// <param name="cancellation">Stops the oracle in the database.</param>
    /// <exception cref="AskingException">The oracle cannot be run.</exception>
    public static IReadOnlyList<SuiteLine> Lines(
        GoldenFile golden,
        IReadOnlyDictionary<string, GoldenFile> goldens,
        SqliteWarehouse warehouse,
        CancellationToken cancellation)
    {
        var rows = Rows(golden, warehouse, cancellation);
        return [Line(golden, goldens, rows, Language.German), Line(golden, goldens, rows, Language.English)];
    }

    private static SuiteLine Line(
        GoldenFile golden,
        IReadOnlyDictionary<string, GoldenFile> goldens,
        IReadOnlyList<IReadOnlyList<ScoredCell>> rows,
        Language language) =>
        new(
            "golden",
            golden.Stem + (language == Language.German ? ".de" : ".en"),
            language,
            golden.Question.In(language),
            new Expectation(golden.Kind, rows, golden.Lenient)
            {
                Words = [.. golden.MustSay.Select(w => w.In(language))],
            })
        {
            Aim = golden.Aim,
            Pair = golden.Stem,
            AsOf = golden.AskedOn,
            Before = [.. Chain(golden, goldens).Select(g => g.Question.In(language))],
        };

    /// <summary>The turns before a golden question, the first of them first.</summary>
    private static List<GoldenFile> Chain(GoldenFile golden, IReadOnlyDictionary<string, GoldenFile> goldens)
    {
        var chain = new List<GoldenFile>();
        for (var stem = golden.Follows; stem is not null; stem = chain[0].Follows)
        {
            if (!goldens.TryGetValue(stem, out var earlier) || chain.Contains(earlier) || earlier == golden)
            {
                throw new AskingException(new BilingualText(
                    $"{golden.Stem}.md folgt auf „{stem}“, das es nicht gibt oder das wieder auf dieselbe Frage folgt.",
                    $"{golden.Stem}.md follows “{stem}”, which does not exist or follows the same question again."));
            }

            chain.Insert(0, earlier);
        }

        return chain;
    }

    private static List<List<ScoredCell>> Rows(
        GoldenFile golden, SqliteWarehouse warehouse, CancellationToken cancellation)
    {
        if (golden.Oracle is null)
        {
            return [];
        }

        var sql = new CompiledSql(golden.Oracle, new Dictionary<string, object>(), [], RowsMax);
        var rows = warehouse.Run(sql, cancellation).Match(
            done => done.Rows.Select(r => r.Select(ScoredCell.Of).ToList()).ToList(),
            timedOut => throw Broken(golden, $"> {timedOut.Limit.TotalSeconds:0} s"),
            unavailable => throw Broken(golden, unavailable.Cause));
        return rows.Count > 0 ? rows : throw Broken(golden, "0 rows");
    }

    private static AskingException Broken(GoldenFile golden, string cause) => new(new BilingualText(
        $"Das Orakel von {golden.Stem}.md ließ sich nicht ausführen ({cause}).",
        $"The oracle of {golden.Stem}.md could not be run ({cause})."));
}

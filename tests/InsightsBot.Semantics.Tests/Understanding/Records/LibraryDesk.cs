using System.Globalization;
using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;
using Microsoft.Data.Sqlite;
using Calendar = InsightsBot.Semantics.Time.Calendar;

namespace InsightsBot.Semantics.Tests.Understanding.Records;

/// <summary>Asks the <see cref="Library"/>: a question is read with the shipped words, compiled and run.</summary>
public sealed class LibraryDesk : IDisposable
{
    private static readonly Calendar Today = new(new DateOnly(2024, 12, 31), DayOfWeek.Monday, 1);

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"library-{Guid.NewGuid():N}.sqlite");
    private readonly SqlCompiler _compiler = new(Library.Model, new SqliteDialect());
    private readonly SqliteWarehouse _warehouse;
    private readonly Reader _reader;

    public LibraryDesk()
    {
        SQLitePCL.Batteries_V2.Init();
        using (var connection = new SqliteConnection($"Data Source={_path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = Library.Script;
            _ = command.ExecuteNonQuery();
        }

        _warehouse = new SqliteWarehouse(_path);
        var models = Path.Combine(Root(), "models");
        Lexicon = WordFiles.Read(models).Match(
            sound => new Lexicon(sound.Concepts, sound.Scales),
            faulty => throw new InvalidOperationException(faulty.Found[0].ToString()));
        var names = new NameIndex(Library.Model, Lexicon, _warehouse.Contents(Library.Model).Members);
        _reader = new Reader(names, new Grammar(GrammarFile.Read(models).Words));
    }

    /// <summary>The words that the program comes with.</summary>
    internal Lexicon Lexicon { get; }

    /// <summary>The rows of the answer, cells joined by commas and rows by semicolons, in the answer's order.</summary>
    /// <param name="question">In German where it has a German word, else in English.</param>
    /// <param name="language">The language it is asked in.</param>
    /// <param name="columns">How many columns are looked at; null looks at all.</param>
    /// <param name="hint">What words of the question mean.</param>
    public string Rows(string question, Language language, int? columns = null, string? hint = null) =>
        Rows(Query(question, language, hint), language, columns);

    private string Rows(MetricQuery query, Language language, int? columns)
    {
        var compiled = _compiler.Compile(query, language);
        var sql = Assert.IsType<Compilation.Done>(compiled).Sql;
        var rows = Assert.IsType<RowsResult.Done>(_warehouse.Run(sql, CancellationToken.None)).Rows;
        return string.Join("; ", rows.Select(r => string.Join(", ", r.Take(columns ?? r.Count).Select(Text))));
    }

    /// <summary>The rows of the last turn of a conversation, or why it has none.</summary>
    public string Rows(Language language, int? columns, params string[] turns)
    {
        var conversation = Conversation.New;
        Reading? reading = null;
        foreach (var turn in turns)
        {
            reading = _reader.Read(turn, language, Today, conversation);
            conversation = conversation.After(reading, language);
        }

        return reading switch
        {
            Reading.Clear clear => Rows(clear.Query, language, columns),
            Reading.OutOfReach none => none.Reason.En,
            _ => reading!.GetType().Name,
        };
    }

    /// <summary>The rows in alphabetical order, where the question does not say one.</summary>
    public string Sorted(string question, Language language, int? columns = null) =>
        string.Join("; ", Rows(question, language, columns).Split("; ").Order(StringComparer.Ordinal));

    /// <summary>The query a question is read as; fails where it is not read.</summary>
    public MetricQuery Query(string question, Language language, string? hint = null) =>
        Read(question, language, hint) switch
    {
        Reading.Clear clear => clear.Query,
        Reading.OutOfReach none => throw new Xunit.Sdk.XunitException($"{question}: {none.Reason.In(language)}"),
        Reading.Ambiguous asked => throw new Xunit.Sdk.XunitException($"{question}: {asked.Question.In(language)}"),
        var other => throw new Xunit.Sdk.XunitException($"{question}: {other}"),
    };

    public Reading Read(string question, Language language, string? hint = null) =>
        _reader.Read(question, language, Today, Conversation.New, _reader.Understand(hint));

    /// <summary>The parts of a hint that were not understood.</summary>
    public IReadOnlyList<string> NotUnderstood(string hint) => _reader.Understand(hint).NotUnderstood;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_path);
    }

    private static string Text(object? cell) => cell switch
    {
        null => "–",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };

    /// <summary>The folder of the repository, above the tests' build.</summary>
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

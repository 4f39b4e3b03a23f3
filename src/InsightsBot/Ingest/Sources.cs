using InsightsBot.Asking;
using InsightsBot.Plugins.Demo;
using InsightsBot.Plugins.Drafting;
using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Plugins.Tables;
using InsightsBot.Plugins.Verbatims;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Voices;
using InsightsBot.Why.Customers;

namespace InsightsBot.Ingest;

/// <summary>
/// Opens a hub over what a person points at: a folder of files, a SQLite file, a model folder, or the demo.
/// </summary>
public sealed class Sources(TimeProvider clock, string home)
{
    private const string DraftVersion = "1";
    private const string DemoVersion = "3";
    private const string ContentsName = "contents.bin";
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromHours(1);
    private readonly Lazy<TextReading> _reading = new(() => ShippedReading.Of(Vocabulary.ShippedFolder));
    private readonly Lazy<Vocabulary> _vocabulary = new(() => Vocabulary.Read(Vocabulary.ShippedFolder));

    /// <summary>The folder of all that the hub makes.</summary>
    public string Home => home;

    /// <summary>The language the hub reads with.</summary>
    public Vocabulary Vocabulary => _vocabulary.Value;

    /// <summary>Tells the time.</summary>
    internal TimeProvider Clock => clock;

    /// <summary>Who may see single customers; null leaves it to the setting of the machine.</summary>
    public ICustomerAccess? Customers { get; init; }

    private Ingestion Copies => new(Path.Combine(home, "sources"), clock);

    private SourceStamps Stamps => new(Path.Combine(home, "stamps"), clock);

    /// <summary>Opens a hub.</summary>
    /// <param name="data">A folder of tables, a table file or a SQLite file; null takes the demo.</param>
    /// <param name="model">A model folder; null drafts one, or takes the hub's own for the demo.</param>
    /// <param name="progress">Shown while files are written or read; nothing when all is in the cache.</param>
    /// <param name="cancellation">Leaves nothing half-written behind.</param>
    /// <exception cref="AskingException">A path or a model does not serve.</exception>
    /// <exception cref="IngestException">The data cannot be read.</exception>
    public Hub Open(string? data, string? model, IProgressLine? progress, CancellationToken cancellation)
    {
        // The vocabulary is read while the data is looked at: both take their time in a new process.
        var words = Task.Run(() => _vocabulary.Value, cancellation);
        var (copy, meaning) = Locate(data, model, progress, cancellation);
        var warehouse = new SqliteWarehouse(
            copy.DatabasePath, contentsPath: Path.Combine(copy.Folder, ContentsName));
        var contents = warehouse.Contents(meaning);
        var vocabulary = words.GetAwaiter().GetResult();
        var voices = VerbatimParts.Has(meaning) ? Desk(copy, meaning, vocabulary, progress,
            () => new VerbatimIndexes(this, clock).Open(data, model, [], progress, CancellationToken.None)) : null;
        return new Hub(meaning, warehouse, contents, vocabulary, clock, voices, Customers);
    }

    /// <summary>Reads the texts of a source, or finds them read: masked, with language, sentiment and themes.</summary>
    /// <returns>The file with the read texts; null where the model has no texts.</returns>
    public string? ReadTexts(
        string? data, string? model, IProgressLine? progress, CancellationToken cancellation)
    {
        var (copy, meaning) = Locate(data, model, progress, cancellation);
        return ReadTexts(copy, meaning, progress, cancellation);
    }

    /// <summary>The same for a copy and its model.</summary>
    internal string? ReadTexts(
        CopyPlace copy, SemanticModel model, IProgressLine? progress, CancellationToken cancellation) =>
        VerbatimParts.Has(model) ? Build().Ensure(copy.DatabasePath, model, progress, cancellation) : null;

    /// <summary>Removes the texts of a customer from a source's copy and all that was made of it.</summary>
    /// <returns>What was removed; null where the customer has no texts.</returns>
    internal Forgotten? Forget(
        string customer, string? data, string? model, IProgressLine? progress, CancellationToken cancellation)
    {
        var (copy, meaning) = Locate(data, model, progress, cancellation);
        if (!VerbatimParts.Has(meaning))
        {
            throw new AskingException(NoTexts.Sentence);
        }

        var log = new AskLogErasure(AskLogPlace.In(home));
        var forgetting = new Forgetting(copy.DatabasePath, meaning, log);
        if (!forgetting.Customers().Contains(customer))
        {
            // Somebody may have been asked about who never wrote.
            var runs = log.Forget(customer, [], []);
            return runs == 0 ? null : new Forgotten(0, 0, 0, 0, 0) { Runs = runs };
        }

        Forgot.Add(customer);
        return forgetting.Forget(customer);
    }

    private ForgottenCustomers Forgot => new(Path.Combine(home, "forgotten.txt"));

    /// <summary>Texts of customers who were forgotten before go from a new copy, too.</summary>
    private void ForgetAgain(CopyPlace copy, SemanticModel model)
    {
        if (!Forgot.Any || !CustomerPlaces.Has(model))
        {
            return;
        }

        var mark = Path.Combine(copy.Folder, "forgotten.mark");
        if (File.Exists(mark) && File.ReadAllText(mark) == Forgot.State)
        {
            return;
        }

        var forgetting = new Forgetting(copy.DatabasePath, model);
        foreach (var customer in Forgot.Among(forgetting.Customers()))
        {
            _ = forgetting.Forget(customer);
        }

        File.WriteAllText(mark, Forgot.State);
    }

    private VoicesBuild Build() => new(_reading.Value, ShippedReading.Version(Vocabulary.ShippedFolder));

    /// <summary>Answers about texts; these are read when the first question is about them.</summary>
    private VoicesDesk Desk(
        CopyPlace copy, SemanticModel model, Vocabulary vocabulary, IProgressLine? progress,
        Func<IVerbatimIndex> index)
    {
        var (themes, main) = _reading.Value.Members();
        var withTexts = VerbatimParts.Added(model, themes, main);
        return new VoicesDesk(withTexts, vocabulary, _reading.Value, () =>
        {
            var texts = Build().Ensure(copy.DatabasePath, model, progress, CancellationToken.None);
            var warehouse = new SqliteWarehouse(
                copy.DatabasePath, contentsPath: Path.ChangeExtension(texts, ".contents"), besidePath: texts);
            return (warehouse, warehouse.Contents(withTexts));
        }, index);
    }

    /// <summary>The copy of what a person points at, made when it is not known, and its model; as for a hub.</summary>
    internal (CopyPlace Copy, SemanticModel Model) Locate(
        string? data, string? model, IProgressLine? progress, CancellationToken cancellation)
    {
        var path = data ?? DemoFolder(progress, cancellation);
        var copy = Known(path) ?? Ingest(path, progress, cancellation).Place;
        var meaning = model is not null ? ReadModel(model)
            : data is null ? ReadModel(Path.Combine(Vocabulary.ShippedFolder, "cx"))
            : Drafted(copy, path, progress, cancellation);
        ForgetAgain(copy, meaning);
        return (copy, meaning);
    }

    /// <summary>What a copy was found to hold.</summary>
    internal SourceProfile ProfileOf(
        CopyPlace copy, string? data, IProgressLine? progress, CancellationToken cancellation) =>
        (Copies.Find(copy.ContentHash)
            ?? Ingest(data ?? DemoFolder(progress, cancellation), progress, cancellation)).Profile;

    /// <summary>Copies and profiles a source, or finds its content in the cache; every byte is read.</summary>
    public IngestedSource Ingest(string path, IProgressLine? progress, CancellationToken cancellation)
    {
        var line = progress is null ? null : new ProgressReport(progress);
        var stamp = Stamps.Take(path);
        var source = Copies.Ingest(path, line, cancellation);
        if (stamp is not null)
        {
            Stamps.Keep(stamp, source.ContentHash);
        }

        return source;
    }

    /// <summary>The copy of a source whose files nobody touched since they were read; else null.</summary>
    private CopyPlace? Known(string path) =>
        Stamps.Take(path) is { } stamp && Stamps.ContentOf(stamp) is { } content ? Copies.PlaceOf(content) : null;

    /// <summary>The demo warehouse, made on first use.</summary>
    public IngestedSource Demo(IProgressLine? progress, CancellationToken cancellation) =>
        Ingest(DemoFolder(progress, cancellation), progress, cancellation);

    /// <summary>The demo's files, written on first use.</summary>
    public string DemoFolder(IProgressLine? progress, CancellationToken cancellation)
    {
        var folder = Path.Combine(home, "demo", $"files-{DemoVersion}");
        if (Directory.Exists(folder))
        {
            return folder;
        }

        RemoveLeftovers(folder);
        var making = folder + "." + Environment.ProcessId;
        try
        {
            _ = Directory.CreateDirectory(making);
            new DemoFiles().Write(making, new DemoReport(progress), cancellation);
            Directory.Move(making, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another process was quicker; both wrote the same bytes.
        }
        finally
        {
            // Nothing half-written stays: not after a full disk, nor after Ctrl+C.
            if (Directory.Exists(making))
            {
                Directory.Delete(making, recursive: true);
            }
        }

        return folder;
    }

    /// <summary>Removes what processes left that were killed while they wrote the demo; that takes seconds.</summary>
    private void RemoveLeftovers(string folder)
    {
        var (above, name) = (Path.GetDirectoryName(folder)!, Path.GetFileName(folder));
        foreach (var left in Directory.Exists(above) ? Directory.GetDirectories(above, name + ".*") : [])
        {
            if (clock.GetUtcNow().UtcDateTime - Directory.GetLastWriteTimeUtc(left) > LeftoverAge)
            {
                Directory.Delete(left, recursive: true);
            }
        }
    }

    /// <summary>A model read from a folder.</summary>
    /// <exception cref="AskingException">It has an issue; the sentence names file and line.</exception>
    public static SemanticModel ReadModel(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new AskingException(new BilingualText(
                $"Den Modellordner „{folder}“ gibt es nicht; „model draft“ schreibt einen ersten.",
                $"The model folder “{folder}” does not exist; “model draft” writes a first one."));
        }

        return ModelFolder.Read(folder).Match(
            sound => sound.Model,
            faulty => throw new AskingException(faulty.Found[0].Message, faulty.Found[0].ToString()));
    }

    /// <summary>The model drafted for a copy, kept beside it.</summary>
    private SemanticModel Drafted(
        CopyPlace copy, string path, IProgressLine? progress, CancellationToken cancellation)
    {
        var folder = Path.Combine(copy.Folder, "model-" + DraftVersion);
        if (!Directory.Exists(folder))
        {
            var source = Copies.Find(copy.ContentHash) ?? Ingest(path, progress, cancellation);
            var draft = new ModelDraft(Vocabulary.Lexicon).Draft(source.Profile);
            ModelFolder.Write(draft.Model, folder, draft.Comments);
        }

        return ReadModel(folder);
    }

    private sealed class ProgressReport(IProgressLine line) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => line.Show($"{value.Stage} {value.What}", value.ShareDone);
    }

    private sealed class DemoReport(IProgressLine? line) : IProgress<(string What, double ShareDone)>
    {
        public void Report((string What, double ShareDone) value) => line?.Show("demo " + value.What, value.ShareDone);
    }
}

using InsightsBot.Plugins.AskLogs;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Asking;

/// <summary>Remembers what was asked and answered, and what askers thought of it.</summary>
/// <remarks>
/// Calls may overlap. A log that cannot be written never costs an answer: one line says so, and the log goes on in
/// memory. Entries wait half a second to be written together; a process that is killed loses those.
/// </remarks>
public sealed class AskLog : IDisposable
{
    private readonly Lock _adding = new();
    private readonly Lock _writing = new();
    private readonly AskLogLimits _limits;
    private readonly TimeProvider _clock;
    private readonly string _model;
    private readonly Action<BilingualText> _trouble;
    private readonly AskLogPlace? _place;
    private readonly Lazy<RunEntry> _entries;
    private readonly RecentRuns _recent = new();
    private readonly ITimer _timer;
    private AskLogBatch _waiting = new();
    private AskLogFile? _file;
    private bool _isMemoryOnly;
    private bool _isDisposed;

    /// <summary>A log that is kept in memory alone: feedback finds what was just answered, and nothing stays.</summary>
    public AskLog()
        : this(null, "", TimeProvider.System, AskLogLimits.Memory, _ => { })
    {
    }

    /// <summary>A log in a file.</summary>
    /// <param name="place">Where it is kept; null keeps it in memory alone.</param>
    /// <param name="model">The name of the model that is asked.</param>
    /// <param name="clock">Tells the time of runs.</param>
    /// <param name="limits">How much is kept.</param>
    /// <param name="trouble">Takes the one sentence on a log that cannot be written.</param>
    internal AskLog(
        AskLogPlace? place, string model, TimeProvider clock, AskLogLimits limits, Action<BilingualText> trouble)
    {
        (_place, _model, _clock, _limits, _trouble) = (place, model, clock, limits, trouble);
        _isMemoryOnly = place is null;
        _entries = new Lazy<RunEntry>(() => new RunEntry(KeyOf(), limits, AskLogPlace.KeepsAskers));
        _timer = clock.CreateTimer(_ => Flush(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The log of a home folder, or one in memory where the machine's settings keep none.</summary>
    internal static AskLog Of(string home, string model, TimeProvider clock, Action<BilingualText> trouble) =>
        AskLogPlace.IsOn
            ? new AskLog(AskLogPlace.In(home), model, clock, AskLogLimits.Default, trouble)
            : new AskLog(null, model, clock, AskLogLimits.Memory, trouble);

    /// <summary>Remembers an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="by">Who asked, and where.</param>
    /// <param name="request">What was asked, as it came; null takes the question of the answer.</param>
    /// <param name="before">The turns before; null for none.</param>
    /// <returns>The id of the run, by which feedback and choices find it.</returns>
    public string Remember(Answer answer, AskedBy by, AskRequest? request = null, Conversation? before = null)
    {
        var id = Guid.NewGuid().ToString("N");
        var run = _entries.Value.Of(id, answer, by, _model, _clock.GetUtcNow());
        var chosen = _recent.Chosen(answer, by);
        _recent.Add(id, new RecentRun(
            request ?? new AskRequest(answer.Question), before ?? Conversation.New, answer.Query?.Key, by));
        Add(batch =>
        {
            batch.Runs.Add(run);
            if (chosen is { } misread)
            {
                batch.Proposed.Add(ProposalOf(misread, run));
            }
        });
        return id;
    }

    /// <summary>Says under which id a channel shows the answer of a run.</summary>
    public void Tie(string runId, string conversation, string messageId) =>
        Add(batch => batch.Messages.Add(
            new ShownMessage(runId, _entries.Value.IdOf(conversation) ?? "", messageId)));

    /// <summary>The run that a message of a conversation shows; null where none is known.</summary>
    public string? RunOf(string conversation, string messageId) =>
        Asked(file => file.RunOf(_entries.Value.IdOf(conversation) ?? "", messageId));

    /// <summary>Keeps what an asker thought of a run; a second judgement of the same asker takes the first's place.
    /// </summary>
    /// <returns>False where the run is not known.</returns>
    public bool Judge(string runId, Feedback feedback, AskedBy by)
    {
        if (!Asked(file => file.Has(runId)))
        {
            return false;
        }

        var reason = string.IsNullOrWhiteSpace(feedback.Reason) ? null
            : RunEntry.Masked(feedback.Reason.Trim(), _limits.ReasonCharactersMax,
                LanguageGuess.Of(feedback.Reason) == GuessedLanguage.English ? Language.English : Language.German);
        Add(batch => batch.Judged.Add(new LoggedFeedback(
            runId, _entries.Value.IdOf(by.Asker ?? by.Conversation) ?? "", _clock.GetUtcNow(), feedback.IsHelpful,
            reason)));
        return true;
    }

    /// <summary>Writes what waits.</summary>
    public void Flush() => _ = Asked(_ => true);

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        Flush();
        lock (_writing)
        {
            _isDisposed = true;
            _file?.Dispose();
            _file = null;
        }
    }

    /// <summary>
    /// A run that was just asked, with its own words, or one of the file with masked ones; null where it is not known,
    /// or belongs to another conversation.
    /// </summary>
    internal RecentRun? Recent(string runId, AskedBy by)
    {
        if (_recent.Of(runId) is { } recent)
        {
            return recent.By.Conversation is null
                || (recent.By.Channel, recent.By.Conversation) == (by.Channel, by.Conversation) ? recent : null;
        }

        var conversation = _entries.Value.IdOf(by.Conversation);
        return Asked(file => file.Runs(new RunFilter { Id = runId }) is [var run] && run.Id == runId
            && (run.Conversation is null || (run.Channel, run.Conversation) == (by.Channel, conversation))
            ? new RecentRun(
                new AskRequest(run.Question, Language: run.Language == "en" ? Language.English : Language.German),
                Conversation.New, run.QueryKey, by)
            : null);
    }

    /// <summary>Says which readings an asker was offered in the place of a misread run.</summary>
    internal void Offer(string runId, RecentRun run, AskedBy by, IReadOnlyList<string> keys) =>
        _recent.Offer(runId, run, by, keys);

    private LoggedProposal ProposalOf(RecentRuns.Offered misread, LoggedRun chosen)
    {
        var language = chosen.Language == "en" ? Language.English : Language.German;
        var run = misread.Run;
        return new LoggedProposal(
            misread.Id,
            RunEntry.Masked(run.Request.Question, _limits.QuestionCharactersMax, language), chosen.Language,
            RunEntry.Masked(run.QueryKey ?? "", _limits.TextCharactersMax, language), chosen.QueryKey ?? "",
            chosen.Interpretation, chosen.Asker ?? chosen.Conversation ?? "", chosen.At, _model);
    }

    private void Add(Action<AskLogBatch> add)
    {
        int count;
        lock (_adding)
        {
            add(_waiting);
            count = _waiting.Count;
        }

        if (count >= _limits.BatchMax)
        {
            Flush();
        }
        else if (count == 1)
        {
            _ = _timer.Change(_limits.WaitMax, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Asks the log after what waits was written; nothing where it cannot be opened.</summary>
    private T? Asked<T>(Func<AskLogFile, T> ask)
    {
        lock (_writing)
        {
            if (_isDisposed)
            {
                return default;
            }

            AskLogBatch batch;
            lock (_adding)
            {
                (batch, _waiting) = (_waiting, new AskLogBatch());
            }

            try
            {
                return Written(batch, ask);
            }
            catch (AskLogException failure) when (failure.IsBusy && batch.Count < _limits.WaitingMax)
            {
                lock (_adding)
                {
                    _waiting.PutBack(batch);
                }

                _ = _timer.Change(_limits.WaitMax, Timeout.InfiniteTimeSpan);
                return default;
            }
            catch (AskLogException failure) when (!_isMemoryOnly)
            {
                _trouble(failure.Text);
                _isMemoryOnly = true;
                _file?.Dispose();
                _file = null;
                return Written(batch, ask);
            }
        }
    }

    private T Written<T>(AskLogBatch batch, Func<AskLogFile, T> ask)
    {
        _file ??= AskLogFile.Open(_isMemoryOnly ? null : _place!.File, _isMemoryOnly ? AskLogLimits.Memory : _limits);
        if (batch.Count > 0)
        {
            _file.Write(batch, _clock.GetUtcNow());
        }

        return ask(_file);
    }

    private AskLogKey KeyOf()
    {
        if (_place is null)
        {
            return AskLogKey.Passing();
        }

        try
        {
            return AskLogKey.In(_place.Key);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _trouble(new BilingualText(
                $"Das Protokoll „{_place.Folder}“ ist nicht zugänglich ({failure.Message}); Rechte und freier Platz "
                + "sind zu prüfen.",
                $"The log “{_place.Folder}” is not accessible ({failure.Message}); permissions and free space need a "
                + "look."));
            _isMemoryOnly = true;
            return AskLogKey.Passing();
        }
    }
}

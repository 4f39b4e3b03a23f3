using System.Diagnostics;
using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Voices;
using InsightsBot.Why.Anomalies;
using InsightsBot.Why.Changes;
using InsightsBot.Why.Customers;
using InsightsBot.Why.Drivers;
using InsightsBot.Why.Effects;
using InsightsBot.Why.Journeys;
using InsightsBot.Why.Links;
using InsightsBot.Why.Reasons;

namespace InsightsBot.Why;

/// <summary>Answers questions for explanations: the figure itself first, then what explains it.</summary>
internal sealed class WhyDesk(
    SemanticModel model,
    SqliteWarehouse warehouse,
    Composer composer,
    IReadOnlyDictionary<string, Period> coverage,
    VoicesDesk? voices,
    Func<string, Language, Reading?> read,
    CardPhrases cards)
{
    private readonly IReadOnlyList<IExplainer> _explainers =
    [
        new EffectExplainer(coverage, read), new LinkExplainer(coverage, read), new DriversExplainer(voices),
        new ChangeExplainer(voices), new JourneysExplainer(), new AnomalyExplainer(),
        new CardExplainer(cards, voices),
    ];

    /// <summary>Answers a question that was read as one for an explanation.</summary>
    public Answer Answer(Explanation explained, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var reading = (Reading.Clear)explained.Reading;
        var run = explained.Compiled is Compilation.Done done ? warehouse.Run(done.Sql, cancellation) : null;
        var level = composer.Compose(explained, run);
        if (level.Status != AnswerStatus.Answered)
        {
            return level;
        }

        var explainer = _explainers.First(e => e.Explains(reading));
        var first = explainer.KeepsFigure(reading) ? level.Citations : [];
        var evidence = new Evidence(model, warehouse, explained.Language, DataAsOf(reading), first, cancellation);
        var answer = explainer.Explain(level, reading, explained, evidence);
        return answer with { Timings = new AnswerTimings(TimeSpan.Zero, watch.Elapsed, watch.Elapsed) };
    }

    /// <summary>Puts behind a ranking of stated reasons what else is known of them; any other answer stays.</summary>
    public Answer Behind(Answer answer, Explanation explained, CancellationToken cancellation) =>
        explained.Reading is Reading.Clear clear && answer.Status == AnswerStatus.Answered
            && ReasonsQuestion.Of(model, clear.Query) is { } asked
            ? new ReasonsAnswer(asked, new Evidence(
                model, warehouse, explained.Language, DataAsOf(clear), answer.Citations, cancellation), voices)
                .Behind(answer, cancellation)
            : answer;

    private DateOnly? DataAsOf(Reading.Clear reading)
    {
        var measure = reading.Query.Measures.Count > 0 ? reading.Query.Measures[0] : null;
        var time = measure?.Time ?? (measure is null ? null : model.EntityOf(measure.Dataset).Time);
        return time is not null && coverage.TryGetValue(time, out var days) ? days.Last : null;
    }
}

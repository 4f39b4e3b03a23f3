using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Evaluation;

/// <summary>What a run says as a whole.</summary>
public sealed class RunSummary
{
    /// <summary>Sums up a run.</summary>
    /// <param name="outcomes">Its lines, in their order.</param>
    public RunSummary(IReadOnlyList<LineOutcome> outcomes)
    {
        Outcomes = outcomes;
        All = Tally.Of(outcomes);
        BySuite = Tallies(o => o.Line.Suite);
        ByLanguage = Tallies(o => o.Line.Language == Language.German ? "de" : "en");
        ByAim = Tallies(o => o.Aim);
        Pairs = LanguagePair.Of(outcomes);
        var answers = outcomes.Select(o => o.Answer).OfType<Answer>().ToList();
        Read = Latency.Of(answers.Select(a => a.Timings.Read));
        Whole = Latency.Of(answers.Select(a => a.Timings.Total));
        var silent = outcomes
            .Where(o => o.Answer?.Status is AnswerStatus.Refused or AnswerStatus.Clarification).ToList();
        var due = outcomes.Count(IsDue);
        AbstentionPrecision = silent.Count == 0 ? null : (double)silent.Count(IsDue) / silent.Count;
        AbstentionRecall = due == 0 ? null : (double)silent.Count(IsDue) / due;
        var sameLanguage = outcomes.Count(o => o.Answer is { } answer && answer.Language == o.Line.Language);
        InQuestionLanguageShare = answers.Count == 0 ? null : (double)sameLanguage / answers.Count;
    }

    /// <summary>The lines, in their order.</summary>
    public IReadOnlyList<LineOutcome> Outcomes { get; }

    /// <summary>All verdicts.</summary>
    public Tally All { get; }

    /// <summary>Verdicts by suite.</summary>
    public IReadOnlyDictionary<string, Tally> BySuite { get; }

    /// <summary>Verdicts by the question's language, "de" and "en".</summary>
    public IReadOnlyDictionary<string, Tally> ByLanguage { get; }

    /// <summary>Verdicts by aim.</summary>
    public IReadOnlyDictionary<string, Tally> ByAim { get; }

    /// <summary>The same questions in both languages.</summary>
    public IReadOnlyList<LanguagePair> Pairs { get; }

    /// <summary>The share (0–1) of pairs that were read alike; null without pairs.</summary>
    public double? Parity => Pairs.Count == 0 ? null : (double)Pairs.Count(p => p.IsEqual) / Pairs.Count;

    /// <summary>How much (0–1) of the silence was due; null when nothing was left unanswered.</summary>
    public double? AbstentionPrecision { get; }

    /// <summary>How many (0–1) of the questions without an answer were left unanswered; null without such.</summary>
    public double? AbstentionRecall { get; }

    /// <summary>The share (0–1) of answers in the language of their question; null without answers.</summary>
    public double? InQuestionLanguageShare { get; }

    /// <summary>How long reading and compiling took.</summary>
    public Latency Read { get; }

    /// <summary>How long whole answers took.</summary>
    public Latency Whole { get; }

    private static bool IsDue(LineOutcome outcome) => outcome.Line.Expected.Kind == ExpectedKind.Refused;

    private Dictionary<string, Tally> Tallies(Func<LineOutcome, string> part) =>
        Outcomes.GroupBy(part).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, Tally.Of);
}

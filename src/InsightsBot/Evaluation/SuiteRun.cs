using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Evaluation;

/// <summary>Asks the lines of suites and judges the answers.</summary>
/// <param name="hub">The hub that is asked.</param>
/// <param name="asOf">The day that "today" is for lines that name none; null leaves it to the model.</param>
/// <param name="language">The language to read and answer in; null lets the words decide, as for a person.</param>
/// <remarks>Lines of one conversation are turns of it, so a run is asked in order, and once.</remarks>
public sealed class SuiteRun(Hub hub, DateOnly? asOf = null, Language? language = null)
{
    private readonly Dictionary<(string Suite, string Conversation), Conversation> _turns = [];

    /// <summary>Asks one line.</summary>
    public LineOutcome Ask(SuiteLine line, CancellationToken cancellation)
    {
        try
        {
            var before = Before(line, cancellation);
            var request = Request(line, line.Question);
            var (answer, after) = hub.Ask(request, before, cancellation);
            if (line.Conversation is { } name)
            {
                _turns[(line.Suite, name)] = after;
            }

            var verdict = Judge.Of(line.Expected, GivenAnswer.Of(answer));
            return new LineOutcome(line, verdict, answer, Key(answer, request, before), null);
        }
        catch (SystemException failure) when (failure is not OperationCanceledException)
        {
            // A fault of the program is this line's verdict; the other lines are still worth knowing.
            var cause = $"{failure.GetType().Name}: {failure.Message}";
            return new LineOutcome(line, Verdict.Failed, null, "broken " + line.Id, cause);
        }
    }

    private Conversation Before(SuiteLine line, CancellationToken cancellation)
    {
        var turns = line.Conversation is { } name
            ? _turns.GetValueOrDefault((line.Suite, name), Conversation.New)
            : Conversation.New;
        foreach (var question in line.Before)
        {
            (_, turns) = hub.Ask(Request(line, question) with { Hint = null }, turns, cancellation);
        }

        return turns;
    }

    private AskRequest Request(SuiteLine line, string question) => 
        new(question, line.AsOf ?? asOf, language) { Hint = line.Hint };

    private string Key(Answer answer, AskRequest request, Conversation before) =>
        answer.Query is { } query ? query.Key
        : answer.Status != AnswerStatus.Answered ? answer.Status.ToString().ToLowerInvariant()
        : hub.Explain(request, before).Reading switch
        {
            Reading.Definition found =>
                $"definition {found.Measure?.Name ?? found.Dimension?.Name ?? found.Dataset?.Name}",
            Reading.AboutHub about => about.IsSmallTalk ? "small talk" : "about",
            var other => other.GetType().Name,
        };
}

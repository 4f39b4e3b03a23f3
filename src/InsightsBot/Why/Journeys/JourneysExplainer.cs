using System.Globalization;
using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Semantics.Understanding.Why;

namespace InsightsBot.Why.Journeys;

/// <summary>Says which ways customers or cases take: paths, ends, times, loops, stalls.</summary>
internal sealed class JourneysExplainer : IExplainer
{
    /// <inheritdoc/>
    public bool Explains(Reading.Clear reading) => reading.Why is WhyWish.Journey;

    /// <inheritdoc/>
    public Answer Explain(Answer level, Reading.Clear reading, Explanation explained, Evidence evidence)
    {
        var wish = (WhyWish.Journey)reading.Why!;
        var talk = new JourneyTalk(evidence, wish, reading.Query.Filters, explained.Calendar.Today);
        var found = wish.View switch
        {
            JourneyView.Paths or JourneyView.Variants or JourneyView.PathsBefore => new PathsView(talk).Find(),
            JourneyView.DropOff => new DropOffView(talk).Find(),
            JourneyView.Times or JourneyView.Between => new TimesView(talk).Find(),
            JourneyView.Stalls => new StallsView(talk).Find(),
            JourneyView.Loops or JourneyView.Switches => new LoopsView(talk).Find(),
        };
        return found is null ? Unanswered(level, talk) : Worded(level, found, talk, evidence);
    }

    private static Answer Unanswered(Answer level, JourneyTalk talk) => level with
    {
        Status = AnswerStatus.Failed,
        Text = talk.Pick(
            "Die Wege ließen sich in der erlaubten Zeit nicht auswerten; ein kürzerer Zeitraum führt weiter.",
            "The journeys could not be evaluated in the time allowed; a shorter period leads on."),
        Table = AnswerTable.Empty,
        Chart = null,
        Suggestions = [],
    };

    private static Answer Worded(Answer level, JourneyFinding found, JourneyTalk talk, Evidence evidence)
    {
        var all = level.Table.Rows is [[{ } first, ..], ..] && first is long or double
            ? JourneyTalk.Whole(level.Table.Rows[0][0]) : (long?)null;
        var method = evidence.Explain(found.Title, Method(talk, found, all));
        var facts = new Facts
        {
            Rows = [.. found.Table.Rows.Select(r => r.ToArray())],
            Figures = talk.Figures,
            Names = [.. talk.Names],
            Shares = [0.95, 0.9],
            Citations = method,
        };
        var text = string.Join('\n', found.Lines) + $" [{method.ToString(CultureInfo.InvariantCulture)}]";
        var rows = level.Interpretation.Split(" · ").Skip(1);
        return level with
        {
            Text = CheckedText.Of(text, $"{found.Title} [1].", talk.Language, facts),
            Interpretation = string.Join(" · ", rows
                .Prepend(talk.Pick("Schritte: ", "steps: ") + talk.Activity.Label.In(talk.Language))
                .Prepend($"{found.Title} ({talk.Owners})")),
            Table = found.Table,
            Chart = found.Chart,
            Citations = evidence.Citations,
            Suggestions = Suggestions(talk),
        };
    }

    private static string Method(JourneyTalk talk, JourneyFinding found, long? all)
    {
        var left = all is { } n && found.Events is { } used && n > used ? n - used : 0;
        var step = talk.Activity.Label.In(talk.Language);
        var leftOut = left == 0 ? "" : talk.Pick(
            $" {NumberWriting.Plain(left, talk.Language)} Ereignisse ohne Schritt, Zeit oder Zuordnung bleiben "
                + $"außen vor.",
            $" {NumberWriting.Plain(left, talk.Language)} events without a step, a time or an owner are left out.");
        return found.Method + talk.Pick(
            $" Ein Schritt ist ein Ereignis mit seiner Angabe zu „{step}“; ein Weg sind alle Ereignisse von einem "
                + $"der {talk.Owners} nach ihrer Zeit, gleichzeitige in der Reihenfolge ihres Schlüssels. Gezählt wird "
                + "nur, was die Bedingungen der Frage erfüllt; noch offene Wege zählen bis zu ihrem letzten Ereignis.",
            $" A step is an event with its “{step}”; a journey is all events of one of the {talk.Owners} by their "
                + "time, those of one time in the order of their key. Only what meets the conditions of the question "
                + "counts; open journeys count up to their last event.")
            + leftOut;
    }

    /// <summary>Other looks at the same journeys; after conditions they go on, so that these stay.</summary>
    private static string[] Suggestions(JourneyTalk talk)
    {
        var owners = talk.Owners;
        (JourneyView View, string German, string English)[] all =
        [
            (JourneyView.Paths, "was ist der häufigste Pfad?", "what is the most frequent path?"),
            (JourneyView.DropOff, $"wo brechen {owners} ab?", $"where do {owners} drop off?"),
            (JourneyView.Loops, "wo gibt es Schleifen?", "where are there loops?"),
            (JourneyView.Stalls, $"wo bleiben {owners} hängen?", $"where do {owners} get stuck?"),
        ];
        var goesOn = talk.Query.Filters.Count > 0 || !IsUsual(talk);
        return
        [
            .. all.Where(s => s.View != talk.Wish.View).Take(3).Select(s => talk.Pick(s.German, s.English))
                .Select(s => goesOn ? talk.Pick("Und ", "And ") + s
                    : char.ToUpperInvariant(s[0]) + s[1..]),
        ];
    }

    private static bool IsUsual(JourneyTalk talk) =>
        talk.Model.Datasets.First(d => d.Journeys.Count > 0).Journeys[0] == talk.Wish.Of;
}

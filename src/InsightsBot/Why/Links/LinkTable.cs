using InsightsBot.Answering;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Why.Links;

/// <summary>The figures of groups as a table; of leaving, the curves month by month.</summary>
internal static class LinkTable
{
    private const int MonthsMax = 24;

    /// <summary>Fewer people are not drawn.</summary>
    private const int PeopleMin = 10;

    /// <summary>The table of a finding.</summary>
    public static AnswerTable Of(LinkFinding found, Language language)
    {
        var isGerman = language == Language.German;
        AnswerColumn Column(string name, string german, string english, string type, string? unit) =>
            new(name, isGerman ? german : english, type, unit);
        var (low, high) = (Column("low", "Untergrenze (95 %)", "low (95 %)", "number", UnitNames.Of(found.Unit)),
            Column("high", "Obergrenze (95 %)", "high (95 %)", "number", UnitNames.Of(found.Unit)));
        var group = Column("group", "Gruppe", "group", "text", null);
        return found.Outcome is not LinkOutcome.Leaves
            ? new AnswerTable(
                [
                    group,
                    Column("figure", found.Outcome.Label.De, found.Outcome.Label.En, "number",
                        UnitNames.Of(found.Unit)),
                    low, high, Column("base", "Basis", "base", "number", "count"),
                ],
                [
                    .. found.Groups.Select(g => (IReadOnlyList<object?>)[
                        g.Name, g.Figure, g.Interval?.Low, g.Interval?.High, (long)g.People]),
                ])
            : new AnswerTable(
                [
                    group, Column("month", "Monate seit der Antwort", "months since the answer", "number", "months"),
                    Column("stayed", "verblieben", "stayed", "number", "share"), low, high,
                    Column("base", "noch beobachtet", "still watched", "number", "count"),
                ],
                [.. found.Groups.SelectMany(Curve)]);
    }

    private static IEnumerable<IReadOnlyList<object?>> Curve(LinkGroup group)
    {
        for (var month = 0; month <= MonthsMax; month++)
        {
            var (share, interval, atRisk) = LinkSearch.StayedAt(group, month);
            if (atRisk < PeopleMin)
            {
                yield break;
            }

            yield return [group.Name, (long)month, share, interval?.Low, interval?.High, (long)atRisk];
        }
    }
}

using InsightsBot.Answering;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding.Voices;
using InsightsBot.Voices;

namespace InsightsBot.Why.Reasons;

/// <summary>
/// Puts behind a ranking of stated reasons what else is known: what the events cost, how the first reason developed,
/// what sets those who left apart, what they wrote, and where these agree.
/// </summary>
internal sealed class ReasonsAnswer(ReasonsQuestion asked, Evidence evidence, VoicesDesk? voices)
{
    private const int QuotesMax = 2;

    /// <summary>The answer with what lies behind the ranking.</summary>
    public Answer Behind(Answer ranking, CancellationToken cancellation)
    {
        var stated = Stated(ranking);
        var parts = new List<Paragraph?> { new LostRevenue(asked, evidence).Say() };
        if (stated.Count > 0)
        {
            parts.Add(new ReasonTrend(asked, evidence).Say(stated[0]));
        }

        parts.Add(new LeaversDrivers(asked, evidence).Say());
        var themes = voices is null ? null : new LeaversThemes(asked, voices.Over(evidence), OfEvent());
        if (themes is not null)
        {
            parts.Add(themes.Say());
            parts.Add(Agreement(stated, themes.Themes));
        }

        var said = parts.OfType<Paragraph>()
            .Select(p => CheckedText.Of(p.Text, "", evidence.Language, p.Facts)).Where(t => t.Length > 0);
        var answer = ranking with
        {
            Text = string.Join('\n', said.Prepend("").Prepend(ranking.Text)), Citations = evidence.Citations,
        };
        return voices is null ? answer : voices.Quote(answer, [.. asked.Scope, asked.Event],
            new VoicesWish(VoicesAim.Quotes)
            {
                Theme = themes!.Themes.Count > 0 ? themes.Themes[0] : null, Sentiment = VerbatimNames.Negative,
                QuotesMax = QuotesMax,
            }, evidence.Language, cancellation);
    }

    private IReadOnlyList<string> OfEvent() =>
    [
        .. new[] { asked.Event.Dimension.Label, asked.Events.Label, asked.Reason.Label }
            .SelectMany(l => voices!.ThemesOf(l.In(evidence.Language))).Distinct(),
    ];

    private List<string> Stated(Answer ranking)
    {
        var column = ranking.Table.Columns.ToList().FindIndex(c => c.Name == asked.Reason.Name);
        return column < 0 ? [] : [.. ranking.Table.Rows.Select(r => r[column]).OfType<string>()];
    }

    /// <summary>Which stated reasons are also what customers write about, and which are not.</summary>
    private Paragraph? Agreement(IReadOnlyList<string> stated, IReadOnlyList<string> themes)
    {
        var language = evidence.Language;
        var isGerman = language == Language.German;
        var known = stated.Select(s => (Label: asked.Reason.LabelOf(s, language),
            Themes: voices!.ThemesOf(asked.Reason.LabelOf(s, language)))).ToList();
        var both = known.Where(k => k.Themes.Any(themes.Contains)).Select(k => k.Label).ToList();
        var only = known.Where(k => !k.Themes.Any(themes.Contains)).Select(k => k.Label).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var agree = both.Count == 0 ? "" : isGerman
            ? $"Genannte Gründe und Texte decken sich bei: {string.Join(", ", both)}. "
            : $"Stated reasons and texts agree on: {string.Join(", ", both)}. ";
        var differ = only.Count == 0 ? "" : isGerman
            ? $"Genannt, in den Texten aber nicht häufiger als bei anderen: {string.Join(", ", only)}."
            : $"Stated, but not more frequent in their texts than in others': {string.Join(", ", only)}.";
        return new Paragraph((agree + differ).Trim(), new Facts { Names = [.. both, .. only] });
    }
}

using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>"Was treibt den NPS?", "Warum kündigen Kunden in Bayern?".</summary>
internal sealed class DriversForm(SemanticModel model) : IWhyForm
{
    private static readonly WhyRole[] Cues = [WhyRole.Why, WhyRole.Drives, WhyRole.Discontent, WhyRole.Passed];

    /// <summary>What discontent is measured by, in the order of trust.</summary>
    private static readonly string[] Contentment =
        ["CSAT", "Zufriedenheit", "satisfaction", "NPS", "Bewertung", "rating"];

    /// <inheritdoc/>
    public Reading? Read(WhyQuestion question)
    {
        if (!question.Has(WhyRole.Why) && !question.Has(WhyRole.Drives))
        {
            return null;
        }

        var rest = WithoutVerbEnd(question.Without(Cues));
        if (rest.Length == 0 && !question.Has(WhyRole.Discontent))
        {
            return question.Turns.Last is { } last && Of(new Reading.Clear(last, [], 0)) is { } ofLast ? ofLast
                : new Reading.OutOfReach(Refusals.NoOutcome, [], []);
        }

        var reading = question.Has(WhyRole.Discontent) ? Discontent(question, rest) : question.Read(rest);
        return reading is Reading.Ambiguous { Choices: [var first, ..] }
            ? Of(new Reading.Clear(first.Query, [Taken(first.Label)], 0)) ?? Unexplainable()
            : reading is Reading.Clear clear ? Of(clear) ?? Unexplainable()
            : reading;
    }

    /// <inheritdoc/>
    public Reading? ReadOn(WhyQuestion question, WhyWish before) =>
        before is WhyWish.Drivers && question.ReadsOnly() is { } next ? Of(next) : null;

    /// <summary>"Wovon hängt die Quote ab": the verb's second half stands at the end.</summary>
    private static string WithoutVerbEnd(string rest) =>
        rest.EndsWith(" ab", StringComparison.OrdinalIgnoreCase) ? rest[..^3] : rest;

    private static Reading.OutOfReach Unexplainable() => new(Refusals.NoOutcome, [], []);

    private static SlottedText Taken(BilingualText label) => SlottedText.Of(
        $"Gemeint ist: {label.De}.", $"Taken to mean: {label.En}.");

    private static Reading? Discontent(WhyQuestion question, string rest) => Contentment
        .Select(word => question.Read($"{word} {rest}".TrimEnd())).OfType<Reading.Clear>()
        .FirstOrDefault(c => c.Query.Measures is [{ Aggregation: Aggregation.Average or Aggregation.Nps
            or Aggregation.Rate }])
        ?? question.Read("NPS " + rest);

    private Reading? Of(Reading.Clear clear) => new Outcome(model).Of(clear.Query) is { } query
        ? clear with { Query = query, Asked = clear.Query, Why = new WhyWish.Drivers() }
        : null;
}

using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>"Hat der Rückrufservice gewirkt?", "effect of the loyalty bonus on NPS".</summary>
internal sealed class EffectForm(SemanticModel model, InitiativeNames names) : IWhyForm
{
    private const int InitiativesMax = 6;

    private static readonly WhyRole[] Cues =
    [
        WhyRole.Effect, WhyRole.Influences, WhyRole.Rose, WhyRole.Fell, WhyRole.Moved, WhyRole.Passed, WhyRole.Small,
        WhyRole.Between, WhyRole.Onward,
    ];

    /// <inheritdoc/>
    public Reading? Read(WhyQuestion question)
    {
        var isSure = question.Has(WhyRole.Effect) || question.Has(WhyRole.Influences);
        if (names.Datasets.Count == 0 || question.Has(WhyRole.Why)
            || (!isSure && !question.Has(WhyRole.Rose) && !question.Has(WhyRole.Fell) && !question.Has(WhyRole.Moved)))
        {
            return null;
        }

        return names.In(question.Words) is { } found
            ? Of(question, found.Dataset, found.Stored, question.Without(Cues, found.First, found.Length))
            : null;
    }

    /// <inheritdoc/>
    public Reading? ReadOn(WhyQuestion question, WhyWish before)
    {
        if (before is not WhyWish.Effect effect || question.At(WhyRole.Onward) is not { First: 0 })
        {
            return null;
        }

        if (names.In(question.Words) is { } found)
        {
            var rest = question.Without(Cues, found.First, found.Length);
            return Of(question, found.Dataset, found.Stored, rest) is Reading.Clear { Why: WhyWish.Effect other } next
                ? next with { Why = other with { Measure = other.Measure ?? effect.Measure } } : null;
        }

        return Of(question, effect.Dataset, effect.Initiative, question.Without(Cues)) is Reading.Clear
        {
            Why: WhyWish.Effect narrowed,
        } clear
            ? clear with
            {
                Why = narrowed with
                {
                    Measure = narrowed.Measure ?? effect.Measure,
                    Filters = narrowed.Measure is null ? [.. effect.Filters, .. narrowed.Filters] : narrowed.Filters,
                },
            }
            : null;
    }

    /// <summary>
    /// That no initiative of the data is meant, with some that there are; null where a question does not ask for an
    /// effect, or can be answered otherwise.
    /// </summary>
    public Reading.OutOfReach? Unknown(WhyQuestion question) =>
        names.Datasets.Count > 0 && question.Has(WhyRole.Effect) && question.Read(question.Text) is Reading.OutOfReach
            ? new Reading.OutOfReach(Refusals.NoInitiative, [], [.. names.Labels.Take(InitiativesMax)]) : null;

    private Reading? Of(WhyQuestion question, Dataset dataset, string stored, string rest)
    {
        var (measure, filters) = ((Measure?)null, (IReadOnlyList<Filter>)[]);
        IReadOnlyList<Text.BilingualText> assumptions = [];
        if (rest.Length > 0)
        {
            var reading = question.Read(rest) is Reading.Ambiguous { Choices: [var first, ..] }
                ? new Reading.Clear(first.Query, [], 0) : question.Read(rest);
            if (reading is not Reading.Clear { Query: var about } clear)
            {
                return reading;
            }

            (filters, assumptions) = (about.Filters, clear.Assumptions);
            measure = about.Measures is [var only] && about.ShareOf.Count == 0 && !IsPlainCount(only) ? only : null;
            if (measure is null && filters.Count == 0)
            {
                return new Reading.OutOfReach(Refusals.NoOutcome, [], []);
            }
        }

        var columns = dataset.Initiatives!;
        return new Reading.Clear(
            new MetricQuery
            {
                Aim = Aim.List,
                Listed = dataset,
                Columns =
                [
                    .. new[] { columns.Name, columns.Start, columns.End, columns.ScopeMember, columns.TargetMeasure }
                        .OfType<string>().Select(model.Dimension),
                ],
                Filters = [new Filter.OneOf(model.Dimension(columns.Name), [stored])],
            },
            assumptions,
            1)
        {
            Why = new WhyWish.Effect(dataset, stored, measure, filters),
        };
    }

    private static bool IsPlainCount(Measure measure) =>
        measure.Aggregation is Aggregation.Count && measure.Where.Count == 0;
}

using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Drafts a semantic model from what a source was found to hold, so that it can be asked at once.</summary>
/// <remarks>
/// Judges by names, types, frequent values and joins only; no row is read again. The same profile and vocabulary give
/// the same model. Calls may overlap.
/// </remarks>
/// <param name="lexicon">The vocabulary that labels are made of.</param>
public sealed class ModelDraft(Lexicon lexicon)
{
    private readonly Glossary _glossary = new(lexicon);

    /// <summary>A first model of the source.</summary>
    /// <param name="profile">What ingestion found.</param>
    public DraftedModel Draft(SourceProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var signs = new NameSigns(_glossary);
        var reader = new NameReader(_glossary, NameReader.HomeOf(_glossary, NamesOf(profile)));
        var entities = new EntityWords(reader, signs, _glossary, profile.Tables);
        var families = new TableFamilies(profile, entities).Find();
        var plans = new DatasetPlans(profile, reader, signs, entities).Of(families);
        var choice = new ColumnChoice(profile, reader, signs, plans);
        var chosen = Choose(plans, choice);
        var bare = new BareNames(_glossary, signs);
        var labels = new ColumnLabels(signs, reader, bare);
        var drafted = new DimensionDraft(labels, new MemberDraft(_glossary), signs).Of(chosen);
        var measures = new MeasureDraft(labels, new RateLabels(_glossary), signs).Of(plans, drafted);
        var dimensions = new Hierarchies(signs).WithParents(drafted, dataset => EntityOf(plans, dataset));
        var joins = new JoinDraft(profile, reader, signs, entities);
        var journeys = new JourneyDraft(signs);
        var names = new RowNames(signs, bare);
        var synonyms = new DatasetSynonyms(profile, entities, bare, plans);
        var datasets = plans.Select(p => DatasetOf(p, plans, joins, drafted, signs) with
        {
            Synonyms = synonyms.Of(p),
            NamedBy = names.Of(p.Entity, [.. drafted.Where(d => d.Dimension.Dataset == p.Name)]),
        }).Select(d => d with
        {
            Journeys = journeys.Of(d, [.. drafted.Where(k => k.Dimension.Dataset == d.Name)]),
        }).ToList();
        var model = new SemanticModel(
            PartNames.Snake(profile.Name) is { Length: > 0 } name ? name : "model",
            BilingualText.Same(profile.Name.Replace('_', ' ')),
            datasets,
            measures,
            dimensions,
            notes: NoteDraft.Of(profile, datasets, choice.LeftOut));
        return new DraftedModel(model, NoteDraft.CommentsOf(profile, plans, drafted));
    }

    private static IEnumerable<string> NamesOf(SourceProfile profile) =>
        profile.Tables.SelectMany(t => t.Columns.Select(c => c.Name).Append(t.Name));

    private static string EntityOf(IReadOnlyList<DatasetPlan> plans, string dataset)
    {
        var plan = plans.First(p => p.Name == dataset);
        return plan.PartOf ?? plan.Name;
    }

    private static List<(DatasetPlan Dataset, IReadOnlyList<ColumnSketch> Columns)> Choose(
        IReadOnlyList<DatasetPlan> plans, ColumnChoice choice)
    {
        var chosen = new List<(DatasetPlan Dataset, IReadOnlyList<ColumnSketch> Columns)>();
        foreach (var plan in plans)
        {
            var seen = chosen.Where(c => plan.PartOf is { } main
                    && (c.Dataset.Name == main || c.Dataset.PartOf == main))
                .SelectMany(c => c.Columns).ToList();
            chosen.Add((plan, choice.Of(plan, seen)));
        }

        return chosen;
    }

    private static Dataset DatasetOf(
        DatasetPlan plan,
        IReadOnlyList<DatasetPlan> plans,
        JoinDraft joins,
        IReadOnlyList<(Dimension Dimension, ColumnSketch Sketch)> drafted,
        NameSigns signs)
    {
        var own = drafted.Where(d => d.Dimension.Dataset == plan.Name).ToList();
        var times = own.Where(d => d.Dimension.Kind == DimensionKind.Time).ToList();
        return new Dataset
        {
            Name = plan.Name,
            Label = plan.Label,
            Synonyms = plan.Synonyms,
            Table = plan.Table.Name,
            PrimaryKey = plan.Table.PrimaryKey,
            Time = new TimeChoice(signs).Of(times, plan.Entity),
            Joins = joins.Of(plan, plans),
            PartOf = plan.PartOf,
            Verbatim = own.Where(d => d.Dimension.Kind == DimensionKind.Verbatim
                    && (signs.Voice.IsIn(d.Sketch.Name) || !signs.Description.IsHeadOf(d.Sketch.Name)))
                .OrderByDescending(d => signs.Voice.IsIn(d.Sketch.Name))
                .ThenByDescending(d => d.Sketch.Column.MeanLength)
                .Select(d => d.Dimension.Column).FirstOrDefault(),
        };
    }
}

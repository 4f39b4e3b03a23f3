using System.Globalization;
using InsightsBot.Answering;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Semantics.Understanding.Why;
using InsightsBot.Semantics.Verbatims;
using InsightsBot.Why.Drivers;

namespace InsightsBot.Why.Customers;

/// <summary>Gathers what the data knows of one customer.</summary>
internal sealed class CardSearch(Evidence evidence, WhyWish.Card wish, CardPhrases phrases, DateOnly today)
{
    /// <summary>So many of the newest rows of each dataset are read.</summary>
    public const int RowsMax = 500;

    private const int TraitsMax = 14;
    private const int AmountsMax = 3;
    private const int SaidMax = 3;
    private const double DetractorMax = 6;

    private SemanticModel Model => evidence.Model;

    private Dataset Entity => Model.Dataset(wish.Identity.Dataset);

    /// <summary>The id as it is stored, which may differ in the case of its letters; null where there is
    /// none.</summary>
    public string? Stored() => new[] { wish.Id, wish.Id.ToUpperInvariant(), wish.Id.ToLowerInvariant() }.Distinct()
        .FirstOrDefault(id => Rows(Entity, [wish.Identity], id, 1) is { Count: > 0 });

    /// <summary>What else has this id; null where nothing has.</summary>
    public Dimension? Other() => Model.Dimensions.FirstOrDefault(d => d.Kind == DimensionKind.Identity
        && d.Name != wish.Identity.Name && Model.Dataset(d.Dataset).PrimaryKey is [var key] && key == d.Column
        && Exists(d));

    /// <summary>How ids look, digits as 0; null where there are none.</summary>
    public string? Shape() => evidence.Run(new MetricQuery
    {
        Aim = Aim.List, Listed = Entity, Columns = [wish.Identity], Limit = 1,
    }) is ({ Count: > 0 } rows, _)
        ? string.Concat(MemberKey.Of(rows[0][0])?.Select(c => char.IsDigit(c) ? '0' : c) ?? []) : null;

    /// <summary>Everything about the customer.</summary>
    public CustomerCard? Of(string id)
    {
        var columns = Columns();
        if (evidence.Run(List(Entity, [wish.Identity, .. columns], id, 1, null)) is not ({ Count: > 0 } row, var sql))
        {
            return null;
        }

        var cited = evidence.Cite(Entity.Label.In(evidence.Language), sql, row.Count);
        var traits = columns.Select((c, i) => (c, i: i + 1)).Where(c => row[0][c.i] is not null
                && !(c.c.Kind == DimensionKind.Time && Day(row[0][c.i]) > today))
            .Select(c => (c.c.Label.In(evidence.Language), Written(row, 0, c.i, c.c))).ToList();
        var ends = columns.Select((c, i) => (c, Day: Day(row[0][i + 1])))
            .Where(c => c.c.Kind == DimensionKind.Time && c.Day is not null && IsEnding(c.c))
            .Select(c => (c.c, c.Day!.Value)).ToList();
        var (contacts, total) = Contacts(id);
        return new CustomerCard(id, traits, cited, Amounts(id), contacts, total, ends, Usual());
    }

    private List<Dimension> Columns() =>
    [
        .. Model.Dimensions.Where(d => d.Dataset == Entity.Name)
            .Concat(Model.Dimensions.Where(d => Entity.Joins.Any(j => j.To == d.Dataset)))
            .Where(d => !d.IsConstant && !IsPrivate(d) && d.Kind is DimensionKind.Category or DimensionKind.Place
                or DimensionKind.Flag or DimensionKind.Time or DimensionKind.Number)
            .Where(d => evidence.CanSplit(List(Entity, [d], wish.Id, 1, null)))
            .OrderBy(d => d.Kind is DimensionKind.Number or DimensionKind.Flag).Take(TraitsMax),
    ];

    /// <summary>Of what belongs to the customer "name" is one; of a product it is not.</summary>
    private bool IsPrivate(Dimension dimension)
    {
        var isOwn = dimension.Dataset == Entity.Name || Model.Dataset(dimension.Dataset).Time is not null;
        var names = new[] { dimension.Name, dimension.Column, dimension.Label.De, dimension.Label.En };
        return isOwn && names.Any(phrases.IsPrivate);
    }

    private bool IsEnding(Dimension dimension) => phrases.IsEnding(dimension.Name)
        || phrases.IsEnding(dimension.Label.De)
        || phrases.IsEnding(dimension.Label.En);

    private List<(Measure Measure, double Value, int Citation)> Amounts(string id)
    {
        var found = new List<(Measure, double, int)>();
        foreach (var measure in Model.Measures.Where(IsAmount))
        {
            var query = new MetricQuery
            {
                Aim = Aim.Level, Measures = [measure], Filters = [new Filter.OneOf(wish.Identity, [id])],
            };
            if (found.Count < AmountsMax && evidence.Run(query) is ({ Count: 1 } rows, var sql)
                && rows.Number(0, rows.IndexOf(Semantics.Compile.ColumnRole.Figure, measure)) is { } value)
            {
                found.Add((measure, value, evidence.Cite(measure.Label.In(evidence.Language), sql, 1)));
            }
        }

        return found;
    }

    private bool IsAmount(Measure measure) => measure.Unit is Unit.Euro or Unit.Dollar or Unit.Money
        && measure.Where.Count == 0
        && ((measure.Aggregation is Aggregation.Average && measure.Dataset == Entity.Name)
            || (measure.Aggregation is Aggregation.Sum && PointsHere(Model.Dataset(measure.Dataset))));

    private bool PointsHere(Dataset dataset) => dataset.Joins.Any(j => j.To == Entity.Name);

    private (IReadOnlyList<Contact> Contacts, long Total) Contacts(string id)
    {
        var (contacts, total) = (new List<Contact>(), 0L);
        foreach (var dataset in Model.Datasets.Where(d => PointsHere(d) && d.Time is not null))
        {
            var own = Model.Dimensions.Where(d => d.Dataset == dataset.Name && !IsPrivate(d)).ToList();
            var time = Model.Dimension(dataset.Time!);
            if (!own.Exists(d => d.Kind == DimensionKind.Category))
            {
                continue;
            }

            var columns = new[] { time }.Concat(own.Where(d => d.Name != time.Name && IsTold(d, dataset))).ToList();
            var query = List(dataset, columns, id, RowsMax, new Ordering(null, time, true)) with
            {
                Filters = [new Filter.OneOf(wish.Identity, [id]), new Filter.Within(time, null, today)],
            };
            if (evidence.Run(query) is ({ Count: > 0 } rows, var sql))
            {
                var cited = evidence.Cite(dataset.Label.In(evidence.Language), sql, rows.Count);
                contacts.AddRange(Enumerable.Range(0, rows.Count).Select(r => Read(dataset, columns, rows, r, cited))
                    .OfType<Contact>());
                total += rows.Count < RowsMax ? rows.Count : Counted(dataset, query);
            }
        }

        return ([.. contacts.OrderByDescending(c => c.Day)], total);
    }

    private bool IsTold(Dimension dimension, Dataset dataset) => dimension.Kind switch
    {
        DimensionKind.Category or DimensionKind.Time or DimensionKind.Verbatim => true,
        DimensionKind.Identity => dataset.PrimaryKey is [var key] && key == dimension.Column,
        DimensionKind.Number => dimension.Unit == Unit.Points,
        DimensionKind.Flag => phrases.IsStatus(dimension.Name),
        _ => false,
    };

    private Contact? Read(Dataset dataset, List<Dimension> columns, ResultRows rows, int row, int citation)
    {
        if (Day(rows[row][0]) is not { } day)
        {
            return null;
        }

        var cells = columns.Select((c, i) => (Column: c, Place: i)).Skip(1).ToList();
        var status = cells.FirstOrDefault(c => c.Column.Kind is DimensionKind.Category or DimensionKind.Flag
            && (phrases.IsStatus(c.Column.Name) || phrases.IsStatus(c.Column.Label.En)));
        var closing = cells.FirstOrDefault(c => c.Column.Kind == DimensionKind.Time);
        var state = status.Column is null ? null : MemberKey.Of(rows[row][status.Place]);
        var isOpen = status.Column is null ? false
            : state is not null && (phrases.IsOpen(state) || phrases.IsOpen(status.Column.LabelOf(state,
            Language.English)))
                && (closing.Column is null || Day(rows[row][closing.Place]) is not { } closed || closed > today);
        var text = cells.Where(c => c.Column.Kind == DimensionKind.Verbatim)
            .Select(c => MemberKey.Of(rows[row][c.Place])).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));
        return new Contact(dataset, KeyOf(dataset), citation, day,
            cells.Where(c => c.Column.Kind == DimensionKind.Identity).Select(c => MemberKey.Of(rows[row][c.Place]))
                .FirstOrDefault(),
            [
                .. cells.Where(c => c.Column.Kind == DimensionKind.Category && rows[row][c.Place] is not null
                        && !c.Column.Label.En.Contains("language", StringComparison.OrdinalIgnoreCase))
                    .OrderBy(c => c.Column == status.Column)
                    .Where((c, i) => i < SaidMax || c.Column == status.Column).Select(c => Written(rows, row,
                    c.Place, c.Column)),
            ],
            [
                .. cells.Where(c => c.Column.Kind == DimensionKind.Number && rows.Number(row, c.Place) is not null)
                    .Select(c => (c.Column, rows.Number(row, c.Place)!.Value)),
            ],
            isOpen, text is null ? null : VerbatimReader.Read(text)) { IsCase = status.Column is not null };
    }

    /// <summary>Below which each score is bad.</summary>
    private Dictionary<string, (double Low, bool IsNps)> Usual()
    {
        var found = new Dictionary<string, (double, bool)>(StringComparer.Ordinal);
        foreach (var measure in Model.Measures.Where(m => PointsHere(Model.Dataset(m.Dataset))
            && m.Direction == Direction.MoreIsBetter && m.Where.Count == 0))
        {
            if (measure.Aggregation is Aggregation.Nps nps)
            {
                found[nps.Column] = (DetractorMax, true);
            }
            else if (measure is { Aggregation: Aggregation.Average average, Unit: Unit.Points }
                && evidence.Run(new MetricQuery { Aim = Aim.Level, Measures = [measure] }) is ({ Count: 1 } rows, _)
                && Tally.Of(rows, 0, measure) is { Base: > 0 } all)
            {
                _ = found.TryAdd(average.Column, (all.Figure - Math.Sqrt(all.ErrorSquared * all.Base), false));
            }
        }

        return found;
    }

    private long Counted(Dataset dataset, MetricQuery list)
    {
        var rows = new Measure
        {
            Name = dataset.Name + "_rows", Label = dataset.Label, Dataset = dataset.Name,
            Aggregation = new Aggregation.Count(), Unit = Unit.Count,
        };
        var query = new MetricQuery { Aim = Aim.Level, Measures = [rows], Filters = list.Filters };
        return evidence.Run(query) is ({ Count: 1 } found, _)
            && found.Number(0, found.IndexOf(Semantics.Compile.ColumnRole.Figure, rows)) is { } n ? (long)n : RowsMax;
    }

    private Dimension? KeyOf(Dataset dataset) => Model.Dimensions.FirstOrDefault(d => d.Dataset == dataset.Name
        && d.Kind == DimensionKind.Identity && dataset.PrimaryKey is [var key] && key == d.Column);

    private bool Exists(Dimension identity) => evidence.Run(new MetricQuery
    {
        Aim = Aim.List, Listed = Model.Dataset(identity.Dataset), Columns = [identity], Limit = 1,
        Filters = [new Filter.OneOf(identity, [wish.Id])],
    }) is ({ Count: > 0 }, _);

    private ResultRows? Rows(Dataset dataset, IReadOnlyList<Dimension> columns, string id, int max) =>
        evidence.Run(List(dataset, columns, id, max, null))?.Rows;

    private MetricQuery List(Dataset dataset, IReadOnlyList<Dimension> columns, string id, int max, Ordering? order) =>
        new()
        {
            Aim = Aim.List, Listed = dataset, Columns = columns, Order = order, Limit = max,
            Filters = [new Filter.OneOf(wish.Identity, [id])],
        };

    private string Written(ResultRows rows, int row, int column, Dimension dimension) =>
        dimension.Kind == DimensionKind.Time && Day(rows[row][column]) is { } day
            ? new Period(day, day).Describe(evidence.Language)
            : dimension.Kind == DimensionKind.Number && rows.Number(row, column) is { } number
            ? Semantics.Answers.FigureFormat.Write(number, dimension.Unit ?? Unit.Number, evidence.Language)
            : rows.CellText(row, column, evidence.Language);

    private static DateOnly? Day(object? cell) => MemberKey.Of(cell) is { Length: >= 10 } text
        && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day) ? day : null;
}

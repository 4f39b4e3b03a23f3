using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Judges from name, type and values what a column holds.</summary>
internal sealed class KindRules(NameSigns signs)
{
    private const int CategoryMembersMax = 2_000;
    private const double CategoryShareMax = 0.2;
    private const int ProseLengthMin = 40;
    private const int CodesMax = 200;
    private readonly UnitRules _units = new(signs);

    /// <summary>The column with its kind, unit and doubts.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="column">Its profile.</param>
    /// <param name="name">Its name, read.</param>
    /// <param name="isForeignKey">Whether it points to another table.</param>
    public ColumnSketch Sketch(TableProfile table, ColumnProfile column, NameReading name, bool isForeignKey)
    {
        var sketch = new ColumnSketch(table, column, name, isForeignKey, DimensionKind.Identity);
        if (isForeignKey && column.Type == ColumnType.Text && column.Distinct <= CodesMax && !sketch.IsKey
            && (signs.Code.IsHeadOf(name) || signs.Class.IsHeadOf(name)))
        {
            // A code says something by itself, whatever the table of its labels adds.
            return sketch with { Kind = DimensionKind.Category };
        }

        if (isForeignKey || sketch.IsKey || (signs.Key.IsHeadOf(name) && !IsLonely(column)))
        {
            return sketch;
        }

        if (!signs.Gender.IsHeadOf(name) && FlagValues.Of(column, signs.FlagMark.IsIn(name)) is { } flag)
        {
            return sketch with { Kind = DimensionKind.Flag, Flag = flag };
        }

        return column.Type switch
        {
            ColumnType.Date => sketch with { Kind = DimensionKind.Time },
            ColumnType.Instant => OfInstant(sketch),
            ColumnType.TimeOfDay => sketch with
            {
                Kind = column.Distinct <= 48 ? DimensionKind.Category : DimensionKind.Identity,
            },
            ColumnType.Whole or ColumnType.Real => OfNumber(sketch),
            ColumnType.Text => OfText(sketch),
        };
    }

    private static bool IsLonely(ColumnProfile column) => column.Type is ColumnType.Date or ColumnType.Instant;

    /// <summary>Instants that all lie on one early day are times of day that a spreadsheet gave a date.</summary>
    private static ColumnSketch OfInstant(ColumnSketch sketch)
    {
        var (first, last) = (sketch.Column.Smallest ?? "", sketch.Column.Largest ?? "");
        var isTimeOfDay = first.Length >= 10 && last.Length >= 10 && first[..10] == last[..10]
            && string.CompareOrdinal(first, "1971") < 0;
        return isTimeOfDay
            ? sketch with { Doubt = "Every value has the same early date, so this is taken for a time of day." }
            : sketch with { Kind = DimensionKind.Time };
    }

    private ColumnSketch OfNumber(ColumnSketch sketch)
    {
        var (column, name) = (sketch.Column, sketch.Name);
        var number = sketch with { Kind = DimensionKind.Number };
        if (name.Content.Any() && name.Content.All(t => signs.Coordinate.Has(t)))
        {
            return number with { Unit = Unit.Number };
        }

        if (column.Form == ColumnForm.Duration)
        {
            return number with { Unit = _units.Of(column, name), IsMeasurable = true };
        }

        if (signs.Zip.IsIn(name))
        {
            return sketch with { Kind = DimensionKind.Place };
        }

        if (signs.Contact.IsIn(name) || IsNumberName(name))
        {
            return sketch;
        }

        if (IsDatePart(column, name) || IsYear(column, name) || signs.Gender.IsHeadOf(name) || signs.Code.IsHeadOf(name)
            || (signs.Class.IsHeadOf(name) && column.Distinct <= 50 && !signs.Score.Has(name.Head)))
        {
            return sketch with { Kind = DimensionKind.Category };
        }

        if (IsDateName(name) && BandEdges.Read(column.Smallest) > 10_000)
        {
            return sketch with { Doubt = "The name says a date, but the values are numbers of an unknown count." };
        }

        if (IsDateName(name) && BandEdges.Read(column.Largest) < 1_900)
        {
            return sketch with
            {
                Kind = DimensionKind.Category,
                Doubt = "The name says a date, but the values are small numbers.",
            };
        }

        var unit = _units.Of(column, name);
        if (unit == Unit.Number && column.Type == ColumnType.Whole && column.Filled >= 50
            && column.Distinct == column.Filled && !signs.Count.IsIn(name))
        {
            return sketch with { Doubt = "Every row has another number, so this is taken for an identifier." };
        }

        return number with { Unit = unit, IsMeasurable = true };
    }

    /// <summary>"Invoice number" is a name; "number of invoices" and "number orders" count.</summary>
    private bool IsNumberName(NameReading name) =>
        (name.Tokens.Count > 1 && signs.Number.Has(name.Tokens[^1]) && !signs.Count.HasExactly(name.Tokens[^1]))
        || (name.Tokens is [{ Folded: var only }] && only.EndsWith("nummer", StringComparison.Ordinal));

    private bool IsDatePart(ColumnProfile column, NameReading name) =>
        signs.DatePart.HasExactly(name.Tokens[^1])
        && (name.Tokens.Count < 3 || !name.Tokens[^2].IsSmall)
        && column.Distinct <= 200
        && BandEdges.Read(column.Smallest) >= 0 && BandEdges.Read(column.Largest) <= 2_200;

    private bool IsDateName(NameReading name) => name.Tokens.Any(t => signs.Date.HasExactly(t)
        || t.Folded.EndsWith("date", StringComparison.Ordinal) || t.Folded.EndsWith("datum", StringComparison.Ordinal));

    private bool IsYear(ColumnProfile column, NameReading name) =>
        IsDateName(name) && column.Type == ColumnType.Whole
        && BandEdges.Read(column.Smallest) >= 1_900 && BandEdges.Read(column.Largest) <= 2_200;

    private ColumnSketch OfText(ColumnSketch sketch)
    {
        var (column, name) = (sketch.Column, sketch.Name);
        if (IsVerbatim(column, name))
        {
            return sketch with { Kind = DimensionKind.Verbatim };
        }

        if (IsCoordinate(name))
        {
            return sketch;
        }

        if (IsPlace(sketch))
        {
            return sketch with { Kind = DimensionKind.Place };
        }

        if (signs.Contact.IsIn(name) || IsNumberName(name) || IsNameOfRow(sketch)
            || (signs.Street.IsIn(name) && !name.Content.Any(signs.Class.Has)))
        {
            return sketch;
        }

        if (signs.Description.IsHeadOf(name) && column.Distinct > CategoryShareMax * column.Filled)
        {
            return sketch;
        }

        return sketch with { Kind = IsCategory(sketch) ? DimensionKind.Category : DimensionKind.Identity };
    }

    private bool IsCoordinate(NameReading name) =>
        name.Content.Any() && name.Content.All(t => signs.Coordinate.Has(t));

    private bool IsPlace(ColumnSketch sketch)
    {
        var (column, name) = (sketch.Column, sketch.Name);
        if (signs.Class.IsHeadOf(name) || column.MeanLength > ProseLengthMin)
        {
            return false;
        }

        var head = name.Head;
        var isPlaceWord = signs.Country.Has(head) || signs.City.Has(head) || signs.Zip.IsIn(name)
            || signs.County.Has(head) || signs.Region.Has(head) || signs.State.Has(head);
        var isNamed = name.Tokens.Count > 1 && (signs.Name.Has(head) || signs.Code.Has(head))
            && name.Tokens.SkipLast(1).All(t => signs.Country.Has(t) || signs.City.Has(t) || signs.State.Has(t)
                || signs.Region.Has(t) || signs.County.Has(t));
        return isPlaceWord || isNamed;
    }

    private bool IsVerbatim(ColumnProfile column, NameReading name)
    {
        if (signs.Voice.IsIn(name) && !signs.Key.IsHeadOf(name) && !signs.Class.IsHeadOf(name))
        {
            // Placeholders such as "no review" may fill most rows.
            return column.MeanLength >= 20 && (column.Distinct > 0.2 * column.Filled || column.MeanLength > 40)
                && column.Distinct > 5;
        }

        // The most frequent members are the shortest, so one of several words is enough.
        var isProse = column.MeanLength > 80
            || column.Members.Any(m => m.Value.Count(c => c == ' ') >= 5);
        return column.MeanLength > ProseLengthMin && column.Distinct > 0.5 * column.Filled && column.Distinct > 5
            && isProse && !signs.Contact.IsIn(name) && !signs.Street.IsIn(name) && !signs.Name.IsHeadOf(name);
    }

    /// <summary>Names of the table's own rows: "customer name" in customers, but not in reviews.</summary>
    private bool IsNameOfRow(ColumnSketch sketch)
    {
        var (column, name) = (sketch.Column, sketch.Name);
        if (!signs.Name.Has(name.Head) || name.Content.Any(t => signs.Class.Has(t)))
        {
            return false;
        }

        return column.Distinct > 0.5 * column.Filled || (name.Tokens is [var only] && signs.Name.HasExactly(only))
            || name.Content.Any(t => t.Folded is "first" or "last" or "vorname" or "nachname" or "surname");
    }

    private bool IsCategory(ColumnSketch sketch)
    {
        var (column, name) = (sketch.Column, sketch.Name);
        if (signs.Class.IsHeadOf(name) || signs.Code.IsHeadOf(name))
        {
            return column.Distinct <= CategoryMembersMax;
        }

        var isUnique = column.Distinct >= 0.95 * column.Filled && column.Filled >= 10;
        return !isUnique
            && (column.Distinct <= CategoryMembersMax || column.Distinct <= CategoryShareMax * sketch.Table.Rows);
    }
}

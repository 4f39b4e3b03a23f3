using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Judges what a number column counts.</summary>
internal sealed class UnitRules(NameSigns signs)
{
    private static readonly (Unit Unit, string[] Words)[] Times =
    [
        (Unit.Seconds, ["second", "seconds", "sekunde", "sekunden"]),
        (Unit.Minutes, ["minutes", "minuten"]),
        (Unit.Hours, ["hours", "stunden"]),
        (Unit.Days, ["days", "tage", "tagen"]),
        (Unit.Months, ["months", "monate", "monaten"]),
        (Unit.Years, ["years", "jahre", "jahren"]),
    ];

    /// <summary>The unit of time a name says ("in seconds"), or null.</summary>
    public static Unit? TimeUnitOf(NameToken token) =>
        Times.Where(t => t.Words.Contains(token.Folded)).Select(t => (Unit?)t.Unit).FirstOrDefault();

    /// <summary>The unit of a number column; plain numbers when nothing says more.</summary>
    public Unit Of(ColumnProfile column, NameReading name)
    {
        if (OfForm(column.Form) is { } written)
        {
            return written;
        }

        if (CountsThings(name))
        {
            return Unit.Count;
        }

        if (name.Content.Select(TimeUnitOf).FirstOrDefault(u => u is not null) is { } time)
        {
            return time;
        }

        if (signs.Age.HasExactly(name.Head) || (signs.Age.IsHeadOf(name) && !signs.Duration.HasExactly(name.Head)))
        {
            return Unit.Years;
        }

        return OfWords(column, name);
    }

    /// <summary>"Number of orders", "order count", "Anzahl Bestellungen".</summary>
    public bool CountsThings(NameReading name) =>
        signs.Count.HasExactly(name.Head) || signs.Count.HasExactly(name.Tokens[0])
        || (name.Tokens.Count > 1 && signs.Number.HasExactly(name.Tokens[0])) || signs.Count.IsHeadOf(name);

    private static Unit? OfForm(ColumnForm form) => form switch
    {
        ColumnForm.Plain => null,
        ColumnForm.Percent => Unit.Share,
        ColumnForm.Duration => Unit.Seconds,
        ColumnForm.Euro => Unit.Euro,
        ColumnForm.Dollar => Unit.Dollar,
    };

    private Unit OfWords(ColumnProfile column, NameReading name)
    {
        if (signs.Score.IsHeadOf(name) || signs.Recommend.IsIn(name)
            || (signs.Score.IsIn(name) && BandEdges.Read(column.Largest) <= 10))
        {
            return Unit.Points;
        }

        if (signs.Share.IsHeadOf(name) && BandEdges.Read(column.Largest) <= 1 && BandEdges.Read(column.Smallest) >= 0)
        {
            return Unit.Share;
        }

        if (signs.Amount.IsIn(name) || signs.Price.IsIn(name))
        {
            return name.Content.Any(t => t.Folded is "eur" or "euro") ? Unit.Euro
                : name.Content.Any(t => t.Folded is "usd" or "dollar") ? Unit.Dollar
                : Unit.Money;
        }

        return Unit.Number;
    }
}

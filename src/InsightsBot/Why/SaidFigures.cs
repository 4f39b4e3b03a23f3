using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Why;

/// <summary>Writes figures into sentences and remembers them, so that a text can be held against them.</summary>
/// <param name="language">The language of the sentences.</param>
internal sealed class SaidFigures(Language language)
{
    private readonly List<Figure> _figures = [];

    /// <summary>All figures that were written.</summary>
    public IReadOnlyList<Figure> All => _figures;

    /// <summary>A figure with its unit.</summary>
    public string Write(double value, Unit unit)
    {
        _figures.Add(new Figure(value, unit, null, BilingualText.Same("")));
        return FigureFormat.Write(value, unit, language);
    }

    /// <summary>A number of things.</summary>
    public string Count(double value) => Write(Math.Round(value), Unit.Count);

    /// <summary>A difference of two figures, with its sign.</summary>
    public string Change(double value, Unit unit)
    {
        _figures.Add(new Figure(value, unit, null, BilingualText.Same("")) { IsChange = true });
        return FigureFormat.WriteChange(value, unit, language);
    }

    /// <summary>A relative change, with its sign: 0.25 is "+25 %".</summary>
    public string Relative(double value)
    {
        _figures.Add(new Figure(value, Unit.Share, null, BilingualText.Same("")));
        return (value > 0 ? "+" : "") + FigureFormat.Write(value, Unit.Share, language);
    }

    /// <summary>An interval of a difference.</summary>
    public string Change(Interval interval, Unit unit) =>
        $"{Change(interval.Low, unit)}{To}{Change(interval.High, unit)}";

    /// <summary>An interval of a figure.</summary>
    public string Write(Interval interval, Unit unit) => $"{Write(interval.Low, unit)}{To}{Write(interval.High, unit)}";

    /// <summary>An interval of a relative change.</summary>
    public string Relative(double low, double high) => $"{Relative(low)}{To}{Relative(high)}";

    private string To => language == Language.German ? " bis " : " to ";
}

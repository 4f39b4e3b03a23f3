using InsightsBot.Plugins.Tables.Cells;

namespace InsightsBot.Plugins.Tables.Typing;

/// <summary>Everything the cells of one column tell about its type, gathered in one pass in constant memory.</summary>
/// <param name="name">The column's name.</param>
/// <param name="source">Its position in the source, from 0.</param>
internal sealed class ColumnSurvey(string name, int source)
{
    // After so many texts that are more than a tenth of the rest, nothing can turn the column into numbers.
    private const int TextsToSettle = 100;

    /// <summary>The column's name.</summary>
    public string Name { get; } = name;

    /// <summary>Its position in the source, from 0.</summary>
    public int Source { get; } = source;

    /// <summary>Cells with anything but blanks.</summary>
    public long Filled { get; private set; }

    /// <summary>Cells that are text and nothing else; no longer counted once the column is text for certain.</summary>
    public long Texts { get; private set; }

    /// <summary>The first of them.</summary>
    public string TextExample { get; private set; } = "";

    /// <summary>Cells that say that there is no value.</summary>
    public long Placeholders { get; private set; }

    /// <summary>The first of them.</summary>
    public string PlaceholderExample { get; private set; } = "";

    /// <summary>Whether the column is text for certain.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>The cells that are numbers.</summary>
    public NumberSurvey Numbers { get; } = new();

    /// <summary>The cells that are dates or instants.</summary>
    public DateSurvey Dates { get; } = new();

    /// <summary>The cells that are times or durations.</summary>
    public ClockSurvey Clocks { get; } = new();

    /// <summary>Looks at a cell.</summary>
    public void Add(ReadOnlySpan<byte> cell)
    {
        cell = CellText.Trim(cell);
        if (cell.Length == 0)
        {
            return;
        }

        Filled++;
        if (IsSettled)
        {
            return;
        }

        if (NumberReader.TryExamine(cell, out var number))
        {
            Numbers.Add(number, cell);
        }
        else if (DateReader.TryExamine(cell, out var date))
        {
            Dates.Add(date, cell);
        }
        else if (ClockReader.TryRead(cell, out var clock))
        {
            Clocks.Add(clock, cell);
        }
        else if (CellText.IsPlaceholder(cell))
        {
            PlaceholderExample = Placeholders++ == 0 ? CellText.Example(cell) : PlaceholderExample;
        }
        else
        {
            TextExample = Texts++ == 0 ? CellText.Example(cell) : TextExample;
            IsSettled = Texts >= TextsToSettle && Texts > (Numbers.Count + Dates.Count + Clocks.Count) / 10;
        }
    }
}

using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>Makes columns that were named before the first noun columns and figures of its rows.</summary>
internal sealed class AskedColumns(PhraseState state)
{
    /// <summary>Adds one of them: a column to show, or a figure over it.</summary>
    public void Add(Mention.Naming name, Mention.Asking? aggregate)
    {
        var names = state.Names;
        var column = names.ColumnOf(state.Sentence, name, state.Root!.Thing)!;
        if (!names.Reaches(state.Root.Thing, column.Dataset))
        {
            AddFigure(column, aggregate);
        }
        else if (aggregate is not null && column.Kind == DimensionKind.Number)
        {
            state.Figures.Add(names.FigureOf(column, aggregate.Cue));
        }
        else if (aggregate is not null)
        {
            state.IsBeyond = true;
        }
        else
        {
            state.Show(name, column);
        }
    }

    /// <summary>"the total order quantity of each product": a figure over what belongs to a row.</summary>
    private void AddFigure(Dimension column, Mention.Asking? aggregate)
    {
        if (aggregate is null || column.Kind != DimensionKind.Number
            || state.Names.Distance(state.Root!.Thing, column.Dataset) is null)
        {
            state.IsBeyond = true;
            return;
        }

        state.RowFigures.Add(state.Names.FigureOf(column, aggregate.Cue));
    }
}

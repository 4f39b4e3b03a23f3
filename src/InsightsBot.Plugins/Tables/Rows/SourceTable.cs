using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>One table of a source, which can be read as often as needed.</summary>
internal abstract class SourceTable
{
    /// <summary>The table's name in the copy.</summary>
    public required string Name { get; init; }

    /// <summary>The file it comes from, without folder.</summary>
    public required string SourceFile { get; init; }

    /// <summary>The column names, trimmed; as many as cells are read.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The declared primary key; empty without one.</summary>
    public IReadOnlyList<string> DeclaredKey { get; init; } = [];

    /// <summary>The declared ways to other tables, with names as in the copy.</summary>
    public IReadOnlyList<DeclaredJoin> DeclaredJoins { get; init; } = [];

    /// <summary>The byte between cells, or 0 where that means nothing.</summary>
    public byte Delimiter { get; init; }

    /// <summary>What was noticed on opening, such as an encoding that is not UTF-8.</summary>
    public IReadOnlyList<BilingualText> Notes { get; init; } = [];

    /// <summary>Bytes of the source that belong to it, for progress.</summary>
    public long Weight { get; init; }

    /// <summary>Starts reading at the first row behind the header.</summary>
    public abstract RowReader Open();
}

namespace InsightsBot.Evaluation;

/// <summary>What a right answer holds.</summary>
/// <param name="Kind">How rows are compared.</param>
/// <param name="Rows">The expected cells; they may be any subset of the answer's columns. Empty for a refusal.</param>
/// <param name="Lenient">Whether the answer may have more rows than these.</param>
public sealed record Expectation(
    ExpectedKind Kind, IReadOnlyList<IReadOnlyList<ScoredCell>> Rows, bool Lenient = false)
{
    /// <summary>Whether rows that repeat, in the oracle or in the answer, count once.</summary>
    public bool Distinct { get; init; }

    /// <summary>Words that the text of the answer must contain, in any case of letters; "a|b" is one of two.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether this and another expectation ask for the same, cell by cell.</summary>
    public bool Equals(Expectation? other) =>
        other is not null && Kind == other.Kind && Lenient == other.Lenient && Distinct == other.Distinct
        && Rows.Count == other.Rows.Count
        && Rows.Zip(other.Rows).All(p => p.First.SequenceEqual(p.Second));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Lenient, Rows.Count);
}

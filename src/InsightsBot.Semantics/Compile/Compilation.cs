using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Compile;

/// <summary>The outcome of compiling: SQL, or the reason why these rows cannot be put together rightly.</summary>
public abstract record Compilation
{
    private Compilation()
    {
    }

    /// <summary>Handles both cases.</summary>
    public abstract T Match<T>(Func<Done, T> done, Func<Refused, T> refused);

    /// <summary>The query as SQL.</summary>
    /// <param name="Sql">The SQL.</param>
    /// <param name="Assumptions">What was taken for granted, to be shown.</param>
    public sealed record Done(CompiledSql Sql, IReadOnlyList<BilingualText> Assumptions) : Compilation
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Done, T> done, Func<Refused, T> refused) => done(this);
    }

    /// <summary>The query would multiply rows or joins what has no way between.</summary>
    /// <param name="Reason">One sentence for people.</param>
    public sealed record Refused(BilingualText Reason) : Compilation
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Done, T> done, Func<Refused, T> refused) => refused(this);
    }
}

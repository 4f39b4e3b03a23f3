using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Query;

public abstract partial record Filter
{
    /// <summary>Who a row belongs to wrote a text before it, or the row holds a text itself.</summary>
    /// <param name="MainTheme">The theme the text speaks of, as stored; null for any text.</param>
    /// <param name="Label">What the theme is called.</param>
    /// <param name="Writer">The dataset of those who write; null where texts lead to none that the row belongs to.
    /// </param>
    /// <param name="Day">The day before which the text was written; rows without one take every text.</param>
    /// <param name="Own">The dataset of the rows, where they hold texts themselves; else null.</param>
    public sealed record Wrote(string? MainTheme, BilingualText Label, Dataset? Writer, Dimension? Day, Dataset? Own)
        : Filter
    {
        /// <inheritdoc/>
        public override string Key => $"wrote {MainTheme ?? "anything"} ({Writer?.Name}<{Day?.Name}|{Own?.Name})";

        /// <inheritdoc/>
        public override string Describe(Language language) => language == Language.German
            ? $"Text davor oder in derselben Zeile: {(MainTheme is null ? "irgendeiner" : Label.De)}"
            : $"text before it or in the same row: {(MainTheme is null ? "any" : Label.En)}";
    }
}

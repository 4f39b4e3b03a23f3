using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>What the word files were read as: concepts and scales, or the issues that stand in their way.</summary>
public abstract record WordReading
{
    private WordReading()
    {
    }

    /// <summary>All issues, by file and line; for sound files these are warnings.</summary>
    public abstract IReadOnlyList<ModelIssue> Issues { get; }

    /// <summary>One value for either case.</summary>
    public abstract T Match<T>(Func<Sound, T> sound, Func<Faulty, T> faulty);

    /// <summary>Both files can be used.</summary>
    /// <param name="Concepts">Those of the German file in its order, then those only the English file has.</param>
    /// <param name="Scales">Those of the German file in its order, then those only the English file has.</param>
    /// <param name="Warnings">What could be better.</param>
    public sealed record Sound(
        IReadOnlyList<Concept> Concepts, IReadOnlyList<Scale> Scales, IReadOnlyList<ModelIssue> Warnings) : WordReading
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ModelIssue> Issues => Warnings;

        /// <inheritdoc/>
        public override T Match<T>(Func<Sound, T> sound, Func<Faulty, T> faulty) => sound(this);
    }

    /// <summary>At least one of the files can't be used.</summary>
    /// <param name="Found">At least one error, and warnings.</param>
    public sealed record Faulty(IReadOnlyList<ModelIssue> Found) : WordReading
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ModelIssue> Issues => Found;

        /// <inheritdoc/>
        public override T Match<T>(Func<Sound, T> sound, Func<Faulty, T> faulty) => faulty(this);
    }
}

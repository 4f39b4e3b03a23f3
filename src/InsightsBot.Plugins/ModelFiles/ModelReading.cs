using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>What a model folder was read as: a model, or the issues that stand in its way.</summary>
public abstract record ModelReading
{
    private ModelReading()
    {
    }

    /// <summary>All issues, by file and line; for a sound model these are warnings.</summary>
    public abstract IReadOnlyList<ModelIssue> Issues { get; }

    /// <summary>One value for either case.</summary>
    public abstract T Match<T>(Func<Sound, T> sound, Func<Faulty, T> faulty);

    /// <summary>The folder holds a usable model.</summary>
    /// <param name="Model">The model.</param>
    /// <param name="Warnings">What could be better.</param>
    /// <param name="Places">Where each part stands, for issues found later.</param>
    public sealed record Sound(SemanticModel Model, IReadOnlyList<ModelIssue> Warnings, ModelPlaces Places)
        : ModelReading
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ModelIssue> Issues => Warnings;

        /// <inheritdoc/>
        public override T Match<T>(Func<Sound, T> sound, Func<Faulty, T> faulty) => sound(this);
    }

    /// <summary>The folder holds no usable model.</summary>
    /// <param name="Found">At least one error, and warnings.</param>
    public sealed record Faulty(IReadOnlyList<ModelIssue> Found) : ModelReading
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ModelIssue> Issues => Found;

        /// <inheritdoc/>
        public override T Match<T>(Func<Sound, T> sound, Func<Faulty, T> faulty) => faulty(this);
    }
}

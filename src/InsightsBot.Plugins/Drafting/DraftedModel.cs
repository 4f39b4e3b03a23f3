using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.Drafting;

/// <summary>A first model of a source, and what a person should look at before trusting it.</summary>
/// <param name="Model">The model, complete: questions can be asked of it as it is.</param>
/// <param name="Comments">
/// Doubtful guesses in one English sentence each, by the name of the dataset, dimension or measure they are about;
/// written as YAML comments and shown by <c>model check</c>.
/// </param>
public sealed record DraftedModel(SemanticModel Model, IReadOnlyDictionary<string, string> Comments);

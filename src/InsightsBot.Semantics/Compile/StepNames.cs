using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Compile;

/// <summary>Gives the steps of a statement names that no table and no other step has.</summary>
internal sealed class StepNames(SemanticModel model)
{
    private readonly HashSet<string> _taken = model.Datasets.Select(d => d.Table)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public string Free(string name) => _taken.Add(name) ? name : Free(name + "_");
}

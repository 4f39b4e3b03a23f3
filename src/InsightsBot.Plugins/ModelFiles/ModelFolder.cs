using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>
/// Reads a model from a folder of YAML files and writes one there. docs/model.md describes the files.
/// </summary>
public static class ModelFolder
{
    /// <summary>
    /// The model in a folder, or every issue that stands in its way. Never throws for what a file holds.
    /// </summary>
    /// <param name="folder">The folder; issues print it as given.</param>
    /// <param name="limits">How much is read; <see cref="ModelLimits.Default"/> where null.</param>
    public static ModelReading Read(string folder, ModelLimits? limits = null) =>
        new ModelFolderReader(folder, limits ?? ModelLimits.Default).Read();

    /// <summary>Writes a model so that <see cref="Read"/> gives an equal one.</summary>
    /// <remarks>
    /// A new folder appears whole or not at all. In an existing one each file is replaced in one step, and
    /// verified.yaml goes when the model has no verified questions; other files stay.
    /// </remarks>
    /// <param name="model">The model.</param>
    /// <param name="folder">The folder; made when missing.</param>
    /// <param name="comments">
    /// Remarks to stand above a part, by its name ("churn") or by its file and name ("dimensions.churn").
    /// </param>
    /// <exception cref="IOException">The folder can't be written; what was there before still is.</exception>
    public static void Write(
        SemanticModel model, string folder, IReadOnlyDictionary<string, string>? comments = null)
    {
        var files = new ModelWriter(comments ?? new Dictionary<string, string>()).Files(model);
        FolderWriter.Write(folder, files, ModelFileNames.All);
    }
}

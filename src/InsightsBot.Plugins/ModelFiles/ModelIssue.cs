using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>One thing that is wrong in a model or word file, with its place.</summary>
/// <param name="File">The path as it was asked for, with forward slashes.</param>
/// <param name="Line">The line, from 1; 0 where the whole file or folder is meant.</param>
/// <param name="Column">The column, from 1; 0 where the whole file or folder is meant.</param>
/// <param name="Message">One sentence without a full stop: what, and what next.</param>
/// <param name="Severity">Whether the model can still be used.</param>
public sealed record ModelIssue(string File, int Line, int Column, BilingualText Message, Severity Severity)
{
    /// <summary>
    /// The issue on one line: "models/cx/measures.yaml:12: unknown dataset 'case', nearest: 'cases'".
    /// </summary>
    public string In(Language language) =>
        Line > 0 ? $"{File}:{Line}: {Message.In(language)}" : $"{File}: {Message.In(language)}";

    /// <summary>The issue on one line, in English.</summary>
    public override string ToString() => In(Language.English);
}

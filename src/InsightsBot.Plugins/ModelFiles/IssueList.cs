using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Collects the issues of one reading, up to a limit.</summary>
internal sealed class IssueList(int issuesMax)
{
    private readonly List<ModelIssue> _issues = [];
    private int _left;

    /// <summary>Whether anything was found that forbids using what was read.</summary>
    public bool HasErrors { get; private set; }

    public void Error(Place place, BilingualText message)
    {
        HasErrors = true;
        Add(place, message, Severity.Error);
    }

    public void Warn(Place place, BilingualText message) => Add(place, message, Severity.Warning);

    /// <summary>Takes over what another list found.</summary>
    public void AddAll(IssueList other)
    {
        HasErrors |= other.HasErrors;
        _left += other._left;
        foreach (var issue in other._issues)
        {
            Add(new(issue.File, issue.Line, issue.Column), issue.Message, issue.Severity);
        }
    }

    /// <summary>All issues: by file in the order of reading, then by line.</summary>
    public IReadOnlyList<ModelIssue> InOrder()
    {
        var files = _issues.Select(i => i.File).Distinct(StringComparer.Ordinal).ToList();
        List<ModelIssue> sorted =
            [.. _issues.OrderBy(i => files.IndexOf(i.File)).ThenBy(i => i.Line).ThenBy(i => i.Column)];
        if (_left > 0)
        {
            var severity = HasErrors ? Severity.Error : Severity.Warning;
            sorted.Add(new(files[^1], 0, 0, Sentences.MoreIssues(_left), severity));
        }

        return sorted;
    }

    private void Add(Place place, BilingualText message, Severity severity)
    {
        if (_issues.Count < issuesMax)
        {
            _issues.Add(new(place.File, place.Line, place.Column, message, severity));
        }
        else
        {
            _left++;
        }
    }
}

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Reports keys that a mapping has twice: YAML readers differ in which of the two they take.</summary>
internal static class KeysOnce
{
    /// <summary>Above this many keys a set is quicker than comparing pairs.</summary>
    private const int FewKeys = 12;

    public static void Check(Node.Mapping mapping, string file, IssueList issues)
    {
        var fields = mapping.Fields;
        if (fields.Count <= FewKeys)
        {
            for (var i = 1; i < fields.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (fields[i].Key.Text == fields[j].Key.Text)
                    {
                        Report(fields[i].Key, fields[j].Key, file, issues);
                        break;
                    }
                }
            }

            return;
        }

        var seen = new Dictionary<string, Node.Scalar>(fields.Count, StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (!seen.TryAdd(field.Key.Text, field.Key))
            {
                Report(field.Key, seen[field.Key.Text], file, issues);
            }
        }
    }

    private static void Report(Node.Scalar key, Node.Scalar first, string file, IssueList issues) =>
        issues.Error(new(file, key.Line, key.Column), Sentences.KeyTwice(key.Text, first.Line));
}

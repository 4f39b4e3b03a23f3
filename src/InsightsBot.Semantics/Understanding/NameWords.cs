namespace InsightsBot.Semantics.Understanding;

/// <summary>Takes names of columns and tables apart into words.</summary>
public static class NameWords
{
    /// <summary>The words of a name: "customerId", "customer_id" and "Customer ID" all give two.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i == name.Length || !char.IsLetterOrDigit(name[i]))
            {
                Take(i);
                start = i + 1;
            }
            else if (i > start && IsBorder(name, i))
            {
                Take(i);
                start = i;
            }
        }

        return words;

        void Take(int end)
        {
            if (end > start)
            {
                words.Add(name[start..end]);
            }
        }
    }

    private static bool IsBorder(string name, int i) =>
        (char.IsUpper(name[i]) && char.IsLower(name[i - 1]))
        || (char.IsUpper(name[i]) && char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1]))
        || (char.IsDigit(name[i]) != char.IsDigit(name[i - 1]));
}

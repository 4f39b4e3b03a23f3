namespace InsightsBot.Semantics.Understanding;

/// <summary>Takes names of columns and tables apart into words.</summary>
public static class NameWords
{
    /// <summary>The words of a name: "customerId", "customer_id" and "Customer ID" all give two.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var places = new List<Range>();
        Find(name, places);
        return places.ConvertAll(p => name[p]);
    }

    /// <summary>Where the words of a name stand.</summary>
    /// <param name="name">The name.</param>
    /// <param name="places">Gets the places, in order.</param>
    internal static void Find(ReadOnlySpan<char> name, List<Range> places)
    {
        places.Clear();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i == name.Length || !char.IsLetterOrDigit(name[i]))
            {
                Take(start, i);
                start = i + 1;
            }
            else if (i > start && IsBorder(name, i))
            {
                Take(start, i);
                start = i;
            }
        }

        void Take(int from, int end)
        {
            if (end > from)
            {
                places.Add(from..end);
            }
        }
    }

    /// <summary>
    /// Puts together what a capital letter alone would cut: "GmbH" and "eBay" are one word of a member's name.
    /// </summary>
    internal static void JoinLetters(ReadOnlySpan<char> name, List<Range> places)
    {
        for (var i = places.Count - 1; i > 0; i--)
        {
            var (before, after) = (places[i - 1], places[i]);
            if (before.End.Equals(after.Start) && char.IsLetter(name[before.End.Value - 1])
                && char.IsLetter(name[after.Start]) && (IsLetter(before) || IsLetter(after)))
            {
                places[i - 1] = before.Start..after.End;
                places.RemoveAt(i);
            }
        }
    }

    private static bool IsLetter(Range place) => place.End.Value - place.Start.Value == 1;

    private static bool IsBorder(ReadOnlySpan<char> name, int i) =>
        (char.IsUpper(name[i]) && char.IsLower(name[i - 1]))
        || (char.IsUpper(name[i]) && char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1]))
        || (char.IsDigit(name[i]) != char.IsDigit(name[i - 1]));
}

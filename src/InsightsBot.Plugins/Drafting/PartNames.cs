using System.Text;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Gives parts of a model unique names of small letters, digits and underscores.</summary>
internal sealed class PartNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The name in snake_case: "Customer ID" and "CustomerId" give "customer_id"; may be empty.</summary>
    public static string Snake(string name)
    {
        var words = NameWords.Of(name).Select(Spelling.Fold)
            .Select(w => string.Concat(w.Where(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))))
            .Where(w => w.Length > 0);
        var snake = new StringBuilder();
        foreach (var word in words)
        {
            // "Q3" and "b2b" stay together, "address_1" stays apart.
            _ = snake.Length > 0 ? snake.Append('_').Append(word) : snake.Append(word);
        }

        return snake.ToString();
    }

    /// <summary>The first of the names that nobody has yet; the last one with a number when all are taken.</summary>
    public string Take(params IReadOnlyList<string> names)
    {
        var free = names.FirstOrDefault(n => n.Length > 0 && !_taken.Contains(n));
        if (free is null)
        {
            var stem = names.LastOrDefault(n => n.Length > 0) ?? "part";
            if (stem == "part" && _taken.Add(stem))
            {
                return stem;
            }

            var number = 2;
            while (_taken.Contains(free = $"{stem}_{number}"))
            {
                number++;
            }
        }

        _ = _taken.Add(free);
        return free;
    }
}

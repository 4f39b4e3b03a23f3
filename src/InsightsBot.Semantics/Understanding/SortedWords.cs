using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Many words in order, to find those that lie within a few slips of the pen of another.</summary>
/// <remarks>
/// The order stands in for a tree of letters: words that begin alike stand together, so that what was worked out for
/// their common letters serves them all, and whole stretches are left out as soon as they begin too differently.
/// </remarks>
internal sealed class SortedWords
{
    /// <summary>Stretches of so few words are compared word by word.</summary>
    private const int Few = 4;

    private readonly string[] _words;

    public SortedWords(IEnumerable<string> words)
    {
        _words = [.. words];
        Array.Sort(_words, StringComparer.Ordinal);
        var count = 0;
        foreach (var word in _words)
        {
            if (count == 0 || _words[count - 1] != word)
            {
                _words[count++] = word;
            }
        }

        _words = _words[..count];
    }

    /// <summary>Whether a word is among them.</summary>
    public bool Contains(string word) => Array.BinarySearch(_words, word, StringComparer.Ordinal) >= 0;

    /// <summary>
    /// The words with a first letter that lie within a number of slips, each with how many these are.
    /// </summary>
    public IEnumerable<(string Word, int Distance)> Near(string typed, char first, int limit)
    {
        var found = new List<(string Word, int Distance)>();
        new Walk(_words, typed, limit, found).From(first);
        return found;
    }

    /// <summary>One walk over the stretches of words that begin alike.</summary>
    private sealed class Walk(string[] words, string typed, int limit, List<(string Word, int Distance)> found)
    {
        private readonly int _width = typed.Length + 1;

        // A row for each letter of the words: how far the typed word's beginnings are from the letters so far.
        private readonly int[] _rows = new int[(typed.Length + limit + 2) * (typed.Length + 1)];

        public void From(char first)
        {
            for (var i = 0; i < _width; i++)
            {
                _rows[i] = i;
            }

            Next(0, words.Length, 0, first);
        }

        /// <summary>Goes on with a letter in a stretch of words that have their first letters alike.</summary>
        private void Next(int from, int to, int depth, char letter)
        {
            var start = Border(from, to, depth, letter, isBehind: false);
            var end = Border(start, to, depth, letter, isBehind: true);
            if (start < end && Fill(words[start], depth + 1))
            {
                Within(start, end, depth + 1);
            }
        }

        private void Within(int from, int to, int depth)
        {
            if (to - from <= Few)
            {
                for (; from < to; from++)
                {
                    Take(words[from], EditDistance.Within(typed, words[from], limit));
                }

                return;
            }

            if (words[from].Length == depth)
            {
                Take(words[from], _rows[(depth * _width) + typed.Length]);
                from++;
            }

            while (from < to && depth < typed.Length + limit)
            {
                var end = Border(from, to, depth, words[from][depth], isBehind: true);
                if (Fill(words[from], depth + 1))
                {
                    Within(from, end, depth + 1);
                }

                from = end;
            }
        }

        private void Take(string word, int distance)
        {
            if (distance <= limit)
            {
                found.Add((word, distance));
            }
        }

        /// <summary>Works out the row of a word's letter; whether a word that goes on so can still be near.</summary>
        private bool Fill(string word, int depth)
        {
            var row = _rows.AsSpan(depth * _width, _width);
            var last = _rows.AsSpan((depth - 1) * _width, _width);
            row[0] = depth;
            var smallest = depth;
            for (var i = 1; i < _width; i++)
            {
                var replaced = last[i - 1] + (typed[i - 1] == word[depth - 1] ? 0 : 1);
                row[i] = Math.Min(replaced, Math.Min(last[i], row[i - 1]) + 1);
                if (depth > 1 && i > 1 && typed[i - 1] == word[depth - 2] && typed[i - 2] == word[depth - 1])
                {
                    row[i] = Math.Min(row[i], _rows[((depth - 2) * _width) + i - 2] + 1);
                }

                // Two letters may yet be swapped: that goes back to the row before.
                smallest = Math.Min(smallest, Math.Min(row[i], last[i] + 1));
            }

            return smallest <= limit;
        }

        /// <summary>
        /// Where the words begin whose letter at a place is a given one or a later one; or only a later one.
        /// </summary>
        private int Border(int from, int to, int depth, char letter, bool isBehind)
        {
            // Most stretches are short: the border is looked for near by first.
            var (low, high) = (from, from);
            for (var step = 1; high < to && IsBefore(words[high], depth, letter, isBehind); step *= 2)
            {
                low = high + 1;
                high = Math.Min(to, high + step);
            }

            while (low < high)
            {
                var middle = (low + high) / 2;
                if (IsBefore(words[middle], depth, letter, isBehind))
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return low;
        }

        private static bool IsBefore(string word, int depth, char letter, bool isBehind) =>
            word.Length <= depth || word[depth] < letter || (isBehind && word[depth] == letter);
    }
}

using InsightsBot.Plugins.Verbatims.Files;
using InsightsBot.Plugins.Verbatims.Words;

namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>The rows that meet a query's conditions, one bit a row.</summary>
internal static class RowFilter
{
    private const int BitsOfWord = 64;
    private const int BitsShift = 6;

    /// <summary>The rows that meet all conditions; null when there is no condition.</summary>
    public static ulong[]? Of(IndexFile file, VerbatimQuery query)
    {
        var conditions = Conditions(query).ToList();
        if (conditions.Count == 0 && query.Period is null)
        {
            return null;
        }

        ulong[]? met = null;
        foreach (var facets in conditions)
        {
            var any = Any(file, facets);
            if (met is null)
            {
                met = any;
            }
            else
            {
                for (var i = 0; i < met.Length; i++)
                {
                    met[i] &= any[i];
                }
            }
        }

        return query.Period is null ? met
            : Within(file, query.Period.First.DayNumber, query.Period.Last.DayNumber, met);
    }

    /// <summary>Whether a row is among the rows; no rows stand for all.</summary>
    public static bool Has(ulong[]? rows, int row) =>
        rows is null || ((rows[row >> BitsShift] >> row) & 1) != 0;

    private static IEnumerable<IEnumerable<string>> Conditions(VerbatimQuery query)
    {
        IEnumerable<string>[] lists =
        [
            query.Sources.Select(Facet.Source), query.Themes.Select(Facet.Theme),
            query.Sentiments.Select(Facet.Sentiment), query.Languages.Select(Facet.Language),
        ];
        return lists.Where(l => l.Any()).Concat(query.Segments.GroupBy(s => s.Name, StringComparer.Ordinal)
            .Select(g => g.Select(s => Facet.Segment(s.Name, s.Value))));
    }

    private static ulong[] Any(IndexFile file, IEnumerable<string> facets)
    {
        var rows = new ulong[(file.Rows + BitsOfWord - 1) / BitsOfWord];
        var table = new TextTable(file, Section.FacetStarts, Section.FacetTexts);
        foreach (var facet in facets)
        {
            var at = table.Find(facet);
            if (at < 0)
            {
                continue;
            }

            var (from, to) = file.Run(Section.FacetRowStarts, at);
            var bytes = file.Bytes(Section.FacetRows)[from..to];
            var row = 0;
            for (var i = 0; i < bytes.Length;)
            {
                row += Numbers.Read(bytes, ref i);
                rows[row / BitsOfWord] |= 1UL << (row % BitsOfWord);
            }
        }

        return rows;
    }

    private static ulong[] Within(IndexFile file, int first, int last, ulong[]? met)
    {
        var days = file.Of<int>(Section.Days);
        var rows = met ?? new ulong[(file.Rows + BitsOfWord - 1) / BitsOfWord];
        for (var word = 0; word < rows.Length; word++)
        {
            var bits = 0UL;
            var some = days[(word * BitsOfWord)..Math.Min(days.Length, (word + 1) * BitsOfWord)];
            for (var i = 0; i < some.Length; i++)
            {
                bits |= some[i] >= first && some[i] <= last ? 1UL << i : 0;
            }

            rows[word] = met is null ? bits : rows[word] & bits;
        }

        return rows;
    }
}

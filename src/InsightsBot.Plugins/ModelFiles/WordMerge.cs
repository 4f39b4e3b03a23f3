using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Brings what the two languages say about the same concepts and scales together.</summary>
internal sealed class WordMerge(WordPage german, WordPage english, ModelLimits limits)
{
    private readonly IssueList _issues = new(limits.IssuesMax);

    public WordReading Merge()
    {
        _issues.AddAll(german.Issues);
        _issues.AddAll(english.Issues);
        var concepts = Concepts();
        if (!_issues.HasErrors)
        {
            // After an error a concept may be missing only because it could not be read.
            CheckScales(german, concepts);
            CheckScales(english, concepts);
        }

        var scales = Scales();
        if (concepts.Count + scales.Count > limits.PartsMax)
        {
            _issues.Error(Place.OfFile(WordFiles.GermanFile), Sentences.TooManyParts(limits.PartsMax));
        }

        return _issues.HasErrors
            ? new WordReading.Faulty(_issues.InOrder())
            : new WordReading.Sound(concepts, scales, _issues.InOrder());
    }

    private List<Concept> Concepts()
    {
        var concepts = new List<Concept>(german.Order.Count);
        foreach (var name in german.Order)
        {
            concepts.Add(new(name, german.Concepts[name], english.Concepts.GetValueOrDefault(name)));
        }

        foreach (var name in english.Order)
        {
            if (!german.Concepts.ContainsKey(name))
            {
                concepts.Add(new(name, null, english.Concepts[name]));
            }
        }

        return concepts;
    }

    private void CheckScales(WordPage page, List<Concept> concepts)
    {
        foreach (var scale in page.Scales)
        {
            foreach (var name in scale.Concepts)
            {
                if (!german.Concepts.ContainsKey(name) && !english.Concepts.ContainsKey(name))
                {
                    var nearest = Nearest.Of(name, concepts.Select(c => c.Name));
                    var message = RuleSentences.UnknownName(PartKind.Concept, name, nearest);
                    _issues.Error(scale.Section.PlaceOf("concepts"), message);
                }
            }
        }
    }

    /// <summary>
    /// Scales of the same concepts belong together, the first with the first, the second with the second.
    /// </summary>
    private List<Scale> Scales()
    {
        var open = new Dictionary<string, Queue<WordPage.OneSidedScale>>(StringComparer.Ordinal);
        foreach (var scale in english.Scales)
        {
            var key = KeyOf(scale);
            if (!open.TryGetValue(key, out var queue))
            {
                queue = new();
                open.Add(key, queue);
            }

            queue.Enqueue(scale);
        }

        var scales = new List<Scale>();
        foreach (var de in german.Scales)
        {
            var en = open.TryGetValue(KeyOf(de), out var queue) && queue.TryDequeue(out var other) ? other : null;
            scales.Add(new(de.Concepts, new(de.More, en?.More ?? []), new(de.Less, en?.Less ?? [])));
        }

        foreach (var en in english.Scales)
        {
            if (open[KeyOf(en)].TryPeek(out var left) && ReferenceEquals(left, en))
            {
                open[KeyOf(en)].Dequeue();
                scales.Add(new(en.Concepts, new([], en.More), new([], en.Less)));
            }
        }

        return scales;
    }

    private static string KeyOf(WordPage.OneSidedScale scale) => string.Join('\n', scale.Concepts);
}

namespace InsightsBot.Semantics.Sentiment;

/// <summary>Weighs the hits of one sentence in their places: negation, emphasis, contrast, wishes and irony.</summary>
internal sealed class SentenceWeights(VerbatimWords words, SentenceRun sentence, List<LexiconHit> hits)
{
    private const int NegatorReach = 4;
    private const int NegatorBehindReach = 4;
    private const int ModifierReach = 2;
    private const int WishReach = 6;
    private const int ThanksFirstWords = 3;
    private const double NegatedPraise = -0.8;
    private const double NegatedBlame = -0.4;
    private const double Intense = 1.4;
    private const double Faint = 0.6;
    private const double Shouted = 1.15;
    private const double BeforeContrast = 0.7;
    private const double AfterContrast = 1.25;
    private const double Conceded = 0.5;
    private const double WishedPraise = -0.4;
    private const double WishedBlame = 0.6;
    private const double AskedPraise = 0.4;
    private const double AskedBlame = 0.8;
    private const double IronicPraise = -0.5;
    private const int IronicQuoteWordsMax = 3;

    /// <summary>Writes the weight of every hit; says whether the sentence may be ironic.</summary>
    public bool Weigh()
    {
        for (var i = 0; i < hits.Count; i++)
        {
            hits[i].Order = i;
        }

        foreach (var hit in hits)
        {
            if (hit.IsValue)
            {
                hit.Weight = hit.Strength * Emphasis(hit);
                hit.Weight = Turned(hit);
            }
        }

        WeighContrast();
        return WeighIrony();
    }

    private double Emphasis(LexiconHit hit)
    {
        var factor = sentence.Shouts > 0 ? Shouted : 1;
        factor *= words.Uppers[hit.First] ? Shouted : 1;
        var from = hit.First;
        for (var i = Before(hit); i >= 0 && from - hits[i].Last <= ModifierReach; i--)
        {
            if (hits[i].Role is WordRole.Intensifier or WordRole.Diminisher && IsSameClause(hits[i].Last, hit.First))
            {
                factor *= hits[i].Role == WordRole.Intensifier ? Intense : Faint;
                from = hits[i].First;
            }
        }

        return factor;
    }

    private double Turned(LexiconHit hit)
    {
        var weight = hit.Weight;
        if (IsNegated(hit))
        {
            weight *= weight > 0 ? NegatedPraise : NegatedBlame;
        }
        else if (Has(hit, WordRole.Wish, WishReach))
        {
            weight *= weight > 0 ? WishedPraise : WishedBlame;
        }

        if (Has(hit, WordRole.Concession, NegatorReach))
        {
            weight *= Conceded;
        }

        return sentence.IsQuestion ? weight * (weight > 0 ? AskedPraise : AskedBlame) : weight;
    }

    private bool IsNegated(LexiconHit hit) => Has(hit, WordRole.Negator, NegatorReach) || IsNegatedBehind(hit);

    /// <summary>The last hit that ends before a hit begins.</summary>
    private int Before(LexiconHit hit)
    {
        var at = hit.Order - 1;
        while (at >= 0 && hits[at].Last >= hit.First)
        {
            at--;
        }

        return at;
    }

    /// <summary>Whether a word of a role stands before a hit, in its clause, and no other value between.</summary>
    private bool Has(LexiconHit hit, WordRole role, int reach)
    {
        for (var i = Before(hit); i >= 0; i--)
        {
            if (hit.First - hits[i].Last > reach || !IsSameClause(hits[i].Last, hit.First)
                || hits[i].Role == WordRole.Contrast)
            {
                return false;
            }

            if (hits[i].Role == role)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "Schmeckt mir nicht": a German verb whose negator stands behind it and turns nothing else around.
    /// </summary>
    private bool IsNegatedBehind(LexiconHit hit)
    {
        if (words.Language == Text.Language.English || hit.First != hit.Last || !IsVerb(hit))
        {
            return false;
        }

        for (var i = hit.Order + 1; i < hits.Count && hits[i].First - hit.Last <= NegatorBehindReach; i++)
        {
            if (!IsSameClause(hit.Last, hits[i].First) || hits[i].IsValue)
            {
                return false;
            }

            if (hits[i].Role == WordRole.Negator)
            {
                return !hits.Skip(i + 1).Any(h => h.IsValue && h.First - hits[i].Last <= NegatorReach
                    && IsSameClause(hits[i].Last, h.First));
            }
        }

        return false;
    }

    private bool IsVerb(LexiconHit hit) =>
        (hit.Order > 0 && IsVerbAt(hit.Order - 1, hit)) || (hit.Order + 1 < hits.Count && IsVerbAt(hit.Order + 1, hit));

    private bool IsVerbAt(int order, LexiconHit hit) =>
        hits[order].Role == WordRole.NegatedBehind && hits[order].First == hit.First;

    private bool IsSameClause(int one, int other) => words.Clauses[one] == words.Clauses[other];

    private void WeighContrast()
    {
        var turn = hits.FindLastIndex(h => h.Role == WordRole.Contrast);
        if (turn < 0)
        {
            return;
        }

        var at = hits[turn].First;
        foreach (var hit in hits)
        {
            hit.Weight *= hit.First < at ? BeforeContrast : AfterContrast;
        }
    }

    /// <summary>Praise in quotation marks, and thanks or praise that a bad fact follows in the same breath.</summary>
    private bool WeighIrony()
    {
        var isIronic = hits.Exists(h => h.Role == WordRole.Irony);
        foreach (var hit in hits)
        {
            if (hit.Weight > 0 && words.Quoted[hit.First] && QuoteLength(hit.First) <= IronicQuoteWordsMax)
            {
                hit.Weight *= IronicPraise;
                isIronic = true;
            }
        }

        var thanks = hits.Find(h => h.Role == WordRole.Thanks && h.First - sentence.First <= ThanksFirstWords);
        if (thanks is null || hits.Exists(h => h.Role is WordRole.Contrast or WordRole.Concession))
        {
            return isIronic;
        }

        var praise = hits.Where(h => h.Weight > 0).ToList();
        var isBad = hits.Exists(h => h.Role is WordRole.Fact && h.Weight < -0.5 && h.First > thanks.Last);
        if (!isBad || praise.Exists(h => h.First > thanks.Last + 1))
        {
            return isIronic;
        }

        foreach (var hit in praise)
        {
            hit.Weight *= IronicPraise;
        }

        return true;
    }

    private int QuoteLength(int at)
    {
        var (from, to) = (at, at);
        while (from > sentence.First && words.Quoted[from - 1])
        {
            from--;
        }

        while (to + 1 < sentence.End && words.Quoted[to + 1])
        {
            to++;
        }

        return to - from + 1;
    }
}

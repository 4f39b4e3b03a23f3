using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding.Hints;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Finds everything the places of a question may say; what overlaps is decided later.</summary>
internal sealed class MentionFinder(NameIndex names, Grammar grammar, ScaleIndex scales, ReaderLimits limits)
{
    /// <summary>What a phrase that changes nothing explains, per word.</summary>
    private const double PhraseWorth = 0.88;

    private readonly bool _hasTime = names.Model.Dimensions.Any(d => d.Kind == Model.DimensionKind.Time);

    public List<Mention> Find(QuestionText text, Calendar calendar)
    {
        var found = new List<Mention>();
        for (var at = 0; at < text.Slots.Count; at++)
        {
            AddCues(found, text, at);
            AddScale(found, text, at);
            if (at == 0 || text.Slots[at].TokenIndex != text.Slots[at - 1].TokenIndex)
            {
                AddTime(found, text, at, calendar);
                AddNumber(found, text, at);
            }
            else if (text.Slots[at].Atom.Number is { } part)
            {
                found.Add(new Mention.Counting(QuestionText.MaskOf(at, at), at, 0.8, part, false));
            }
        }

        found.AddRange(new NameMatch(names, text, limits).Find().Where(n => !IsDenied(found, n)));
        if (SaidAround.IsOrder(text))
        {
            // "Preise senken": what is to be done is no name of what there is.
            _ = found.RemoveAll(m => m is Mention.Naming && m.Last == text.Slots.Count - 1);
        }
        found.AddRange(HintPlaces.Of(text, found));

        if (SaidAround.IsCommand(text))
        {
            _ = found.RemoveAll(m => m is Mention.Naming && m.First == 0);
        }

        found.AddRange(SaidAround.Occasions(grammar, text));
        NameRivals.Weigh(found, text);

        // A part goes by many names; of those met by the same words the best speaks for all.
        return [.. found.GroupBy(m => (m.Mask, Meaning(m))).Select(g => g.MaxBy(m => m.Score)!)];
    }

    /// <summary>"Kunden ohne Beschwerde": no name goes across a word that denies its second half.</summary>
    private static bool IsDenied(List<Mention> found, Mention name) => name.Last - name.First + 1 > name.Size
        && found.Exists(m => m is Mention.Asking { Cue: Cue.Without or Cue.Not or Cue.Neither }
            && m.First > name.First && m.Last < name.Last && (m.Mask & name.Mask) == 0);

    private static string Meaning(Mention mention) => mention switch
    {
        Mention.Naming naming => naming.Entry.Part + (naming.Negated ? "!" : ""),
        Mention.Asking asking => "?" + asking.Cue,
        Mention.Limiting limiting => limiting.Filters[0].Key,
        _ => mention.GetType().Name,
    };

    private void AddCues(List<Mention> found, QuestionText text, int at)
    {
        foreach (var language in new[] { Language.German, Language.English })
        {
            var foreign = language == text.Language ? 0 : 0.12;
            foreach (var (cue, length) in grammar.CuesAt(language, text.Words, at))
            {
                if ((IsComparison(cue) && !IsNearNumber(text, at, length)) || IsInCompound(text, at, cue)
                    || (cue == Cue.Show && !IsImperative(text, at)) || (cue == Cue.When && !IsStart(text, at)))
                {
                    continue;
                }

                var mask = QuestionText.MaskOf(at, at + length - 1);
                if (cue == Cue.Why && at > 0
                    && text.Slots[at - 1].Atom.Senses.Any(s => s.Concept is "reason" or "cause"))
                {
                    // "the reasons why customers leave" asks for the reasons.
                    found.Add(new Mention.Filling(mask, at, 0.95 * length));
                    continue;
                }

                found.Add(new Mention.Asking(mask, at,
                    (0.95 * length) + (0.1 * (length - 1)) - foreign + (cue == Cue.CalendarPart ? 0.6 : 0), cue));
            }

            foreach (var length in grammar.FillersAt(language, text.Words, at))
            {
                if (length == 1 && found.Exists(m => m is Mention.Asking { Cue: Cue.When } && m.First == at))
                {
                    // "when" asks for a day at the beginning, and joins sentences elsewhere.
                    continue;
                }

                // A phrase is meant as a whole: "how high" is no high priority.
                var worth = length == 1 ? 0.72 : PhraseWorth * length;
                found.Add(new Mention.Filling(QuestionText.MaskOf(at, at + length - 1), at, worth - foreign));
            }
        }

        if (grammar.IsGeneric(text.Language, text.Words[at]) && !IsCounted(text, at))
        {
            found.Add(new Mention.Filling(QuestionText.MaskOf(at, at), at, 0.4));
        }

        if (text.Words[at] is ['p', .. var rank] && rank.Length == 2 && rank.All(char.IsAsciiDigit))
        {
            found.Add(new Mention.Asking(QuestionText.MaskOf(at, at), at, 0.95,
                Cue.Percentile) { Rank = (((rank[0] - '0') * 10) + rank[1] - '0') / 100.0 });
        }

        if (text.Slots[at].Token.Kind == TokenKind.Symbol && CueOfSign(text.Slots[at].Token.Text) is { } sign)
        {
            found.Add(new Mention.Asking(QuestionText.MaskOf(at, at), at, 0.95, sign));
        }
    }

    private static Cue? CueOfSign(string sign) => sign switch
    {
        "<" => Cue.LessThan,
        ">" => Cue.MoreThan,
        "≥" => Cue.AtLeast,
        "≤" => Cue.AtMost,
        "=" => Cue.Exactly,
        _ => null,
    };

    /// <summary>"Nachname" has no "nach" and "Mitglied" no "mit": words that connect others stand alone.</summary>
    private static bool IsInCompound(QuestionText text, int at, Cue cue) =>
        cue is Cue.By or Cue.With or Cue.Without or Cue.And or Cue.Or or Cue.To or Cue.Between or Cue.Than or Cue.Not
            or Cue.Compare or Cue.WhatAbout or Cue.Which or Cue.Who or Cue.Where
        && ((at > 0 && text.Slots[at - 1].TokenIndex == text.Slots[at].TokenIndex)
            || (at + 1 < text.Slots.Count && text.Slots[at + 1].TokenIndex == text.Slots[at].TokenIndex));

    /// <summary>"State the name" wants something; "in which state the customer lives" names a column.</summary>
    private static bool IsImperative(QuestionText text, int at) => text.Words[at] != "state" || at == 0
        || text.Slots[at].Token.Punctuation is ',' or '.' or ':' or ';';

    private static bool IsComparison(Cue cue) =>
        cue is Cue.MoreThan or Cue.LessThan or Cue.AtLeast or Cue.AtMost or Cue.Exactly;

    /// <summary>"über" compares only beside a number; elsewhere it is just a word.</summary>
    private static bool IsNearNumber(QuestionText text, int at, int length)
    {
        for (var i = Math.Max(0, at - 2); i < Math.Min(text.Slots.Count, at + length + 3); i++)
        {
            if ((i < at || i >= at + length)
                && (text.Slots[i].Atom.Number is not null || text.Slots[i].Token.Kind == TokenKind.Number))
            {
                return true;
            }
        }

        return IsOne(text, at + length);
    }

    /// <summary>Whether the words right before compare with a number: "more than", "exactly".</summary>
    private static bool IsCompared(QuestionText text, int at) => at > 0
        && text.Words[at - 1] is "than" or "als" or "genau" or "exactly" or "exakt"
        or "mindestens" or "hoechstens" or "least" or "most" or "precisely";

    /// <summary>"more than one order": what is an article elsewhere is a number after words that compare.</summary>
    private static bool IsOne(QuestionText text, int at) => at < text.Slots.Count
        && text.Words[at] is "one" or "ein" or "eine" or "einen" or "einem" or "einer" or "eines";

    /// <summary>"wie viele Personen": what is counted must be known, however general the word.</summary>
    private bool IsCounted(QuestionText text, int at)
    {
        for (var before = Math.Max(0, at - 3); before < at; before++)
        {
            if (grammar.CuesAt(text.Language, text.Words, before)
                .Any(c => c.Cue is Cue.HowMany or Cue.Count && before + c.Length >= at))
            {
                return true;
            }
        }

        return false;
    }

    private void AddScale(List<Mention> found, QuestionText text, int at)
    {
        // "beste" and "schlechteste" follow the direction of whatever is measured.
        var isGeneral = grammar.CuesAt(text.Language, text.Words, at)
            .Any(c => c.Cue is Cue.Best or Cue.Worst && c.Length == 1);
        if (!isGeneral && !text.IsCommon(at) && scales.Find(text.Words[at]) is { } scale)
        {
            found.Add(new Mention.Scaling(
                QuestionText.MaskOf(at, at), at, scale.Degree == Degree.Positive ? 0.9
                    : 1.12, scale.Scale, scale.IsMore, scale.Degree));
        }
    }

    private void AddTime(List<Mention> found, QuestionText text, int at, Calendar calendar)
    {
        if ((TimePhraseReader.Read(text.Tokens, text.Slots[at].TokenIndex, calendar, text.Language)
            ?? YearAt(text, at)) is not { } phrase)
        {
            return;
        }

        var last = LastSlot(text, text.Slots[at].TokenIndex + phrase.TokensUsed - 1);
        var size = last - at + 1;
        // Where rows carry no date, words such as "Q3" rather name a member.
        found.Add(new Mention.Timing(QuestionText.MaskOf(at, last), at, ((_hasTime ? 1.06 : 0.9) * size) + 0.05,
            phrase));
    }

    /// <summary>A bare year: "nps verlauf bayern 2025 monatlich".</summary>
    private static TimePhrase? YearAt(QuestionText text, int at) =>
        text.Words[at].Length == 4 && int.TryParse(text.Words[at], out var year) && year is >= 1990 and <= 2100
        && !(at > 0 && text.Words[at - 1] is "als" or "than" or "ueber" or "unter" or "over" or "under" or "top")
            ? new TimePhrase(TimePhraseKind.Period, text.Words[at], 1)
            {
                First = Period.OfYear(year).First, Last = Period.OfYear(year).Last, Grain = Grain.Year,
            }
            : null;

    private static void AddNumber(List<Mention> found, QuestionText text, int at)
    {
        var token = text.Slots[at].TokenIndex;
        if (!Numerals.TryRead(text.Tokens, token, text.Language, out var numeral))
        {
            return;
        }

        var (value, used) = (numeral.Value, numeral.TokensUsed);
        var last = LastSlot(text, token + used - 1);
        var next = token + used;
        var isPercent = next < text.Tokens.Count && text.Tokens[next].Folded is "%" or "prozent" or "percent";
        if (isPercent)
        {
            last = LastSlot(text, next);
        }

        var size = last - at + 1;
        found.Add(new Mention.Counting(
            QuestionText.MaskOf(at, last), at, (numeral.IsWeak && !IsCompared(text, at) ? 0.5 : 0.93) * size,
            isPercent ? value / 100 : value, isPercent)
        {
            IsOrdinal = numeral.Kind == NumeralKind.Ordinal && !IsSentenceEnd(text, token),
        });
    }

    /// <summary>"whose id is 11. What …": only German writes ordinals with a dot.</summary>
    private static bool IsSentenceEnd(QuestionText text, int token) => text.Language == Language.English
        && text.Tokens[token].Text.EndsWith('.');

    private bool IsStart(QuestionText text, int at) =>
        Enumerable.Range(0, at).All(i => grammar.IsFiller(text.Language, text.Words[i]));

    private static int LastSlot(QuestionText text, int token)
    {
        var last = 0;
        foreach (var slot in text.Slots)
        {
            if (slot.TokenIndex <= token)
            {
                last = slot.Index;
            }
        }

        return last;
    }
}

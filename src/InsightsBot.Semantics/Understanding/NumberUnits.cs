using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>What the words beside a number say of it: a unit, stars, an age, how often.</summary>
internal static class NumberUnits
{
    /// <summary>Whoever is counted by age is so old at least, and at most. In years.</summary>
    private const int AgeMin = 14;
    private const int AgeMax = 110;

    /// <summary>The unit said after a number; using it up.</summary>
    public static Unit? UnitOf(Sentence sentence, Mention.Counting number)
    {
        var next = sentence.Near(number, 1);
        var word = next is null ? "" : Spelling.Fold(sentence.WordsOf(next));
        Unit? unit = word switch
        {
            "jahre" or "jahren" or "jaehrige" or "jaehrigen" or "years" or "jahr" or "year" or "years old"
                or "jahre alt" => Unit.Years,
            "monate" or "monaten" or "months" or "month" or "monat" => Unit.Months,
            "tage" or "tagen" or "days" or "day" or "tag" => Unit.Days,
            "stunden" or "hours" or "stunde" or "hour" => Unit.Hours,
            "minuten" or "minutes" or "minute" => Unit.Minutes,
            "sekunden" or "seconds" or "sekunde" or "second" => Unit.Seconds,
            "euro" or "eur" or "€" => Unit.Euro,
            "dollar" or "dollars" or "usd" or "$" => Unit.Dollar,
            "punkte" or "punkten" or "points" or "sterne" or "sternen" or "stars" => Unit.Points,
            _ => null,
        };
        if (unit is not null && next is not Mention.Naming { Entry.Value: not null })
        {
            sentence.Use(next!);
        }

        return unit;
    }

    public static bool IsStars(Sentence sentence, Mention.Counting number)
    {
        var words = sentence.Text.Words;
        return number.Last + 1 < words.Count
            && words[number.Last + 1] is "stern" or "sterne" or "sternen" or "star" or "stars";
    }

    /// <summary>"weniger als 35-mal", "fewer than 35 times".</summary>
    public static bool IsTimes(Sentence sentence, Mention.Counting number)
    {
        var words = sentence.Text.Words;
        return (number.Last + 1 < words.Count && words[number.Last + 1] is "mal" or "times")
            || sentence.WordsOf(number).EndsWith("mal", StringComparison.OrdinalIgnoreCase);
    }

    public static bool IsAge(Sentence sentence, Mention low, Mention high)
    {
        var words = sentence.Text.Words;
        var (before, after) = (low.First > 0 ? words[low.First - 1] : "",
            high.Last + 1 < words.Count ? words[high.Last + 1] : "");
        return before == "aged" || after.StartsWith("jaehrig", StringComparison.Ordinal)
            || after is "years" or "jahre" or "jahren";
    }

    /// <summary>"Kunden über 60": a bare number of people is their age.</summary>
    public static Dimension? AgeOf(
        ModelLookup lookup, Sentence sentence, QueryParts parts, Mention.Asking cue, Mention.Counting number)
    {
        if (sentence.Near(cue, -1) is not Mention.Naming { Entry.Dataset: { } people } || number.IsPercent
            || number.Value is < AgeMin or > AgeMax || number.Last != sentence.Text.Slots.Count - 1
            || sentence.Text.Words[cue.First] is not ("ueber" or "unter" or "over" or "under" or "above" or "below")
            || lookup.NumberOfConcept("age") is not { Unit: Unit.Years } age
            || !lookup.IsSameThing(age.Dataset, people.Name))
        {
            return null;
        }

        parts.Assumptions.Add(SlottedText.Of(
            $"„{sentence.WordsOf(number)}“ als {age.Label.De} gelesen.",
            $"“{sentence.WordsOf(number)}” read as {age.Label.En}."));
        return age;
    }
}

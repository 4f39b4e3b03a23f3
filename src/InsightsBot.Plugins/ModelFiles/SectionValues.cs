using System.Globalization;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>
/// Reads the values of a section's keys; a value of the wrong form becomes an issue and a harmless stand-in.
/// </summary>
internal static class SectionValues
{
    private static readonly IReadOnlyList<string> Languages = ["de", "en"];

    /// <summary>A text that must be there; "" after an issue.</summary>
    public static string Text(this Section section, string key)
    {
        if (!section.Has(key))
        {
            section.Issues.Error(section.Place, Sentences.KeyMissing(key));
            return "";
        }

        return section.OptionalText(key) ?? "";
    }

    /// <summary>A text, or null where the key is not written or holds none, the latter after an issue.</summary>
    public static string? OptionalText(this Section section, string key)
    {
        var text = section.Stored(key);
        if (text is { Length: 0 })
        {
            section.Error(key, Sentences.ValueMissing(key));
            return null;
        }

        return text;
    }

    /// <summary>A text as the data stores it: quoted, it may be empty.</summary>
    public static string? Stored(this Section section, string key)
    {
        switch (section.Find(key))
        {
            case null:
                return null;
            case Node.Scalar { IsLeftOut: true }:
                section.Error(key, Sentences.ValueMissing(key));
                return null;
            case Node.Scalar scalar:
                return scalar.Text;
            default:
                section.Error(key, Sentences.WantsText(key));
                return null;
        }
    }

    /// <summary>A text in both languages that must be there.</summary>
    public static BilingualText Bilingual(this Section section, string key)
    {
        if (!section.Has(key))
        {
            section.Issues.Error(section.Place, Sentences.KeyMissing(key));
            return BilingualText.Same("");
        }

        return section.OptionalBilingual(key) ?? BilingualText.Same("");
    }

    /// <summary>A text in both languages: a mapping of de and en, or one text for both.</summary>
    public static BilingualText? OptionalBilingual(this Section section, string key) =>
        section.Find(key) is { } node ? section.BilingualOf(node, key) : null;

    /// <summary>A node as a text in both languages, or null after an issue.</summary>
    public static BilingualText? BilingualOf(this Section section, Node node, string key)
    {
        switch (node)
        {
            case Node.Scalar { Text.Length: 0 }:
                section.Issues.Error(section.PlaceOf(node), Sentences.ValueMissing(key));
                return null;
            case Node.Scalar scalar:
                return BilingualText.Same(scalar.Text);
        }

        var both = section.Of(node, Languages);
        if (both is null)
        {
            return null;
        }

        foreach (var language in Languages)
        {
            if (!both.Has(language))
            {
                section.Issues.Error(section.PlaceOf(node), Sentences.LanguageMissing(key, language));
                return null;
            }
        }

        var (de, en) = (both.OptionalText("de"), both.OptionalText("en"));
        return de is null || en is null ? null : new(de, en);
    }

    /// <summary>
    /// Words per language: a mapping of lists, or one list for both; none where the key is not written.
    /// </summary>
    public static BilingualWords Words(this Section section, string key)
    {
        switch (section.Find(key))
        {
            case null:
                return BilingualWords.None;
            case Node.Mapping mapping when section.Of(mapping, Languages) is { } both:
                return new(both.Texts("de"), both.Texts("en"));
            default:
                var same = section.Texts(key);
                return new(same, same);
        }
    }

    /// <summary>Texts: a list, or one text alone; empty where the key is not written.</summary>
    public static IReadOnlyList<string> Texts(this Section section, string key)
    {
        switch (section.Find(key))
        {
            case null:
                return [];
            case Node.Scalar { IsLeftOut: false } scalar:
                return [scalar.Text];
        }

        var items = section.Items(key);
        var texts = new List<string>(items.Count);
        foreach (var item in items)
        {
            if (item is Node.Scalar { IsLeftOut: false } scalar)
            {
                texts.Add(scalar.Text);
            }
            else
            {
                section.Issues.Error(section.PlaceOf(item), Sentences.WantsTexts(key));
            }
        }

        return texts;
    }

    /// <summary>Numbers with a decimal point; empty where the key is not written.</summary>
    public static IReadOnlyList<double> Numbers(this Section section, string key)
    {
        var numbers = new List<double>();
        foreach (var item in section.Items(key))
        {
            if (section.NumberOf(item, key) is { } number)
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

    /// <summary>A number with a decimal point, or null where the key is not written or holds none.</summary>
    public static double? Number(this Section section, string key) =>
        section.Find(key) is { } node ? section.NumberOf(node, key) : null;

    /// <summary>A whole number within bounds, or null where the key is not written or holds none.</summary>
    public static long? Whole(this Section section, string key, long from, long to)
    {
        if (section.OptionalText(key) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            && whole >= from && whole <= to)
        {
            return whole;
        }

        section.Error(key, Sentences.WantsWhole(key, text, from, to));
        return null;
    }

    /// <summary>True or false; false where the key is not written.</summary>
    public static bool Switch(this Section section, string key)
    {
        var text = section.OptionalText(key);
        if (text is not (null or "true" or "false"))
        {
            section.Error(key, Sentences.WantsTrueOrFalse(key, text));
        }

        return text == "true";
    }

    /// <summary>A member of an enum in snake_case, or null where the key is not written or names none.</summary>
    public static T? Choice<T>(this Section section, string key)
        where T : struct, Enum
    {
        if (section.OptionalText(key) is not { } text)
        {
            return null;
        }

        var names = new List<string>();
        foreach (var value in Enum.GetValues<T>())
        {
            var name = SnakeName.Of(value);
            if (name == text)
            {
                return value;
            }

            names.Add(name);
        }

        section.Error(key, Sentences.WantsOneOf(key, text, names, Nearest.Of(text, names)));
        return null;
    }

    private static double? NumberOf(this Section section, Node node, string key)
    {
        var text = (node as Node.Scalar)?.Text ?? "";
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number))
        {
            return number;
        }

        section.Issues.Error(section.PlaceOf(node), Sentences.WantsNumber(key, text));
        return null;
    }
}

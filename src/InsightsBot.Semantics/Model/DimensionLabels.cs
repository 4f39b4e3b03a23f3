using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Model;

/// <summary>What answers call the members of a dimension.</summary>
public static class DimensionLabels
{
    /// <summary>The label of a stored value: the model's, "ja"/"nein" for a flag, else the value itself.</summary>
    public static string LabelOf(this Dimension dimension, string stored, Language language)
    {
        if (dimension.Members.FirstOrDefault(m => m.Stored == stored) is { } member)
        {
            return member.Label.In(language);
        }

        if (dimension.Kind == DimensionKind.Flag && (stored == dimension.TrueValue || stored == dimension.FalseValue))
        {
            return (language, stored == dimension.TrueValue) switch
            {
                (Language.German, true) => "ja",
                (Language.German, false) => "nein",
                (_, true) => "yes",
                (_, false) => "no",
            };
        }

        return stored;
    }
}

using System.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Names as the files write them: small letters, digits and underscores.</summary>
internal static class SnakeName
{
    /// <summary>Whether a name can stand in a model file.</summary>
    public static bool IsOne(string name) =>
        name.Length > 0 && name.All(c => c == '_' || char.IsAsciiDigit(c) || (char.IsLetter(c) && !char.IsUpper(c)));

    /// <summary>The nearest name of the right form: "Churn Rate" becomes "churn_rate"; may be empty.</summary>
    public static string From(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetter(letter) || char.IsAsciiDigit(letter))
            {
                name.Append(char.ToLowerInvariant(letter));
            }
            else if (name.Length > 0 && name[^1] != '_')
            {
                name.Append('_');
            }
        }

        return name.ToString().TrimEnd('_');
    }

    /// <summary>The snake_case form of an enum member: NpsPoints is written nps_points.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var pascal = value.ToString();
        var name = new StringBuilder(pascal.Length + 4);
        foreach (var letter in pascal)
        {
            if (char.IsUpper(letter) && name.Length > 0)
            {
                name.Append('_');
            }

            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }
}

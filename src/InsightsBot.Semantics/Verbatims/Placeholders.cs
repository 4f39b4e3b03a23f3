using System.Collections.Frozen;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>What stands in a text where a personal detail stood.</summary>
internal static class Placeholders
{
    private const int CharactersMax = 24;

    private static readonly FrozenSet<string> All = Enum.GetValues<PersonalKind>()
        .SelectMany(k => new[] { Of(k, Language.German), Of(k, Language.English) })
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The placeholder of a kind, in brackets.</summary>
    public static string Of(PersonalKind kind, Language language) => (kind, language) switch
    {
        (PersonalKind.Mail, Language.German) => "[E-Mail]",
        (PersonalKind.Mail, Language.English) => "[email]",
        (PersonalKind.Phone, Language.German) => "[Telefon]",
        (PersonalKind.Phone, Language.English) => "[phone]",
        (PersonalKind.Iban, Language.German) => "[IBAN]",
        (PersonalKind.Iban, Language.English) => "[IBAN]",
        (PersonalKind.Card, Language.German) => "[Karte]",
        (PersonalKind.Card, Language.English) => "[card]",
        (PersonalKind.Number, Language.German) => "[Nummer]",
        (PersonalKind.Number, Language.English) => "[number]",
        (PersonalKind.Account, Language.German) => "[@Konto]",
        (PersonalKind.Account, Language.English) => "[@account]",
        (PersonalKind.Name, Language.German) => "[Name]",
        (PersonalKind.Name, Language.English) => "[name]",
        (PersonalKind.Address, Language.German) => "[Adresse]",
        (PersonalKind.Address, Language.English) => "[address]",
        (PersonalKind.BirthDate, Language.German) => "[Geburtsdatum]",
        (PersonalKind.BirthDate, Language.English) => "[date of birth]",
        (PersonalKind.Link, Language.German) => "[Link]",
        (PersonalKind.Link, Language.English) => "[link]",
    };

    /// <summary>Where a placeholder that begins at a bracket ends; 0 where none begins.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + CharactersMax)];
        var close = rest.IndexOf(']');
        return close > 0 && Known.Contains(rest[..(close + 1)]) ? at + close + 1 : 0;
    }
}

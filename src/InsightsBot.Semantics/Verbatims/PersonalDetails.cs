using System.Text;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>Masks what tells who somebody is. The originals are kept nowhere, and nothing brings them back.</summary>
/// <remarks>
/// Masking a masked text changes nothing, and a text without personal details comes back as it is. Time is linear in
/// the text's length: each place is looked at with a bounded number of pieces around it.
/// </remarks>
public static class PersonalDetails
{
    /// <summary>
    /// So often a masked text is looked at again: what stands beside a placeholder may be told by it.
    /// </summary>
    private const int PassesMax = 4;

    /// <summary>Masks a text, with placeholders in the language it seems to have.</summary>
    public static MaskedText Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Mask(text, VerbatimReader.PlaceholderLanguage(TextLanguage.Of(text)));
    }

    /// <summary>Masks a text.</summary>
    /// <param name="text">A plain text (see <see cref="PlainText"/>).</param>
    /// <param name="language">The language of the placeholders.</param>
    public static MaskedText Mask(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var counts = new Dictionary<PersonalKind, int>();
        var masked = text;
        for (var pass = 0; pass < PassesMax; pass++)
        {
            var details = Find(masked);
            if (details.Count == 0)
            {
                break;
            }

            masked = Replace(masked, details, language, counts);
        }

        return new MaskedText(masked, counts.Count == 0 ? MaskedText.None : counts);
    }

    /// <summary>All details in their order; they do not overlap.</summary>
    private static List<Detail> Find(string text)
    {
        var found = WebAddresses.Find(text);
        var pieces = new Pieces(text, found);
        var others = new List<Detail>();
        for (var at = 0; at < pieces.Count; at++)
        {
            var detail = At(pieces, at);
            if (detail.End > 0 && (others.Count == 0 || detail.End > others[^1].End))
            {
                others.Add(detail);
            }

            while (detail.End > 0 && pieces[at + 1].Kind != PieceKind.None && pieces[at + 1].Start < detail.End)
            {
                at++;
            }
        }

        SeenAgain.Add(pieces, others);
        found.AddRange(others);
        return found.Count < 2 ? found : Joined(found);
    }

    private static Detail At(Pieces pieces, int at) => pieces[at].Kind switch
    {
        PieceKind.Word => OfWord(pieces, at),
        PieceKind.Digits => OfDigits(pieces, at),
        PieceKind.Sign => pieces.IsAny(at, "+(") ? PhoneNumbers.At(pieces, at)
            : pieces.Is(at, '#') ? ReferenceNumbers.Alone(pieces, at) : default,
        PieceKind.Masked or PieceKind.None => default,
    };

    private static Detail OfWord(Pieces pieces, int at)
    {
        if (pieces[at].Length <= 3)
        {
            if (WrittenMail.At(pieces, at) is { End: > 0 } mail)
            {
                return mail;
            }

            if (LongNumbers.Iban(pieces, at) is { End: > 0 } iban)
            {
                return iban;
            }

            if (Addresses.PostcodeEnd(pieces, at) is > 0 and var end)
            {
                return new Detail(pieces[at].Start, pieces[end - 1].End, PersonalKind.Address);
            }
        }

        return ReferenceNumbers.AfterWord(pieces, at) is { End: > 0 } reference ? reference
            : BirthDates.AfterWord(pieces, at) is { End: > 0 } birth ? birth
            : PersonNames.After(pieces, at) is { End: > 0 } name ? name
            : Addresses.At(pieces, at) is { End: > 0 } address ? address
            : IsBeforeDigits(pieces, at) ? ReferenceNumbers.Alone(pieces, at) : default;
    }

    /// <summary>Whether digits stand in the same piece without spaces: only then can it be an id.</summary>
    private static bool IsBeforeDigits(Pieces pieces, int at) => pieces.IsJoined(at + 1)
        && (pieces[at + 1].Kind == PieceKind.Digits || pieces.IsAny(at + 1, "-/_."));

    private static Detail OfDigits(Pieces pieces, int at) =>
        LongNumbers.Card(pieces, at) is { End: > 0 } card ? card
            : PhoneNumbers.At(pieces, at) is { End: > 0 } phone ? phone
            : Addresses.At(pieces, at) is { End: > 0 } address ? address
            : ReferenceNumbers.Alone(pieces, at);

    private static List<Detail> Joined(List<Detail> found)
    {
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var joined = new List<Detail>(found.Count);
        foreach (var detail in found)
        {
            if (joined.Count > 0 && detail.Start < joined[^1].End)
            {
                joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, detail.End) };
            }
            else
            {
                joined.Add(detail);
            }
        }

        return joined;
    }

    private static string Replace(
        string text, List<Detail> details, Language language, Dictionary<PersonalKind, int> counts)
    {
        var masked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var detail in details)
        {
            counts[detail.Kind] = counts.GetValueOrDefault(detail.Kind) + 1;
            _ = masked.Append(text, at, detail.Start - at).Append(Placeholders.Of(detail.Kind, language));
            at = detail.End;
        }

        return masked.Append(text, at, text.Length - at).ToString();
    }
}

using System.Globalization;
using System.Numerics;

namespace InsightsBot.Semantics.Tests.Verbatims;

/// <summary>
/// Makes texts with personal details, and clean ones that look like them. Knows nothing of how details are found: its
/// names are syllables put together as often as names that exist.
/// </summary>
/// <param name="seed">The same seed gives the same texts.</param>
public sealed class PlantedDetails(int seed)
{
    private static readonly string[] FirstNames =
    [
        "Anna", "Thomas", "Sabine", "Mehmet", "Katharina", "Jürgen", "Lukas", "Sarah", "John", "Emily", "David",
        "Michael", "Zofia", "Torben", "Heike", "Rachel", "Kevin", "Olivia", "Walter", "Aylin",
    ];

    private static readonly string[] Starts =
    [
        "Brem", "Kal", "Hol", "Stein", "Gar", "Mol", "Hin", "Wes", "Tar", "Lind",
    ];
    private static readonly string[] Ends = ["bacher", "kowitz", "mann", "ley", "ton", "inger", "hofer", "sson", "eke"];

    private readonly Random chance = new(seed);

    /// <summary>A text with one planted detail.</summary>
    public PlantedText Next()
    {
        var (carrier, secret, kind) = chance.Next(14) switch
        {
            0 => Mail(),
            1 => WrittenMail(),
            2 or 3 => Phone(),
            4 => (OneOf("IBAN: {0}", "Bitte überweist auf {0} bis Freitag.", "Refund to {0} please",
                "Konto {0}, danke"), Iban(), "IBAN"),
            5 => (OneOf("Meine Kreditkarte {0} wurde belastet.", "You charged my card {0} twice!",
                "VISA {0} abgebucht"), Card(), "card"),
            6 or 7 => Reference(),
            8 => (OneOf("@{0} wann kommt der Zug?", "thanks @{0} for nothing", "Antwort an @{0}!"),
                OneOf("kalle_", "miss", "Tom", "the_real_") + Letters(5) + chance.Next(99), "account"),
            9 or 10 or 11 => Name(),
            12 => Address(),
            _ => Birth(),
        };
        var before = OneOf("", "", "Der Service war leider schlecht. ", "I waited for two hours. ", "Super Hotel!\n");
        var after = OneOf("", "", " Vielen Dank für die Hilfe.", " This is not acceptable.", "\nBitte um Antwort.");
        var isSign = kind == "sign-off";
        return new PlantedText(
            before + string.Format(CultureInfo.InvariantCulture, carrier, secret) + (isSign ? "" : after), secret,
            kind);
    }

    private (string Carrier, string Secret, string Kind) Mail()
    {
        var name = OneOf("max.", "k-", "info_", "j") + Letters(6);
        return (OneOf("Schreibt mir an {0}.", "My email is {0}", "Mail: {0}, danke", "({0})", "an {0} antworten"),
            name + "@" + OneOf("gmx.de", "firma-nord.com", "mail.example.co.uk", "web.de", "uni.example.org"), "mail");
    }

    private (string Carrier, string Secret, string Kind) WrittenMail()
    {
        var (name, firm) = (Letters(7), Letters(6));
        var written = OneOf(
            "{0} (at) {1} punkt de", "{0}(at){1}.de", "{0} [at] {1} [dot] com", "{0} at {1} dot com", "{0} @ {1} . de",
            "{0} ät {1} punkt de", "{0}[at]{1}.com", "{0} (at) {1} (dot) net");
        return (OneOf("Erreichbar unter {0} bitte.", "write to {0}", "Meine Adresse: {0}"),
            string.Format(CultureInfo.InvariantCulture, written, name, firm), "written mail");
    }

    private (string Carrier, string Secret, string Kind) Phone() => (
        OneOf("Rufen Sie mich unter {0} an.", "Tel. {0}", "call me on {0} please", "Handy: {0}",
            "my number {0}, thanks", "Telefon {0} ab 18 Uhr", "Ich bin unter {0} erreichbar", "Mobil {0}."),
        OneOf("0171 " + Digits(7), "+49 " + "30 " + Digits(8), "(089) " + Digits(6), "040/" + Digits(7),
            "0049 221 " + Digits(6), "01" + Digits(2, '5') + "-" + Digits(8), "+44 20 7" + Digits(3) + " " + Digits(4),
            "(212) 555-" + Digits(4), "07" + Digits(3) + " " + Digits(6), "0" + Digits(3, '2') + " / " + Digits(2) + " "
            + Digits(2) + " " + Digits(2), "+49 (0) 151 " + Digits(8), "1-800-555-" + Digits(4), "+43 664 " + Digits(7),
            "0" + Digits(4, '3') + "/" + Digits(5) + "-" + Digits(2)), "phone");

    private (string Carrier, string Secret, string Kind) Reference() => (
        OneOf("Kundennummer {0}", "Meine Kunden-Nr. lautet {0}.", "Vertragsnr.: {0}", "customer no. {0}", "Ref: {0}",
            "booking reference {0} was lost", "Rechnungsnummer {0} ist falsch", "Ticket #{0} ist noch offen",
            "my order number is {0}", "Auftragsnummer: {0}", "Sendungsnummer {0} fehlt", "account number {0}",
            "Vorgangsnummer {0}", "case id {0}", "Kd-Nr {0}", "Invoice No {0}"),
        OneOf(Digits(7, '4'), Digits(9, '7'), "K" + Digits(8), "AB-" + Digits(6), "RE-2024-" + Digits(5),
            Letters(2).ToUpperInvariant() + Digits(4) + Letters(2).ToUpperInvariant() + Digits(2), Digits(5, '8'),
            Digits(3, '5') + "-" + Digits(4)), "reference");

    private (string Carrier, string Secret, string Kind) Name()
    {
        var (first, last) = (OneOf(FirstNames), OneOf(Starts) + OneOf(Ends));
        return chance.Next(15) switch
        {
            0 => ("Herr {0} war sehr unfreundlich.", last, "name"),
            1 => ("Sehr geehrte Frau Dr. {0}, ich bin enttäuscht.", last + "-Weber", "name"),
            2 => ("Mr {0} at the desk was rude", last, "name"),
            3 => ("Mrs. {0} helped me a lot.", last, "name"),
            4 => ("Mein Name ist {0} und ich warte seit Wochen.", first + " " + last, "name"),
            5 => ("my name is {0} and I want a refund", first + " " + last, "name"),
            6 => ("Alles gut. Liebe Grüße, {0}", first, "sign-off"),
            7 => ("Please fix this.\nBest regards\n{0}", first + " " + last, "sign-off"),
            8 => ("Mit freundlichen Grüßen {0}", first + " " + last, "sign-off"),
            9 => ("Sehr geehrter Herr {0}, wo bleibt mein Paket?", last, "name"),
            10 => ("Der Mitarbeiter {0} war super.", first, "name"),
            11 => ("I spoke with agent {0} about it.", first, "name"),
            12 => ("Danke an Frau {0} für die Hilfe!", last, "name"),
            13 => ("Bitte antworten. MfG {0}", last, "sign-off"),
            _ => ("Ich heiße {0} und bin Kunde.", first + " " + last, "name"),
        };
    }

    private (string Carrier, string Secret, string Kind) Address()
    {
        var house = chance.Next(1, 190).ToString(CultureInfo.InvariantCulture);
        var street = OneOf(Starts) + OneOf("er", "en", "") + OneOf("straße", "weg", "gasse", "allee", "str.", "platz");
        var carrier = OneOf("Ich wohne in der {0} seit Jahren.", "Lieferung an {0} kam nie an", "Paket: {0}!",
            "Adresse: {0}");
        var town = OneOf("Köln", "Bad Tölz");
        return (carrier, OneOf(
            street + " " + house, street + " " + house + "a, " + Digits(5, '8') + " " + town, "Lange Straße " + house,
            house + " " + OneOf(Starts) + " Street", "Am Alten Markt " + house + ", 01067 Dresden",
            house + " " + OneOf(Starts) + "ton Road, London NW" + chance.Next(1, 9) + " 6XE"),
            "address");
    }

    private (string Carrier, string Secret, string Kind) Birth()
    {
        var (day, month, year) = (chance.Next(1, 28), chance.Next(1, 12), chance.Next(1940, 2005));
        return (OneOf("Ich bin geboren am {0} in Kiel.", "geb. {0}", "I was born on {0}", "Geburtsdatum: {0}",
            "DOB: {0}"), OneOf($"{day}.{month}.{year}", $"{day:00}.{month:00}.{year}", $"{day}/{month}/{year}",
                $"{day}. März {year}", $"{day} June {year}", $"{year}-{month:00}-{day:00}"), "birth");
    }

    private string Iban()
    {
        var country = OneOf("DE18", "AT16", "NL", "CH17", "FR23");
        var body = country == "NL" ? "ABNA" + Digits(10) : Digits(country[2..] is "" ? 14 : int.Parse(country[2..]));
        var numeric = string.Concat((body + country[..2] + "00").Select(c =>
            char.IsDigit(c) ? c.ToString() : (c - 'A' + 10).ToString(CultureInfo.InvariantCulture)));
        var check = 98 - (int)(BigInteger.Parse(numeric, CultureInfo.InvariantCulture) % 97);
        return Grouped($"{country[..2]}{check:00}{body}");
    }

    private string Card()
    {
        var digits = OneOf("4", "51", "37") is "37" ? "37" + Digits(12) : "4" + Digits(14);
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? (2 * digit / 10) + (2 * digit % 10) : digit;
        }

        var whole = digits + ((10 - (sum % 10)) % 10);
        return whole.Length == 16 ? Grouped(whole) : whole;
    }

    private string Grouped(string text) => chance.Next(3) == 0 ? text
        : string.Join(' ', text.Chunk(4).Select(c => new string(c)));

    private string Digits(int count, char first = '\0')
    {
        var digits = string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + chance.Next(10))));
        return first == '\0' ? digits : first + digits[1..];
    }

    private string Letters(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => (char)('a' + chance.Next(26))));

    private string OneOf(params string[] texts) => texts[chance.Next(texts.Length)];
}

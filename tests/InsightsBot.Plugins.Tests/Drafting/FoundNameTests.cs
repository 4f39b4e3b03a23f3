using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;
using static InsightsBot.Plugins.Tests.Drafting.Sketchbook;

namespace InsightsBot.Plugins.Tests.Drafting;

/// <summary>What a person calls the parts of a drafted model finds them.</summary>
public sealed class FoundNameTests
{
    private static readonly Calendar Today = new(new DateOnly(2025, 6, 30), DayOfWeek.Monday, 1);

    [Theory]
    [InlineData("Wie lauten die Nachnamen aller Krankenpfleger?", "Nachnamen", "d:nachname")]
    [InlineData("Telefonnummern der Gäste", "Telefonnummern", "d:gast_telefon")]
    [InlineData("phone numbers of the guests", "phone numbers guests", "d:gast_telefon")]
    [InlineData("Wie viele Gäste sind \"Unterwegs\"?", "Unterwegs", "v:gast_status=On Road")]
    [InlineData("Wie viele Gäste haben \"Gute Bonität\"?", "Gute Bonität", "v:gast_status=Good Credit Rating")]
    [InlineData("Wie viele Gäste haben \"Keine Antwort\"?", "Keine Antwort", "v:gast_status=No Response")]
    [InlineData("Wie viele Gäste hat die Garage Nord?", "Nord", "v:garagenname=Nord")]
    public void Words_meet_the_part_that_is_meant(string question, string words, string part)
    {
        var language = question.StartsWith("phone", StringComparison.Ordinal) ? Language.English : Language.German;

        var trace = ReaderOf().Trace(question, language, Today);

        var mention = words + ": names " + part + " ";
        Assert.Contains(trace, line => line.Contains(mention, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Zeige die IDs der Garagen")]
    [InlineData("Zeige die Kennungen aller Garagen")]
    public void The_ID_of_a_thing_is_the_key_of_its_own_rows(string question) =>
        Assert.Contains("garagen_garage_id", ReaderOf().Trace(question, Language.German, Today)[0],
            StringComparison.Ordinal);

    [Fact]
    public void A_number_that_a_row_has_is_not_how_many_there_are()
    {
        var trace = ReaderOf().Trace("Zeige die Gastnummern", Language.German, Today);

        Assert.DoesNotContain(trace, line => line.Contains("number of", StringComparison.Ordinal));
    }

    [Fact]
    public void A_noun_that_begins_like_best_asks_for_no_best() =>
        Assert.DoesNotContain(ReaderOf().Trace("Wie viele Bestellungen gibt es?", Language.German, Today),
            line => line.Contains("asks Best", StringComparison.Ordinal));

    [Fact]
    public void Words_without_a_name_are_told()
    {
        Assert.Equal(["Flugzeuge"],
            ReaderOf().Unexplained("Wie viele Gäste haben Flugzeuge?", Language.German, Today));
        Assert.Empty(ReaderOf().Unexplained("Wie viele Gäste gibt es?", Language.German, Today));
    }

    private static Reader ReaderOf()
    {
        string[] states = ["On Road", "Good Credit Rating", "No Response"];
        var model = Draft(
            [
                Keyed("gaeste", ["gast_id"], Id("gast_id"), Id("garage_id"), Text("nachname", 9),
                    Text("gast_telefon", 12), Of("gast_status", states)),
                Keyed("garagen", ["garage_id"], Id("garage_id"), Text("garagenname", 9)),
            ],
            [new JoinProfile("gaeste", ["garage_id"], "garagen", ["garage_id"], false, true, 1)]).Model;
        var values = states.Select(s => new DimensionValue("gast_status", s, 9))
            .Append(new DimensionValue("garagenname", "Nord", 1));
        var (grammar, _) = GrammarFile.Read(Path.Combine(Root(), "models"));
        return new Reader(new NameIndex(model, Sketchbook.Lexicon, values), new Grammar(grammar));
    }
}

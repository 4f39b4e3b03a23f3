using System.Globalization;
using Xunit.Abstractions;

namespace InsightsBot.Plugins.Tests.Voices;

/// <summary>
/// Themes that people marked, against the shipped taxonomy; each on the half nothing was developed on.
/// </summary>
/// <remarks>
/// Only the categories that have a counterpart count, and only the themes that are one's counterpart. Pass by name
/// where the public texts are not beside the repository.
/// </remarks>
public sealed class ThemeFiguresTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string[]> Hotel = new()
    {
        ["ZIMMER"] = ["comfort", "cleanliness"], ["LAGE"] = ["location"],
        ["SERVICE"] = ["staff", "service"], ["ESSEN&TRINKEN"] = ["food_drink"],
    };

    private static readonly Dictionary<string, string[]> Railway = new()
    {
        ["Zugfahrt"] = ["reliability.journey", "reliability.delay"],
        ["Sonstige_Unregelmässigkeiten"] = ["reliability", "reliability.cancelled", "reliability.delay"],
        ["Sicherheit"] = ["safety"], ["Ticketkauf"] = ["booking.ticket", "price"],
        ["Service_und_Kundenbetreuung"] = ["staff", "service"], ["Informationen"] = ["communication"],
        ["Auslastung_und_Platzangebot"] = ["comfort.seats"], ["Connectivity"] = ["network"],
        ["DB_App_und_Website"] = ["digital"], ["Toiletten"] = ["cleanliness.toilets"],
        ["Barrierefreiheit"] = ["accessibility"], ["Gastronomisches_Angebot"] = ["food_drink"],
        ["Gepäck"] = ["luggage"],
        ["Atmosphäre"] = ["ambience", "cleanliness.smell", "comfort.noise", "staff.friendliness"],
    };

    private static readonly Dictionary<string, string[]> Airline = new()
    {
        ["Customer Service Issue"] = ["service", "contact", "staff", "waiting_time.hotline", "communication"],
        ["Late Flight"] = ["reliability.delay"], ["Cancelled Flight"] = ["reliability.cancelled"],
        ["Lost Luggage"] = ["luggage"], ["Damaged Luggage"] = ["luggage.damaged"],
        ["Flight Booking Problems"] = ["booking", "digital"], ["Flight Attendant Complaints"] = ["staff"],
        ["longlines"] = ["waiting_time.queue"], ["Bad Flight"] = ["comfort", "food_drink", "network"],
    };

    private static readonly Dictionary<string, string[]> Patients = new()
    {
        ["Staff manner & personal attributes"] = ["staff.friendliness", "staff"],
        ["Timeliness of care"] = ["waiting_time", "reliability", "service.speed"],
        ["Contacting services"] = ["contact"], ["Food & drink provision & facilities"] = ["food_drink"],
        ["Transport to/ from services"] = ["reliability.journey"],
        ["Number & deployment of staff"] = ["staff.availability"],
        ["Staff listening, understanding & involving patients"] = ["communication.listening"],
        ["Being kept informed, clarity & consistency of information"] = ["communication.information"],
        ["Competence & training"] = ["staff.competence"], ["Appointment arrangements"] = ["booking.appointment"],
        ["Parking"] = ["location.parking"], ["Cleanliness, tidiness & infection control"] = ["cleanliness"],
    };

    [Fact]
    public void Categories_of_german_hotel_sentences()
    {
        var given = VoicesFile.Rows("german_hotel_absa/opinions.csv").ToLookup(o => o["doc_id"], o => o["category"]);
        Check("hotel sentences", Hotel, 0.7, 0.6, VoicesFile.Rows("german_hotel_absa/sentences.csv")
            .Select(r => (r["doc_id"], r["text"], given[r["doc_id"]])));
    }

    [Fact]
    public void Categories_of_german_railway_posts()
    {
        var rows = VoicesFile.Rows("germeval2017_bahn/dev_documents.csv")
            .Concat(VoicesFile.Rows("germeval2017_bahn/test_dia_documents.csv")).Where(r => r["relevance"] == "true");
        // Three posts of four are marked as general alone, whatever they mention: only the others can tell.
        Check("railway posts", Railway, 0.25, 0.5, rows
            .Select(r => (r["doc_id"], r["text"], Marks: r["categories"].Split(['|', ';', ',', ' ']).AsEnumerable()))
            .Where(r => r.Marks.Any(m => Railway.ContainsKey(m.Split(':', '#')[0]))));
    }

    [Fact]
    public void Reasons_of_english_tweets_to_airlines() =>
        Check("airline tweets", Airline, 0.4, 0.6, VoicesFile.Rows("airline_tweets/tweets.csv")
            .DistinctBy(r => r["tweet_id"]).Where(r => r["negativereason"].Length > 0)
            .Select(r => (r["tweet_id"], r["text"], (IEnumerable<string>)[r["negativereason"]])));

    [Fact]
    public void Topics_of_english_patients_feedback()
    {
        var given = VoicesFile.Rows("nhs_fft_feedback/topics.csv").ToLookup(t => t["comment_id"], t => t["topic"]);
        Check("patients' feedback", Patients, 0.4, 0.5, VoicesFile.Rows("nhs_fft_feedback/comments.csv")
            .Select(r => (r["comment_id"], r["comment"], given[r["comment_id"]])));
    }

    private static bool Is(string theme, string counterpart) =>
        theme == counterpart || theme.StartsWith(counterpart + ".", StringComparison.Ordinal);

    private void Check(string name, Dictionary<string, string[]> map, double precisionMin, double recallMin,
        IEnumerable<(string Id, string Text, IEnumerable<string> Given)> rows)
    {
        var (right, found, given, texts) = (0, 0, 0, 0);
        foreach (var row in rows.Where(r => VoicesFile.IsHeldBack(r.Id)))
        {
            var themes = Shipped.Themes.Find(row.Text).Select(m => m.Theme.Name).Distinct().ToList();
            var labels = row.Given.Select(g => g.Split(':', '#')[0]).Where(map.ContainsKey).ToHashSet();
            var mapped = map.Where(m => themes.Exists(t => m.Value.Any(c => Is(t, c)))).Select(m => m.Key).ToHashSet();
            texts++;
            given += labels.Count;
            found += mapped.Count;
            right += labels.Count(mapped.Contains);
        }

        if (texts == 0)
        {
            return;
        }

        var (precision, recall) = ((double)right / found, (double)right / given);
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{name}: {texts} texts, {given} marks, micro precision {precision:F3}, micro recall {recall:F3}");
        output.WriteLine(line);
        Assert.True(precision >= precisionMin && recall >= recallMin, line);
    }
}

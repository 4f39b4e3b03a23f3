using System.Diagnostics;
using InsightsBot.Plugins.Drafting;
using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Plugins.Tables;
using Xunit.Abstractions;
using static InsightsBot.Plugins.Tests.Drafting.Sketchbook;

namespace InsightsBot.Plugins.Tests.Drafting;

/// <summary>Drafts of the public sources beside the repository, where they are there.</summary>
public sealed class DraftedSourceTests(ITestOutputHelper output)
{
    public static TheoryData<string> Sources => new(
        "telco_ibm_extended", "callcenter_pwc", "retail_bank_crm", "german_restaurant_reviews", "buydirect_support_log",
        "nhs_fft_feedback", "airline_tweets", "german_hotel_absa", "spider_cx/db_en/customer_complaints.sqlite",
        "spider_cx/db_de/customer_complaints.sqlite", "spider_cx/db_de/customer_deliveries.sqlite");

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_draft_can_be_written_read_and_is_sound(string source)
    {
        if (ModelOf(source) is not { } drafted)
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("draft").FullName;
        try
        {
            ModelFolder.Write(drafted.Model, folder, drafted.Comments);
            var reading = ModelFolder.Read(folder);

            Assert.DoesNotContain(reading.Issues, i => i.Severity == Severity.Error);
            Assert.All(drafted.Model.Measures, m => Assert.NotEmpty(m.Label.De));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void Plain_questions_about_telecom_customers_find_their_parts()
    {
        if (ModelOf("telco_ibm_extended")?.Model is not { } model)
        {
            return;
        }

        var labels = model.Measures.SelectMany(m => m.Synonyms.De.Append(m.Label.De)).ToList();
        Assert.Contains("Kündigungsquote", labels);
        Assert.Contains("Umsatz", labels);
        Assert.Contains("Zufriedenheit", labels);
        Assert.Contains("Monatsgebühr", labels);
        Assert.Contains(model.Dimensions, d => d.Label.De == "Internetart");
        Assert.Contains(model.Dimensions, d => d.Label.De == "Senior");
        Assert.Single(model.Datasets, d => d is { PartOf: null, Label.De: "Kunden" });
        Assert.Equal(3, model.Datasets.Count(d => d.PartOf == "customers"));
    }

    [Fact]
    public void Plain_questions_about_calls_find_their_parts()
    {
        if (ModelOf("callcenter_pwc")?.Model is not { } model)
        {
            return;
        }

        Assert.Equal(
            ["Anzahl Anrufe", "Annahmequote", "Lösungsquote", "Annahmezeit", "Gesprächsdauer", "Zufriedenheit"],
            model.Measures.Select(m => m.Label.De));
        Assert.Equal("date", model.Datasets[0].Time);
    }

    [Fact]
    public void The_same_source_gives_the_same_model()
    {
        var profile = Large(3);
        var (one, other) = (new ModelDraft(Lexicon).Draft(profile), new ModelDraft(Lexicon).Draft(profile));

        Assert.Equal(
            one.Model.Dimensions.Select(d => (d.Name, d.Label)), other.Model.Dimensions.Select(d => (d.Name, d.Label)));
    }

    [Fact]
    public void Fifty_tables_are_drafted_in_less_than_a_second_or_two()
    {
        var (draft, profile) = (new ModelDraft(Lexicon), Large(50));
        var watch = Stopwatch.StartNew();
        var model = draft.Draft(profile).Model;
        output.WriteLine($"50 tables of 40 columns: {watch.ElapsedMilliseconds} ms");

        Assert.Equal(50, model.Datasets.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    private static SourceProfile Large(int tables)
    {
        string[] names = ["order", "customer", "bestellung", "kunde", "payment", "rechnung", "delivery", "beschwerde"];
        string[] heads = ["id", "date", "status", "betrag", "score"];
        return new SourceProfile("large", [.. Enumerable.Range(0, tables).Select(t => Table(
            $"{names[t % 8]}_table_{t}",
            [.. Enumerable.Range(0, 40).Select(c => Whole($"{names[c / 5]}_{heads[c % 5]}", 0, 90, 80))]))], [], []);
    }

    /// <summary>The draft of a source, or null with a line in the output where the source is not there.</summary>
    private DraftedModel? ModelOf(string source)
    {
        var path = Path.GetFullPath(Path.Combine(Root(), "..", "shared", "data", source));
        if (!Path.Exists(path))
        {
            output.WriteLine($"Skipped: {path} is not there.");
            return null;
        }

        var cache = Directory.CreateTempSubdirectory("copies").FullName;
        try
        {
            var profile = new Ingestion(cache, TimeProvider.System).Ingest(path, null, CancellationToken.None).Profile;
            return new ModelDraft(Lexicon).Draft(profile);
        }
        finally
        {
            Directory.Delete(cache, true);
        }
    }
}

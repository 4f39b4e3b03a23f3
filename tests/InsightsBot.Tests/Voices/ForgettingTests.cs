using System.Text;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Enrichment;

namespace InsightsBot.Tests.Voices;

/// <summary>What is left of a customer's words after "forget", and of everybody else's.</summary>
public sealed class ForgettingTests : IDisposable
{
    private const string Customer = "C031";
    private readonly TemporaryFolder _folder = new();
    private readonly string _data;
    private readonly Sources _sources;

    public ForgettingTests()
    {
        _data = ReviewShop.In(Directory.CreateDirectory(Path.Combine(_folder.Path, "shop")).FullName);
        _sources = new Sources(TimeProvider.System, Home);
    }

    public void Dispose() => _folder.Dispose();

    private string Home => Path.Combine(_folder.Path, "home");

    [Fact]
    public void Texts_go_from_copy_read_texts_and_index_and_those_of_others_stay()
    {
        var before = Texts();
        Index();
        var own = Own(Customer);
        Assert.All(own, t => Assert.Contains(t, BytesOf("data.sqlite"), StringComparison.Ordinal));

        var forgotten = Forget(Customer)!;
        Assert.Equal(own.Count, forgotten.Texts);
        Assert.Equal(own.Count, forgotten.ReadTexts);
        Assert.Equal(own.Count, forgotten.Indexed);
        Assert.Equal((own.Count, 0), (forgotten.Looked, forgotten.StillThere));

        var after = Texts();
        Assert.Equal(before.Count - own.Count, after.Count);
        Assert.Equal(before.Where(t => CustomerOf(t) != Customer).Select(t => (t.Id, t.Text, t.Sentiment)),
            after.Select(t => (t.Id, t.Text, t.Sentiment)));
        IsNowhere(own);
    }

    [Fact]
    public void A_second_time_there_is_nothing_left_to_forget()
    {
        _ = Texts();
        _ = Forget(Customer);
        var again = Forget(Customer)!;
        Assert.Equal((0, 0, 0, 0, 0),
            (again.Texts, again.ReadTexts, again.Indexed, again.Looked, again.StillThere));
    }

    [Fact]
    public void Nobody_is_forgotten_under_a_number_that_nobody_has()
    {
        var before = Texts().Count;
        Assert.Null(Forget("C999"));
        Assert.Null(Forget("' OR 1=1 --"));
        Assert.Equal(before, Texts().Count);
        Assert.False(File.Exists(Path.Combine(Home, "forgotten.txt")));
    }

    [Fact]
    public void A_changed_source_that_is_read_again_keeps_the_texts_out()
    {
        _ = Forget(Customer);
        _ = ReviewShop.In(_data, changed: 20);
        var texts = Texts();
        Assert.Contains(texts, t => t.RecordId == "20" && t.Text.Contains("Techniker", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, t => CustomerOf(t) == Customer);
        IsNowhere(Own(Customer));
    }

    [Fact]
    public void Words_that_another_wrote_too_stay_with_the_other()
    {
        var (first, other) = ((ReviewShop.Customers * ReviewShop.ReviewsEach) - 1,
            ReviewShop.Customers * ReviewShop.ReviewsEach);
        _ = Texts();
        var forgotten = Forget(ReviewShop.CustomerOf(first))!;
        Assert.Equal(0, forgotten.StillThere);
        var left = Texts();
        Assert.DoesNotContain(left, t => t.RecordId == $"{first}");
        Assert.Equal(ReviewShop.Shared, Assert.Single(left, t => t.RecordId == $"{other}").Text);
    }

    [Fact]
    public void An_erasure_that_broke_off_after_the_copy_is_finished_by_the_next()
    {
        var path = _sources.ReadTexts(_data, null, null, CancellationToken.None)!;
        var copy = Path.Combine(Path.GetDirectoryName(path)!, "data.sqlite");
        Erasure.FromCopy(
            copy, [new CustomerTexts("reviews", "reviews", "review_id", "customer_id", ["review_text"])], Customer);
        var forgotten = Forget(Customer)!;
        var own = Own(Customer);
        Assert.Equal((0, own.Count), (forgotten.Texts, forgotten.ReadTexts));
        Assert.Equal((own.Count, 0), (forgotten.Looked, forgotten.StillThere));
        Assert.DoesNotContain(Texts(), t => CustomerOf(t) == Customer);
        IsNowhere(own);
    }

    [Fact]
    public void Details_and_the_masked_form_go_too()
    {
        var customer = ReviewShop.CustomerOf(ReviewShop.HostileFrom);
        var (written, masked) = (ReviewShop.Hostile[0], Texts().Single(t => t.RecordId == "901").Text);
        Assert.NotEqual(written, masked);
        Assert.Contains(masked, BytesOf("voices-*.db"), StringComparison.Ordinal);
        Assert.Equal(0, Forget(customer)!.StillThere);
        IsNowhere([written, masked]);
    }

    [Fact]
    public void The_proof_finds_the_masked_form_where_it_is_left()
    {
        var customer = ReviewShop.CustomerOf(ReviewShop.HostileFrom);
        var read = Texts().Single(t => t.RecordId == "901").Text;
        var copy = Assert.Single(Directory.GetFiles(Home, "data.sqlite", SearchOption.AllDirectories));
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(copy)!, "left.txt"), "before " + read + " behind");
        Assert.Equal(1, Forget(customer)!.StillThere);
    }

    [Fact]
    public void A_reading_that_was_killed_before_it_had_tables_does_not_stop_it()
    {
        var path = _sources.ReadTexts(_data, null, null, CancellationToken.None)!;
        File.WriteAllBytes(path + "-0.db.part", []);
        File.Move(path + "-0.db.part", Path.Combine(Path.GetDirectoryName(path)!, "voices-0.db.part"));
        Assert.Equal(Own(Customer).Count, Forget(Customer)!.ReadTexts);
    }

    [Fact]
    public void The_file_of_the_forgotten_names_nobody()
    {
        _ = Forget(Customer);
        Assert.DoesNotContain(Customer, File.ReadAllText(Path.Combine(Home, "forgotten.txt")),
            StringComparison.OrdinalIgnoreCase);
    }

    private Forgotten? Forget(string customer)
    {
        var found = _sources.Forget(customer, _data, null, null, CancellationToken.None);
        return found is null ? null : new Forgotten(
            found.Texts, found.ReadTexts, found.Indexed, found.Looked, found.StillThere);
    }

    private void Index()
    {
        using var index = new VerbatimIndexes(_sources, TimeProvider.System)
            .Open(_data, null, [], null, CancellationToken.None);
        Assert.NotEmpty(index.Search(new Plugins.Verbatims.VerbatimQuery("Hotline"), CancellationToken.None));
    }

    private List<StoredVerbatim> Texts() =>
        [.. new StoredVerbatims(_sources.ReadTexts(_data, null, null, CancellationToken.None)!).All()];

    private static string CustomerOf(StoredVerbatim text) => ReviewShop.CustomerOf(int.Parse(text.RecordId, null));

    private static List<string> Own(string customer) =>
    [
        .. Enumerable.Range(1, ReviewShop.Customers * ReviewShop.ReviewsEach)
            .Where(n => ReviewShop.CustomerOf(n) == customer).Select(n => ReviewShop.Review(n).Text),
    ];

    /// <summary>No file of the home holds the words, as they are or as JSON and YAML write them.</summary>
    private void IsNowhere(List<string> texts)
    {
        foreach (var file in Directory.EnumerateFiles(Home, "*", SearchOption.AllDirectories))
        {
            var content = Encoding.UTF8.GetString(File.ReadAllBytes(file));
            Assert.All(texts, t => Assert.DoesNotContain(t, content, StringComparison.Ordinal));
            Assert.All(texts, t => Assert.DoesNotContain(
                System.Text.Json.JsonSerializer.Serialize(t)[1..^1], content, StringComparison.Ordinal));
        }
    }

    private string BytesOf(string name) => Encoding.UTF8.GetString(File.ReadAllBytes(
        Assert.Single(Directory.GetFiles(Home, name, SearchOption.AllDirectories))));

    private sealed record Forgotten(int Texts, int ReadTexts, int Indexed, int Looked, int StillThere);
}

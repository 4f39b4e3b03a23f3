using InsightsBot.Plugins.Verbatims;

namespace InsightsBot.Plugins.Tests.Verbatims;

/// <summary>Vectors from outside in a stored index: taken in parts, kept with their texts, gone with them.</summary>
public sealed class TakenVectorsTests : IDisposable
{
    private const int Texts = 200;
    private readonly string _home = Directory.CreateTempSubdirectory("insights-vectors-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void What_is_near_by_vector_is_found_whatever_its_words()
    {
        using var index = Filled();
        var vectors = new Circle();
        index.Take(vectors, null, CancellationToken.None);
        Assert.Equal("t40", Nearest(index, vectors, 40));
        Assert.Equal("t160", Nearest(index, vectors, 160));
        Assert.Empty(index.Search(new VerbatimQuery("unbekannt"), CancellationToken.None));
        Assert.Empty(index.Search(Query(new Circle("other"), 40), CancellationToken.None));
    }

    [Fact]
    public void A_taking_that_broke_off_goes_on_and_until_then_nothing_changes()
    {
        using var index = Filled();
        var broken = new Circle { RequestsMax = 2 };
        _ = Assert.Throws<TimeoutException>(() => index.Take(broken, null, CancellationToken.None));
        Assert.Empty(index.Search(Query(broken, 40), CancellationToken.None));
        var rest = new Circle();
        index.Take(rest, null, CancellationToken.None);
        Assert.Equal(Texts, broken.Given + rest.Given);
        Assert.InRange(broken.Given, 1, Texts - 1);
        Assert.Equal("t40", Nearest(index, rest, 40));
    }

    [Fact]
    public void A_whole_and_a_broken_taking_give_the_same_bytes()
    {
        var (whole, broken) = (Path.Combine(_home, "whole"), Path.Combine(_home, "broken"));
        using (var index = Filled(whole))
        {
            index.Take(new Circle(), null, CancellationToken.None);
        }

        using (var index = Filled(broken))
        {
            _ = Assert.Throws<TimeoutException>(
                () => index.Take(new Circle { RequestsMax = 1 }, null, CancellationToken.None));
        }

        using (var index = Filled(broken))
        {
            index.Take(new Circle(), null, CancellationToken.None);
        }

        Assert.Equal(BytesOf(whole), BytesOf(broken));
    }

    [Fact]
    public void A_removed_text_takes_its_vector_along_without_asking_for_others()
    {
        using var index = Filled();
        var vectors = new Circle();
        index.Take(vectors, null, CancellationToken.None);
        _ = index.Remove(["t40"], CancellationToken.None);
        Assert.Contains(Nearest(index, vectors, 40), (string[])["t39", "t41"]);
        index.Take(vectors, null, CancellationToken.None);
        Assert.Equal(Texts, vectors.Given);
    }

    [Fact]
    public void Only_texts_that_are_new_are_asked_for()
    {
        using var index = Filled();
        var vectors = new Circle();
        index.Take(vectors, null, CancellationToken.None);
        _ = index.Put([new VerbatimEntry("t7", "ort 120"), new VerbatimEntry("new", "ort 500")], null,
            CancellationToken.None);
        index.Take(vectors, null, CancellationToken.None);
        Assert.Equal(Texts + 2, vectors.Given);
        Assert.Contains("t7", index.Search(Query(vectors, 120) with { Top = 2 }, CancellationToken.None)
            .Select(h => h.Id));
    }

    [Fact]
    public void A_lost_second_file_is_made_again_without_asking()
    {
        var folder = Path.Combine(_home, "lost");
        var vectors = new Circle();
        using (var index = Filled(folder))
        {
            index.Take(vectors, null, CancellationToken.None);
        }

        File.Delete(Assert.Single(Directory.GetFiles(folder, "index-*.bin")));
        using var again = new SqliteVerbatimIndex(folder);
        Assert.Equal("t40", Nearest(again, vectors, 40));
    }

    [Fact]
    public void Empty_texts_are_not_sent_and_numbers_of_any_size_serve()
    {
        using var index = Filled();
        _ = index.Put([new VerbatimEntry("empty", " ")], null, CancellationToken.None);
        foreach (var size in (float[])[1e-30f, 1, 1e30f])
        {
            var vectors = new Circle($"size {size}") { Size = size };
            index.Take(vectors, null, CancellationToken.None);
            Assert.Equal(Texts, vectors.Given);
            Assert.Equal("t40", Nearest(index, vectors, 40));
        }
    }

    private SqliteVerbatimIndex Filled(string? folder = null)
    {
        var index = new SqliteVerbatimIndex(folder ?? Path.Combine(_home, "index"));
        _ = index.Put(Enumerable.Range(0, Texts).Select(i => new VerbatimEntry($"t{i}", $"ort {i}")), null,
            CancellationToken.None);
        return index;
    }

    private static string Nearest(SqliteVerbatimIndex index, Circle vectors, int place) =>
        index.Search(Query(vectors, place), CancellationToken.None)[0].Id;

    private static VerbatimQuery Query(Circle vectors, int place) => new("unbekannt")
    {
        Vector = new WordsVector(vectors.Model, vectors.At(place)),
    };

    private static string BytesOf(string folder) => string.Join('\n', Directory.GetFiles(folder, "index-*.bin")
        .Select(f => Convert.ToBase64String(File.ReadAllBytes(f))));

    /// <summary>Texts stand on a circle by the number in them.</summary>
    private sealed class Circle(string model = "circle") : ITextVectors
    {
        public string Model => model;

        public int Dimension => 5;

        public int Given { get; private set; }

        public int RequestsMax { get; set; } = int.MaxValue;

        public float Size { get; init; } = 1;

        public float[] At(int place)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * place / Texts);
            return [(float)sin * Size, (float)cos * Size, 0, 0, 0];
        }

        public IReadOnlyList<float[]> Of(IReadOnlyList<string> texts, CancellationToken cancellation)
        {
            if (RequestsMax-- <= 0)
            {
                throw new TimeoutException();
            }

            Given += texts.Count;
            return [.. texts.Select(t => At(int.Parse(t.Split(' ')[1], null)))];
        }
    }
}

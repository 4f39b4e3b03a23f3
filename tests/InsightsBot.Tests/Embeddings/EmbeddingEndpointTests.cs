using InsightsBot.Plugins.Embeddings;
using Microsoft.AspNetCore.Http;

namespace InsightsBot.Tests.Embeddings;

/// <summary>What becomes of the answers of a real server, right ones and wrong ones.</summary>
public sealed class EmbeddingEndpointTests : IAsyncLifetime
{
    private const string Key = "sk-very-secret";
    private EmbeddingServer _server = null!;

    public async Task InitializeAsync() => _server = await EmbeddingServer.Start();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public void Vectors_come_in_the_order_of_the_texts()
    {
        string[] texts = ["Die Rechnung", "nett", "App und Rechnung"];
        Assert.Equal(texts.Select(_server.Vector), Ask(texts));
        Assert.Equal(texts, _server.Inputs);
        Assert.Equal(["Bearer " + Key], _server.Keys);
        Assert.Equal(["small"], _server.Models);
    }

    [Fact]
    public void A_long_text_is_sent_by_its_beginning()
    {
        _ = Ask(new string('a', EmbeddingEndpoint.TextMax - 1) + "😀 Ende");
        Assert.Equal(new string('a', EmbeddingEndpoint.TextMax - 1), Assert.Single(_server.Inputs));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public void What_passes_is_asked_again(int status)
    {
        _server.Otherwise = (request, _) => request < 3 ? Results.StatusCode(status) : null;
        Assert.Equal(_server.Vector("nett"), Assert.Single(Ask("nett")));
        Assert.Equal(3, _server.Requests);
    }

    [Theory]
    [InlineData("few", "gab für 1 von 2 Texten keinen Vektor", "no vector for 1 of 2 texts")]
    [InlineData("none", "gab für 2 von 2 Texten keinen Vektor", "no vector for 2 of 2 texts")]
    [InlineData("nan", "keine brauchbaren Vektoren", "no usable vectors")]
    [InlineData("large", "keine brauchbaren Vektoren", "no usable vectors")]
    [InlineData("empty", "keine brauchbaren Vektoren", "no usable vectors")]
    [InlineData("html", "keine brauchbaren Vektoren", "no usable vectors")]
    [InlineData("json", "für 2 von 2 Texten keinen Vektor", "no vector for 2 of 2 texts")]
    [InlineData("lengths", "nicht alle 2 Zahlen", "not all have 2 numbers")]
    [InlineData("401", "nimmt den Schlüssel nicht an (401)", "does not accept the key (401)")]
    [InlineData("404", "kennt Adresse oder Modell nicht", "does not know the address or the model")]
    [InlineData("500", "lehnt ab (500)", "refuses (500)")]
    [InlineData("302", "lehnt ab (302)", "refuses (302)")]
    public void A_wrong_answer_is_one_sentence_without_key_and_text(string kind, string german, string english)
    {
        _server.Otherwise = (_, texts) => Wrong(kind, texts);
        var failure = Assert.Throws<EmbeddingException>(() => Ask("geheim eins", "geheim zwei"));
        Assert.Contains(german, failure.Text.De, StringComparison.Ordinal);
        Assert.Contains(english, failure.Text.En, StringComparison.Ordinal);
        foreach (var sentence in (string[])[failure.Text.De, failure.Text.En, failure.Message])
        {
            Assert.DoesNotContain(Key, sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("geheim", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', sentence);
        }
    }

    [Fact]
    public async Task Nobody_there_is_one_sentence()
    {
        var settings = Settings();
        await _server.DisposeAsync();
        using var endpoint = new EmbeddingEndpoint(settings);
        var failure = Assert.Throws<EmbeddingException>(() => endpoint.Of(["a"], CancellationToken.None));
        Assert.Contains("ist nicht zu erreichen", failure.Text.De, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_does_not_answer_is_not_waited_for()
    {
        using var stop = new ManualResetEventSlim();
        _server.Otherwise = (_, _) =>
        {
            stop.Wait();
            return null;
        };
        using var endpoint = new EmbeddingEndpoint(new EmbeddingSettings(new Uri(_server.Address), "small", Key)
        {
            Timeout = TimeSpan.FromMilliseconds(100), Retries = 0,
        });
        var failure = Assert.Throws<EmbeddingException>(() => endpoint.Of(["a"], CancellationToken.None));
        stop.Set();
        Assert.Contains("cannot be reached", failure.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_is_cancelled()
    {
        using var endpoint = new EmbeddingEndpoint(Settings());
        _ = Assert.ThrowsAny<OperationCanceledException>(() => endpoint.Of(["a"], new CancellationToken(true)));
        Assert.Equal(0, _server.Requests);
    }

    [Theory]
    [InlineData("https://host/v1", true)]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("host/v1", false)]
    [InlineData("ftp://host", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://user:key@host/v1", false)]
    [InlineData("https://host/v1?key=abc", false)]
    public void An_address_holds_no_key(string written, bool isOne) =>
        Assert.Equal(isOne, EmbeddingSettings.AddressOf(written) is not null);

    [Fact]
    public void Settings_write_no_key() =>
        Assert.DoesNotContain(Key, $"{Settings()}", StringComparison.Ordinal);

    private static IResult Wrong(string kind, string[] texts) => kind switch
    {
        "few" => EmbeddingServer.Vectors(texts.Skip(1).Select(_ => "[1,2]")),
        "none" => EmbeddingServer.Vectors([]),
        "nan" => EmbeddingServer.Vectors(texts.Select(_ => "[1,NaN]")),
        "large" => EmbeddingServer.Vectors(texts.Select(_ => "[1,1e999]")),
        "empty" => EmbeddingServer.Vectors(texts.Select(_ => "[]")),
        "html" => Results.Text("<html>geheim eins</html>", "text/html"),
        "json" => Results.Text("{\"error\":\"geheim eins\"}", "application/json"),
        "lengths" => EmbeddingServer.Vectors(texts.Select((_, i) => i == 0 ? "[1,2]" : "[1,2,3]")),
        "302" => Results.Redirect("http://127.0.0.1:9/v1/embeddings"),
        _ => Results.Text("geheim eins " + Key, statusCode: int.Parse(kind, null)),
    };

    private IReadOnlyList<float[]> Ask(params string[] texts)
    {
        using var endpoint = new EmbeddingEndpoint(Settings());
        return endpoint.Of(texts, CancellationToken.None);
    }

    private EmbeddingSettings Settings() => new(new Uri(_server.Address), "small", Key)
    {
        Pause = TimeSpan.FromMilliseconds(1),
    };
}

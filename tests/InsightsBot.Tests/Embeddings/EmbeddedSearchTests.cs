using System.Text;
using InsightsBot.Tests.Commands;
using Microsoft.AspNetCore.Http;

namespace InsightsBot.Tests.Embeddings;

/// <summary>"search" with an endpoint for vectors, from the command line on.</summary>
[Collection(ConsoleAlone.Name)]
public sealed class EmbeddedSearchTests : IAsyncLifetime, IDisposable
{
    private const string Key = "sk-not-to-be-seen";
    private const string Texts = """
        case_id,feedback
        1,"The delivery was late again and nobody in the shop answered the phone."
        2,"Eine sehr freundliche Beraterin in der Filiale, erreichbar unter anna@example.com, danke."
        3,"Falsche Rechnung, falscher Betrag: erst nach drei Anrufen wurde das korrigiert."
        4,"Alles bestens, die neue App läuft schnell und ohne Störungen."

        """;

    private readonly TestFolder _folder = new();
    private EmbeddingServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await EmbeddingServer.Start();
        Environment.SetEnvironmentVariable("INSIGHTS_EMBEDDING_KEY", Key);
    }

    public async Task DisposeAsync()
    {
        foreach (var name in (string[])["S", "_MODEL", "_KEY"])
        {
            Environment.SetEnvironmentVariable("INSIGHTS_EMBEDDING" + name, null);
        }

        await _server.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Texts_are_found_by_what_the_endpoint_says_they_mean()
    {
        CommandRun.Of("search", "Geldforderung", "--data", Data()).IsOneSentence(4);
        Assert.Equal(0, _server.Requests);
        var found = Search("Geldforderung");
        Assert.Equal((0, ""), (found.Code, found.Error));
        Assert.StartsWith("{\"id\":\"cases/3\"", found.Out, StringComparison.Ordinal);
        CommandRun.Of("search", "Geldforderung", "--data", Data()).IsOneSentence(4);
    }

    [Fact]
    public void Only_masked_words_leave_and_the_key_is_nowhere()
    {
        var found = Search("Wer ist eva@example.com, die freundlich war?");
        Assert.StartsWith("{\"id\":\"cases/2\"", found.Out, StringComparison.Ordinal);
        Assert.Equal(5, _server.Inputs.Count);
        Assert.DoesNotContain(_server.Inputs, i => i.Contains("@example", StringComparison.Ordinal));
        Assert.All(_server.Keys, k => Assert.Equal("Bearer " + Key, k));
        Assert.DoesNotContain(Key, found.Out + found.Error, StringComparison.Ordinal);
        Assert.All(TestHome.Content().Select(e => Path.Combine(TestHome.Path, e)).Where(File.Exists), f =>
            Assert.DoesNotContain(Key, Encoding.UTF8.GetString(File.ReadAllBytes(f)), StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_are_asked_for_once_and_again_for_another_model_or_length()
    {
        _ = Search("Betrag eins");
        Assert.Equal(5, Sent());
        _ = Search("Betrag zwei");
        Assert.Equal(1, Sent());
        _ = Search("Betrag drei", "large");
        Assert.Equal(5, Sent());
        _server.Dimension = 33;
        Assert.StartsWith("{\"id\":\"cases/3\"", Search("Geldforderung", "large").Out, StringComparison.Ordinal);
        Assert.Equal(5, Sent());
        _ = CommandRun.Of("search", "--data", Data(), "--embeddings", _server.Address, "--embedding-model", "large");
        Assert.Equal(0, Sent());
    }

    [Fact]
    public void The_environment_configures_too()
    {
        Environment.SetEnvironmentVariable("INSIGHTS_EMBEDDINGS", _server.Address);
        CommandRun.Of("search", "Geldforderung", "--data", Data()).IsOneSentence(1);
        Environment.SetEnvironmentVariable("INSIGHTS_EMBEDDING_MODEL", "of-the-environment");
        Assert.Equal(0, CommandRun.Of("search", "Geldforderung", "--data", Data()).Code);
        Assert.Equal(["of-the-environment"], _server.Models.Distinct());
        Environment.SetEnvironmentVariable("INSIGHTS_EMBEDDINGS", "https://a:b@host");
        CommandRun.Of("search", "Geldforderung", "--data", Data()).IsOneSentence(1);
    }

    [Theory]
    [InlineData(401, "falsche Rechnung", "nimmt den Schlüssel nicht an", "gelernt")]
    [InlineData(401, "the delivery was late", "does not accept the key", "learned")]
    [InlineData(404, "the delivery was late", "does not know the address", "learned")]
    public void A_refusal_is_said_and_learned_vectors_serve(int status, string words, string said, string instead)
    {
        var without = CommandRun.Of("search", words, "--data", Data(), "--format", "jsonl");
        _server.Otherwise = (_, _) => Results.StatusCode(status);
        IsFallback(Search(words), without, said, instead);
        Assert.Equal(1, _server.Requests);
    }

    [Fact]
    public void Vectors_that_change_their_length_midway_are_not_used()
    {
        var without = CommandRun.Of("search", "falsche Rechnung", "--data", Data(), "--format", "jsonl");
        _server.Otherwise = (request, texts) => request == 1 ? null
            : EmbeddingServer.Vectors(texts.Select(_ => "[1,2,3]"));
        IsFallback(Search("falsche Rechnung"), without, "nicht alle 20 Zahlen", "gelernt");
        _server.Otherwise = (_, _) => null;
        Assert.Equal("", Search("falsche Rechnung").Error);
    }

    [Fact]
    public void Nobody_there_is_said_too()
    {
        var without = CommandRun.Of("search", "falsche Rechnung", "--data", Data(), "--format", "jsonl");
        var found = CommandRun.Of("search", "falsche Rechnung", "--data", Data(), "--format", "jsonl",
            "--embeddings", "http://127.0.0.1:9/v1", "--embedding-model", "small");
        IsFallback(found, without, "ist nicht zu erreichen", "gelernt");
    }

    [Fact]
    public void A_slip_in_the_options_is_said()
    {
        CommandRun.Of("search", "a", "--embeddings", "https://host/v1?key=1").IsOneSentence(2);
        CommandRun.Of("search", "a", "--data", Data(), "--embeddings", "https://host/v1").IsOneSentence(1);
        CommandRun.Of("search", "a", "--data", Data(), "--embedding-model", "small").IsOneSentence(1);
    }

    private static void IsFallback(CommandOutcome found, CommandOutcome without, string said, string instead)
    {
        Assert.Equal((without.Code, without.Out), (found.Code, found.Out));
        Assert.Contains(said, found.Error, StringComparison.Ordinal);
        Assert.Contains(instead, found.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', found.Error.Trim());
        found.HasNoTrace();
    }

    private int Sent()
    {
        var sent = _server.Inputs.Count;
        _server.Inputs.Clear();
        return sent;
    }

    private CommandOutcome Search(string words, string model = "small") => CommandRun.Of(
        "search", words, "--data", Data(), "--format", "jsonl",
        "--embeddings", _server.Address, "--embedding-model", model);

    private string Data() => _folder.Put("cases.csv", Texts);
}

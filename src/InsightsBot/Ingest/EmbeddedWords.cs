using InsightsBot.Asking;
using InsightsBot.Plugins.Embeddings;
using InsightsBot.Plugins.Verbatims;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Ingest;

/// <summary>Lets an endpoint say what words and texts mean, where one is configured.</summary>
internal static class EmbeddedWords
{
    private const string AddressName = "INSIGHTS_EMBEDDINGS";
    private const string ModelName = "INSIGHTS_EMBEDDING_MODEL";
    private const string KeyName = "INSIGHTS_EMBEDDING_KEY";

    /// <summary>The endpoint that is configured; null without one, and nothing ever opens the network then.</summary>
    /// <param name="address">Its address; null takes that of the environment.</param>
    /// <param name="model">Its model; null takes that of the environment.</param>
    /// <exception cref="AskingException">Address or model is missing or faulty.</exception>
    public static EmbeddingSettings? Settings(string? address, string? model)
    {
        if ((address ?? Variable(AddressName)) is not { } place)
        {
            return model is null ? null : throw new AskingException(new BilingualText(
                $"Zu --embedding-model gehört ein Endpunkt: --embeddings oder {AddressName} nennt ihn.",
                $"--embedding-model needs an endpoint: --embeddings or {AddressName} names it."));
        }

        var found = EmbeddingSettings.AddressOf(place) ?? throw new AskingException(new BilingualText(
            $"In {AddressName} steht keine Adresse wie https://rechner/v1, ohne Namen, Schlüssel oder Abfrage.",
            $"{AddressName} holds no address such as https://host/v1, without name, key or query."));
        return new EmbeddingSettings(
            found,
            model ?? Variable(ModelName) ?? throw new AskingException(new BilingualText(
                $"Zu dem Endpunkt für Vektoren gehört ein Modell: --embedding-model oder {ModelName} nennt es.",
                $"The endpoint for vectors needs a model: --embedding-model or {ModelName} names it.")),
            Variable(KeyName));
    }

    /// <summary>The vector of words, once the index has vectors of the same model for all its texts.</summary>
    /// <returns>The vector, or none with what to warn of; neither where none is configured or no word is given.
    /// </returns>
    public static (WordsVector? Vector, BilingualText? Warning) Of(
        EmbeddingSettings? settings, SqliteVerbatimIndex index, string words, IProgressLine? progress,
        CancellationToken cancellation)
    {
        // What people type may name a customer, too.
        var masked = settings is null ? "" : VerbatimReader.Read(words).Text;
        if (settings is null || string.IsNullOrWhiteSpace(masked) || index.Counts.Texts == 0)
        {
            return (null, null);
        }

        try
        {
            using var endpoint = new EmbeddingEndpoint(settings);
            var vector = endpoint.Of([masked], cancellation)[0];
            var vectors = new EndpointVectors(endpoint, vector.Length);
            if (!index.CanTake(vectors))
            {
                throw new EmbeddingException(new BilingualText(
                    "So viele Texte mit so langen Vektoren fasst der Index nicht; ein Modell mit kürzeren hilft.",
                    "The index cannot hold so many texts with vectors that long; a model with shorter ones helps."));
            }

            index.Take(vectors, progress is null ? null : new ProgressReport(progress), cancellation);
            return (new WordsVector(settings.Model, vector), null);
        }
        catch (EmbeddingException failure)
        {
            return (null, new BilingualText(
                failure.Text.De + " Gesucht wurde mit den Vektoren, die aus den Texten gelernt sind.",
                failure.Text.En + " The search took the vectors that are learned from the texts."));
        }
    }

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name)?.Trim() is { Length: > 0 } value ? value : null;

    private sealed class ProgressReport(IProgressLine line) : IProgress<VerbatimProgress>
    {
        public void Report(VerbatimProgress value) => line.Show("index " + value.What, value.ShareDone);
    }

    /// <summary>An endpoint as the index knows it; vectors of another length end the taking.</summary>
    private sealed class EndpointVectors(EmbeddingEndpoint endpoint, int dimension) : ITextVectors
    {
        public string Model => endpoint.Model;

        public int Dimension => dimension;

        public IReadOnlyList<float[]> Of(IReadOnlyList<string> texts, CancellationToken cancellation)
        {
            var vectors = endpoint.Of(texts, cancellation);
            return vectors[0].Length == dimension ? vectors
                : throw new EmbeddingException(endpoint.OtherDimension(dimension));
        }
    }
}

using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;
using InsightsBot.Semantics.Text;
using OpenAI;
using OpenAI.Embeddings;

namespace InsightsBot.Plugins.Embeddings;

/// <summary>Asks an endpoint that speaks OpenAI's protocol for the vectors of texts.</summary>
/// <remarks>
/// The network is opened with the first call and never before. Redirections are not followed: texts go to the host
/// that was named and to no other.
/// </remarks>
public sealed class EmbeddingEndpoint : IDisposable
{
    /// <summary>So many first characters of a text are sent; models read little more.</summary>
    public const int TextMax = 8_000;

    private const string NoKey = "none";
    private readonly EmbeddingSettings _settings;
    private readonly HttpClient _http;
    private readonly EmbeddingClient _client;

    /// <summary>An endpoint; nothing is sent yet.</summary>
    public EmbeddingEndpoint(EmbeddingSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client = new EmbeddingClient(settings.Model, new ApiKeyCredential(settings.Key ?? NoKey),
            new OpenAIClientOptions
            {
                Endpoint = settings.Address,
                NetworkTimeout = settings.Timeout,
                RetryPolicy = new GrowingPauses(settings.Retries, settings.Pause),
                Transport = new HttpClientPipelineTransport(_http),
                ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
            });
    }

    /// <summary>The model, as the endpoint calls it.</summary>
    public string Model => _settings.Model;

    private string Host => _settings.ToString();

    /// <summary>The vectors of texts, in their order; finite numbers, all vectors equally long.</summary>
    /// <param name="texts">At least one, none empty; masked already.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="EmbeddingException">The endpoint cannot be reached, refuses, or answers nonsense.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<float[]> Of(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(texts);
        try
        {
            var answer = _client.GenerateEmbeddings(texts.Select(Beginning), cancellationToken: cancellation).Value;
            return Checked(answer, texts.Count);
        }
        catch (ClientResultException failure)
        {
            throw new EmbeddingException(Refused(failure.Status), failure);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && IsOfTheWorld(failure))
        {
            throw new EmbeddingException(failure is JsonException or FormatException or InvalidOperationException
                or KeyNotFoundException or ArgumentException ? Nonsense() : Unreachable(), failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static string Beginning(string text) => text.Length <= TextMax ? text
        : text[..(char.IsHighSurrogate(text[TextMax - 1]) ? TextMax - 1 : TextMax)];

    private static bool IsOfTheWorld(Exception failure) => failure is HttpRequestException or IOException
        or OperationCanceledException or AggregateException or TimeoutException or JsonException or FormatException
        or InvalidOperationException or KeyNotFoundException or ArgumentException;

    private float[][] Checked(OpenAIEmbeddingCollection answer, int count)
    {
        var vectors = new float[count][];
        foreach (var one in answer)
        {
            if (one.Index < 0 || one.Index >= count || vectors[one.Index] is not null)
            {
                throw new EmbeddingException(Nonsense());
            }

            vectors[one.Index] = one.ToFloats().ToArray();
        }

        var missing = vectors.Count(v => v is null);
        if (missing > 0)
        {
            throw new EmbeddingException(SlottedText.Of(
                $"Der Endpunkt {Host} gab für {Written(missing)} von {Written(count)} Texten keinen Vektor.",
                $"The endpoint {Host} gave no vector for {Written(missing)} of {Written(count)} texts."));
        }

        if (vectors.Any(v => v.Length == 0 || !Array.TrueForAll(v, float.IsFinite)))
        {
            throw new EmbeddingException(Nonsense());
        }

        return vectors.Any(v => v.Length != vectors[0].Length)
            ? throw new EmbeddingException(OtherDimension(vectors[0].Length)) : vectors;
    }

    /// <summary>That vectors are not as long as those before.</summary>
    /// <param name="dimension">How long they were before.</param>
    public BilingualText OtherDimension(int dimension) => SlottedText.Of(
        $"Der Endpunkt {Host} gab Vektoren, die nicht alle {Written(dimension)} Zahlen haben.",
        $"The endpoint {Host} gave vectors that do not all have {Written(dimension)} numbers.");

    private SlottedText Unreachable() => SlottedText.Of(
        $"Der Endpunkt für Vektoren ({Host}) ist nicht zu erreichen; Adresse und Netz sind zu prüfen.",
        $"The endpoint for vectors ({Host}) cannot be reached; address and network need a look.");

    private SlottedText Nonsense() => SlottedText.Of(
        $"Der Endpunkt {Host} gab keine brauchbaren Vektoren; Adresse und Modell sind zu prüfen.",
        $"The endpoint {Host} gave no usable vectors; address and model need a look.");

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private SlottedText Refused(int status)
    {
        var code = Written(status);
        return status switch
        {
            0 => Unreachable(),
            401 or 403 => SlottedText.Of(
                $"Der Endpunkt {Host} nimmt den Schlüssel nicht an ({code}); zu prüfen ist "
                    + $"INSIGHTS_EMBEDDING_KEY.",
                $"The endpoint {Host} does not accept the key ({code}); INSIGHTS_EMBEDDING_KEY needs a look."),
            404 => SlottedText.Of(
                $"Der Endpunkt {Host} kennt Adresse oder Modell nicht (404); beide sind zu prüfen.",
                $"The endpoint {Host} does not know the address or the model (404); both need a look."),
            _ => SlottedText.Of(
                $"Der Endpunkt {Host} lehnt ab ({code}); später oder mit einem anderen Modell mag es gehen.",
                $"The endpoint {Host} refuses ({code}); it may work later or with another model."),
        };
    }

    /// <summary>Waits longer before each repetition.</summary>
    private sealed class GrowingPauses(int retries, TimeSpan pause) : ClientRetryPolicy(retries)
    {
        protected override TimeSpan GetNextDelay(PipelineMessage message, int tryCount) =>
            pause * Math.Pow(2, Math.Max(0, tryCount - 1));
    }
}

using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using InsightsBot.Channels.BotFramework;
using InsightsBot.Tests.Channels.Web;
using InsightsBot.Tests.Commands;
using Microsoft.Extensions.Logging;

namespace InsightsBot.Tests.Channels.BotFramework;

/// <summary>How the hub gets the tokens it shows, against a login that stands in for Microsoft's.</summary>
public sealed class OutboundTokensTests
{
    private const string Tenant = "3c1f7b9e-6f0d-4b0f-9a56-1c7f1d2e3a4c";

    [Fact]
    public async Task A_secret_gets_a_token_once_for_many_messages()
    {
        using var login = new Login();
        var tokens = Tokens(new BotCredential.Secret("very~secret"), login, new KeptLog());
        Assert.Equal(("the-token", false), await tokens.Token(CancellationToken.None));
        Assert.Equal(("the-token", false), await tokens.Token(CancellationToken.None));
        var asked = Assert.Single(login.Asked);
        Assert.Contains($"/{Tenant}/oauth2/v2.0/token", asked, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_proves_itself_without_a_secret()
    {
        using var folder = new TestFolder();
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=hub", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        _ = folder.Put("hub.pem", certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        using var login = new Login();
        var file = Path.Combine(folder.Path, "hub.pem");
        Assert.Equal("the-token",
            (await Tokens(new BotCredential.Certificate(file, null), login, new KeptLog())
                .Token(CancellationToken.None)).Token);
        Assert.Contains("client_assertion=", Assert.Single(login.Asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_secret_is_logged_by_its_code_and_nothing_of_it_is_told()
    {
        using var login = new Login { IsRefusing = true };
        using var log = new KeptLog();
        var (token, isRefused) = await Tokens(new BotCredential.Secret("very~secret"), login, log)
            .Token(CancellationToken.None);
        Assert.Null(token);
        Assert.True(isRefused);
        Assert.Contains("invalid_client", Assert.Single(log.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("very~secret", string.Join('\n', log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_proof_no_token_is_asked_for()
    {
        using var login = new Login();
        Assert.Equal((null, false),
            await Tokens(new BotCredential.Anonymous(), login, new KeptLog()).Token(CancellationToken.None));
        Assert.Empty(login.Asked);
    }

    private static OutboundTokens Tokens(BotCredential credential, Login login, KeptLog log) => new(
        new BotSettings(LocalIssuer.AppId, Tenant, credential, [], new Uri("https://localhost/")),
        new PlainHttp(login), new Logger<OutboundTokens>(LoggerFactory.Create(b => b.AddProvider(log))));

    /// <summary>Answers as login.microsoftonline.com does.</summary>
    private sealed class Login : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        public bool IsRefusing { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            Asked.Add($"{request.RequestUri} {body}");
            var text = IsRefusing
                ? """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}"""
                : """{"token_type":"Bearer","expires_in":3599,"access_token":"the-token"}""";
            return new HttpResponseMessage(IsRefusing ? HttpStatusCode.Unauthorized : HttpStatusCode.OK)
            {
                Content = new StringContent(text, Encoding.UTF8, "application/json"),
            };
        }
    }
}

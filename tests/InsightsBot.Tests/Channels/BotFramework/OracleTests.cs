using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InsightsBot.Tests.Channels.BotFramework;

/// <summary>Microsoft's own check of tokens (npm: botframework-connector) and ours give the same verdicts.</summary>
public sealed class OracleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const string Script = """
        const c = require('botframework-connector');
        console.error = () => {};
        let text = '';
        process.stdin.on('data', d => text += d).on('end', async () => {
          const { metadata, appId, cases } = JSON.parse(text);
          const auth = c.BotFrameworkAuthenticationFactory.create('', true,
            'https://login.microsoftonline.com/botframework.com', 'https://api.botframework.com',
            'https://api.botframework.com', 'https://api.botframework.com', metadata, metadata, '',
            new c.PasswordServiceClientCredentialFactory(appId, 'none'), { requiredEndorsements: [] });
          const verdicts = [];
          for (const one of cases) {
            try {
              await auth.authenticateRequest(
                { type: 'message', channelId: one.channel, serviceUrl: one.service }, one.header);
              verdicts.push(true);
            } catch (e) { verdicts.push(false); }
          }
          process.stdout.write(JSON.stringify(verdicts));
        });
        """;

    [NeedsOracleFact]
    public async Task Its_verdict_and_ours_agree_on_every_case()
    {
        await using var issuer = await LocalIssuer.Start();
        var (keys, check) = TokenCheckTests.Check(issuer, TimeProvider.System);
        using var _ = keys;
        var cases = TokenCase.All(issuer, TimeProvider.System.GetUtcNow());
        var theirs = await Verdicts(issuer, cases);
        Assert.Equal(cases.Count, theirs.Count);
        List<string> differ = [];
        foreach (var (one, verdict) in cases.Zip(theirs))
        {
            var ours = await check.IsGenuine(one.Header, one.Channel, one.Service, CancellationToken.None);
            if (one.IsStricter ? ours || !verdict : ours != verdict)
            {
                differ.Add($"{one.Name}: ours {ours}, theirs {verdict}");
            }
        }

        Assert.True(differ.Count == 0, string.Join('\n', differ));
    }

    private static async Task<IReadOnlyList<bool>> Verdicts(LocalIssuer issuer, IReadOnlyList<TokenCase> cases)
    {
        var start = new ProcessStartInfo("node", ["-e", Script])
        {
            WorkingDirectory = NeedsOracleFactAttribute.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using var node = Process.Start(start)!;
        var asked = new JsonObject
        {
            ["metadata"] = issuer.Address.AbsoluteUri,
            ["appId"] = LocalIssuer.AppId,
            ["cases"] = new JsonArray([.. cases.Select(c => new JsonObject
            {
                ["header"] = c.Header, ["channel"] = c.Channel, ["service"] = c.Service,
            })]),
        };
        await node.StandardInput.WriteAsync(asked.ToJsonString());
        node.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        var errors = node.StandardError.ReadToEndAsync(patience.Token);
        var said = await node.StandardOutput.ReadToEndAsync(patience.Token);
        await node.WaitForExitAsync(patience.Token);
        Assert.True(node.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<List<bool>>(said)!;
    }
}

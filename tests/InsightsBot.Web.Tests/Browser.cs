using Microsoft.Playwright;

namespace InsightsBot.Web.Tests;

/// <summary>The browser of the machine.</summary>
internal static class Browser
{
    public const string Program = "/usr/bin/chromium";

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    public static Task<IBrowser> Start(IPlaywright playwright) => playwright.Chromium.LaunchAsync(
        new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = Quiet, Headless = true });
}

namespace InsightsBot.Web.Tests;

/// <summary>A test that is skipped by name where there is no browser, or where the build made no page.</summary>
public sealed class NeedsBrowserFactAttribute : FactAttribute
{
    public NeedsBrowserFactAttribute()
    {
        if (!File.Exists(Browser.Program))
        {
            Skip = $"There is no browser at {Browser.Program}.";
        }
        else if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "page.html")))
        {
            Skip = "The page was not built: npm was missing when the program was.";
        }
    }
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.Diagnostics;

namespace InsightsBot.Channels.Web;

/// <summary>
/// Turns a failure that nobody foresaw into a fixed sentence with a number, and logs the rest under that number.
/// </summary>
internal static class Incidents
{
    private const int NumberBytes = 6;
    private static readonly object Key = new();

    /// <summary>The number of the incident of a request: the same for all that is said of it.</summary>
    public static string IdOf(HttpContext context)
    {
        if (context.Items[Key] is string known)
        {
            return known;
        }

        var made = Convert.ToHexString(RandomNumberGenerator.GetBytes(NumberBytes));
        context.Items[Key] = made;
        return made;
    }

    /// <summary>Answers a request that failed.</summary>
    public static Task Answer(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (failure is BadHttpRequestException bad)
        {
            // The client broke off or sent what is no HTTP; there is no fault of the hub to look for.
            var isSize = bad.StatusCode == StatusCodes.Status413PayloadTooLarge;
            var sentence = isSize ? WebSentences.TooLarge(WebLimits.Default.BodyBytesMax) : WebSentences.NoJson;
            return Problems.Write(context, bad.StatusCode, sentence);
        }

        var incident = IdOf(context);
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>()
            .CreateLogger(typeof(Incidents).FullName!);
        Log.RequestFailed(log, incident, context.Request.Path, failure);
        return Problems.Write(context, StatusCodes.Status500InternalServerError, WebSentences.Failed, incident);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using InsightsBot.Activities;
using Microsoft.AspNetCore.Http.Features;

namespace InsightsBot.Channels.BotFramework;

/// <summary>POST /api/messages: an activity in, quickly taken; answers go out through the Connector.</summary>
internal sealed class MessagesRoute(
    BotLimits limits, TokenCheck check, AllowedAddresses services, ActivityDesk desk, TurnQueue queue, SeenActivities seen,
    ConversationReferences references, Connector connector, TimeProvider clock)
{
    private const int Unauthorized = StatusCodes.Status401Unauthorized;

    /// <summary>Takes one request.</summary>
    public async Task Answer(HttpContext context)
    {
        // A request that shows no token at all is not worth reading.
        string? authorization = context.Request.Headers.Authorization;
        if (!check.HasToken(authorization))
        {
            await BotAnswers.Fault(context, Unauthorized, "Unauthorized", "The request shows no token.");
            return;
        }

        if (!context.Request.HasJsonContentType())
        {
            await BotAnswers.Fault(
                context, StatusCodes.Status415UnsupportedMediaType, "BadSyntax", "An activity is sent as JSON.");
            return;
        }

        if (await Bytes(context) is not { } bytes)
        {
            await BotAnswers.Fault(context, StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig",
                $"An activity has at most {limits.ActivityBytesMax / 1024} KB.");
            return;
        }

        var (activity, fault) = Read(bytes);
        if (activity is null)
        {
            await BotAnswers.Fault(context, StatusCodes.Status400BadRequest, "BadSyntax", fault!);
        }
        else if (!await check.IsGenuine(
            authorization, activity.ChannelId, activity.ServiceUrl, context.RequestAborted))
        {
            await BotAnswers.Fault(context, Unauthorized, "Unauthorized", "The token does not stand for the activity.");
        }
        else if (services.Allowed(activity.ServiceUrl) is not { } service
            || ConversationReference.Of(activity) is not { } at)
        {
            await BotAnswers.Fault(context, StatusCodes.Status403Forbidden, "Forbidden",
                "Replies may not be sent to the activity's serviceUrl.");
        }
        else
        {
            await Take(context, activity, at, service);
        }
    }

    private async Task Take(HttpContext context, Activity activity, ConversationReference at, Uri service)
    {
        var isNewConversation = Note(activity, at);
        if (!seen.TryAdd(activity))
        {
            await Again(context, activity, at, service);
            return;
        }

        if (activity is { DeliveryMode: "expectReplies", Type: "message" } && !desk.TryStop(activity))
        {
            await Collect(context, activity, at);
            return;
        }

        switch (activity.Type)
        {
            case "invoke":
                await Invoke(context, activity, at, service);
                break;
            case "message" when desk.TryStop(activity):
                await BotAnswers.Status(context, StatusCodes.Status202Accepted);
                break;
            case "message" or "event":
            case "conversationUpdate" or "installationUpdate" when isNewConversation:
                await BotAnswers.Status(context, Queue(activity, at, service)
                    ? StatusCodes.Status202Accepted : StatusCodes.Status503ServiceUnavailable);
                break;
            default:
                await BotAnswers.Status(context, StatusCodes.Status202Accepted);
                break;
        }
    }

    /// <summary>What came before is answered as it was then, and nothing is done a second time.</summary>
    private Task Again(HttpContext context, Activity activity, ConversationReference at, Uri service) =>
        activity.Type != "invoke" ? BotAnswers.Status(context, StatusCodes.Status202Accepted)
        : activity.Name is "message/fetchTask" or "task/fetch" ? Invoke(context, activity, at, service)
        : BotAnswers.Body(context, StatusCodes.Status200OK, ActivityDesk.Acknowledge(activity).Body!);

    /// <summary>Remembers where the conversation can be reached, or forgets it where the hub was taken out.</summary>
    /// <returns>Whether the conversation is new: then whoever is in it is welcomed, once.</returns>
    private bool Note(Activity activity, ConversationReference at)
    {
        if (activity is { Type: "installationUpdate", Action: "remove" or "remove-upgrade" })
        {
            references.Remove(at.ConversationId);
            return false;
        }

        return activity.Type is "message" or "conversationUpdate" or "installationUpdate" && references.Add(at);
    }

    private bool Queue(Activity activity, ConversationReference at, Uri service)
    {
        var isTaken = queue.TryAdd(
            Askers.KeyOf(activity),
            cancellation => desk.Take(activity, Replies(activity, at, service), cancellation),
            activity.Type == "message" ? cancellation => Apologise(activity, at, service, cancellation) : null);
        if (!isTaken)
        {
            seen.Forget(activity);
        }

        return isTaken;
    }

    private Task<string?> Apologise(
        Activity activity, ConversationReference at, Uri service, CancellationToken cancellation) =>
        Replies(activity, at, service).Send(
            PlainMessage.Of(DeskSentences.Busy.In(Askers.LanguageOf(activity))), cancellation);

    private async Task Invoke(HttpContext context, Activity activity, ConversationReference at, Uri service)
    {
        InvokeReply? reply;
        if (ButtonPress.Of(activity) is not null)
        {
            // A question may take longer than an invoke may: it waits for its turn as a message does.
            reply = Queue(activity, at, service) ? ActivityDesk.Acknowledge(activity) : null;
        }
        else
        {
            reply = await desk.Take(activity, Replies(activity, at, service), context.RequestAborted);
        }

        if (reply is null)
        {
            await BotAnswers.Status(context, StatusCodes.Status503ServiceUnavailable);
        }
        else if (reply.Body is { } body)
        {
            await BotAnswers.Body(context, reply.Status, body);
        }
        else
        {
            await BotAnswers.Status(context, reply.Status);
        }
    }

    private async Task Collect(HttpContext context, Activity activity, ConversationReference at)
    {
        var replies = new CollectedReplies(at, activity);
        var body = await queue.Run<JsonObject>(Askers.KeyOf(activity), async cancellation =>
        {
            using var either =
                CancellationTokenSource.CreateLinkedTokenSource(cancellation, context.RequestAborted);
            _ = await desk.Take(activity, replies, either.Token);
            return replies.Body();
        });
        if (body is null)
        {
            seen.Forget(activity);
            await BotAnswers.Status(context, StatusCodes.Status503ServiceUnavailable);
            return;
        }

        await BotAnswers.Body(context, StatusCodes.Status200OK, body);
    }

    private ConnectorReplies Replies(Activity activity, ConversationReference at, Uri service) =>
        new(connector, at, activity, service, limits, clock);

    private (Activity? Activity, string? Fault) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = limits.DepthMax });
            return ActivityReader.Read(json.RootElement);
        }
        catch (JsonException)
        {
            return (null, "The body of the request is no JSON, or nested too deep.");
        }
    }

    /// <summary>The whole body, or null when it is too large; no more than that is ever read.</summary>
    private async Task<ReadOnlyMemory<byte>?> Bytes(HttpContext context)
    {
        var bytesMax = limits.ActivityBytesMax;
        if (context.Request.ContentLength > bytesMax)
        {
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // One byte more than is taken, so that the answer to too much is ours.
            size.MaxRequestBodySize = bytesMax + 1;
        }

        using var buffer = new MemoryStream((int)(context.Request.ContentLength ?? 4_096));
        var part = new byte[8_192];
        int read;
        while ((read = await context.Request.Body.ReadAsync(part, context.RequestAborted)) > 0)
        {
            if (buffer.Length + read > bytesMax)
            {
                return null;
            }

            buffer.Write(part, 0, read);
        }

        // In a conditional expression null would become an empty memory.
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}

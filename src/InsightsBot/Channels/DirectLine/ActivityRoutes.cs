using System.Text;
using System.Text.Json.Nodes;
using InsightsBot.Activities;

namespace InsightsBot.Channels.DirectLine;

/// <summary>GET and POST conversations/{id}/activities, and POST conversations/{id}/upload.</summary>
internal sealed class ActivityRoutes(
    CallerGate gate, CallerBounds bounds, TurnQueue turns, ActivityDesk desk, DirectLineSettings settings,
    TimeProvider clock)
{
    /// <summary>What was said after a watermark.</summary>
    public async Task Read(HttpContext context, string id)
    {
        var (conversation, _, fault) = await gate.Enter(context, id);
        int? watermark = null;
        if (fault is null && !Watermarks.TryRead(context, out watermark))
        {
            fault = DirectLineFault.BadWatermark;
        }

        if (fault is not null)
        {
            await DirectLineErrors.Write(context, fault);
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        var set = conversation!.After(watermark ?? 0).Json();
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(set), context.RequestAborted);
    }

    /// <summary>Takes an activity; the reply comes by the stream or by reading.</summary>
    public async Task Post(HttpContext context, string id)
    {
        var (conversation, grant, fault) = await gate.Enter(context, id);
        fault ??= !context.Request.HasJsonContentType() ? DirectLineFault.NotJsonType
            : !bounds.MayPost(grant!) ? DirectLineFault.TooOften : null;
        if (fault is not null)
        {
            await BoundedBody.Drain(context.Request, settings.Limits);
            await DirectLineErrors.Write(context, fault);
            return;
        }

        if (await BoundedBody.Read(context.Request, settings.Limits) is not { } bytes)
        {
            await DirectLineErrors.Write(context, DirectLineFault.TooLarge);
            return;
        }

        var (posted, unread) = PostedActivity.Read(bytes, grant!, clock, settings.Limits);
        var (taken, refused) = posted is null ? (null, unread) : Take(conversation!, posted, grant!);
        await (taken is null ? DirectLineErrors.Write(context, refused!)
            : DirectLineErrors.Write(context, StatusCodes.Status200OK, new JsonObject { ["id"] = taken }));
    }

    /// <summary>Refuses files, in the conversation too: who sent one sees no status of HTTP.</summary>
    public async Task Upload(HttpContext context, string id)
    {
        var (conversation, grant, fault) = await gate.Enter(context, id);
        fault ??= bounds.MayPost(grant!) ? null : DirectLineFault.TooOften;
        await BoundedBody.Drain(context.Request, settings.Limits);
        if (fault is null)
        {
            var text = DirectLineFault.NoFiles.Sentence.In(DirectLineErrors.LanguageOf(context));
            var message = new JsonObject { ["type"] = "message", ["text"] = text, ["textFormat"] = "plain" };
            _ = await new DirectLineReplies(conversation!, null, clock).Send(message, context.RequestAborted);
        }

        await DirectLineErrors.Write(context, fault ?? DirectLineFault.NoFiles);
    }

    private (string? Id, DirectLineFault? Fault) Take(
        LiveConversation conversation, PostedActivity posted, Grant grant)
    {
        if (!posted.IsHeeded)
        {
            return (conversation.PassingId(), null);
        }

        if (posted.ClientId is { } clientId && conversation.IdOf(clientId) is { } before)
        {
            return (before, null);
        }

        if (!turns.TryTakePlace(conversation.Id))
        {
            return (null, DirectLineFault.Busy);
        }

        var (id, isNew) = conversation.Post(posted.Json, posted.ClientId);
        if (!isNew)
        {
            turns.GiveBack(conversation.Id);
            return id is null ? (null, DirectLineFault.NotKept) : (id, null);
        }

        var activity = posted.ToActivity(id!, grant);
        if (desk.TryStop(activity))
        {
            // The turn that is stopped says so.
            turns.GiveBack(conversation.Id);
        }
        else
        {
            turns.Add(new Turn(conversation, activity, []));
        }

        return (id, null);
    }
}

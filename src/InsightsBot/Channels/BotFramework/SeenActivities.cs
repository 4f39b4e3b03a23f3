using InsightsBot.Activities;

namespace InsightsBot.Channels.BotFramework;

/// <summary>Tells activities that came before: channels send again what they heard no answer to.</summary>
/// <remarks>Calls may overlap; bounded in conversations and in ids of each.</remarks>
internal sealed class SeenActivities(BotLimits limits)
{
    private readonly RecentByKey<RecentByKey<bool>> _byConversation = new(limits.ConversationsMax);

    /// <summary>Notes an activity.</summary>
    /// <returns>False where it came before. What bears no id is always new.</returns>
    public bool TryAdd(Activity activity)
    {
        if (activity.Id is not { } id)
        {
            return true;
        }

        var isNew = false;
        _ = Ids(activity).Of(activity.Type + "/" + id, () => isNew = true);
        return isNew;
    }

    /// <summary>Forgets an activity that could not be taken, so that it may come again.</summary>
    public void Forget(Activity activity) => Ids(activity).Forget(activity.Type + "/" + activity.Id);

    private RecentByKey<bool> Ids(Activity activity) =>
        _byConversation.Of(Askers.KeyOf(activity), () => new RecentByKey<bool>(limits.SeenOfOneMax));
}

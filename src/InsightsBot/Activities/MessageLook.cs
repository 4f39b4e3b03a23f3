namespace InsightsBot.Activities;

/// <summary>What the program that shows a message can draw.</summary>
internal enum MessageLook
{
    /// <summary>Microsoft Teams: cards with charts, citations and a label as entities, feedback of its own.</summary>
    Teams,

    /// <summary>Web Chat: cards with registered charts, citations as link definitions, feedback as actions.</summary>
    WebChat,

    /// <summary>Words alone.</summary>
    Plain,
}

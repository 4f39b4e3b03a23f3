using System.Text.Json.Nodes;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Activities;

/// <summary>What invokes are answered with in the response itself.</summary>
internal static class Invokes
{
    private const int Ok = 200;
    private const int NotImplemented = 501;

    /// <summary>That all is well, and nothing more: the answer to feedback must be empty.</summary>
    public static InvokeReply Empty => new(Ok, []);

    /// <summary>That the hub does not know the invoke.</summary>
    public static InvokeReply Unknown => new(NotImplemented, null);

    /// <summary>That what a card's button asked for was taken.</summary>
    public static InvokeReply OfCard(BilingualText sentence, Language language) => new(Ok, new JsonObject
    {
        ["statusCode"] = Ok,
        ["type"] = "application/vnd.microsoft.activity.message",
        ["value"] = sentence.In(language),
    });

    /// <summary>A dialog that says one sentence.</summary>
    public static InvokeReply Saying(BilingualText sentence, Language language) => new(Ok, new JsonObject
    {
        ["task"] = new JsonObject { ["type"] = "message", ["value"] = sentence.In(language) },
    });

    /// <summary>The dialog that asks for the reason of a reaction.</summary>
    public static InvokeReply FeedbackForm(Language language) => new(Ok, new JsonObject
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject
            {
                ["title"] = DeskSentences.Feedback.In(language),
                ["height"] = "small",
                ["width"] = "small",
                ["card"] = new JsonObject
                {
                    ["contentType"] = "application/vnd.microsoft.card.adaptive",
                    ["content"] = Form(language),
                },
            },
        },
    });

    private static JsonObject Form(Language language) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray(new JsonObject
        {
            ["type"] = "Input.Text",
            ["id"] = "feedbackText",
            ["label"] = DeskSentences.WhatWasWrong.In(language),
            ["isMultiline"] = true,
            ["maxLength"] = 2_000,
        }),
        ["actions"] = new JsonArray(
            new JsonObject { ["type"] = "Action.Submit", ["title"] = DeskSentences.Send.In(language) }),
    };
}

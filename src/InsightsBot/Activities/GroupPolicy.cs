using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Why.Customers;

namespace InsightsBot.Activities;

/// <summary>What may be answered where several people read: no more than the one of them who may see least.</summary>
/// <remarks>
/// The hub does not know yet what each reader may see. Until it does, the one who may see least sees no single customer
/// and no words of customers; figures over groups of customers are for everybody who may ask.
/// </remarks>
internal static class GroupPolicy
{
    /// <summary>What is said in place of an answer that is not for everybody in the conversation.</summary>
    public static BilingualText Private { get; } = new(
        "Diese Antwort nennt einzelne Kunden oder ihre Worte; hier lesen mehrere mit. Im Einzelchat mit dem Hub lässt "
            + "sich die Frage privat beantworten.",
        "This answer names single customers or quotes them, and several people read along here. In a one-to-one chat "
            + "with the hub the question can be answered privately.");

    /// <summary>Whether an answer may be shown in a conversation.</summary>
    public static bool Allows(Answer answer, ConversationScope scope) => scope switch
    {
        ConversationScope.Personal => true,
        ConversationScope.Group or ConversationScope.Channel => !NamesCustomers(answer) && !Quotes(answer),
    };

    private static bool NamesCustomers(Answer answer) => answer.Query is { } query
        && (CustomerAccess.NamesOne(query) || query.Columns.Any(IsIdentity)
            || query.Groups.Any(g => IsIdentity(g.Dimension)));

    private static bool Quotes(Answer answer) => answer.Citations.Any(c => c is AnswerCitation.Verbatim);

    private static bool IsIdentity(Dimension dimension) => dimension.Kind == DimensionKind.Identity;
}

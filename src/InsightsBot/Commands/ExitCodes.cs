using InsightsBot.Semantics.Answers;

namespace InsightsBot.Commands;

/// <summary>What the process tells the shell.</summary>
internal static class ExitCodes
{
    public const int Answered = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int Clarification = 3;
    public const int Refused = 4;

    public static int Of(AnswerStatus status) => status switch
    {
        AnswerStatus.Answered => Answered,
        AnswerStatus.Clarification => Clarification,
        AnswerStatus.Refused => Refused,
        AnswerStatus.Failed => Failed,
    };
}

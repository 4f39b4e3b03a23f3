using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Model;

/// <summary>A question a person has checked: used for suggestions, onboarding and regression.</summary>
/// <param name="Question">The question in both languages.</param>
/// <param name="VerifiedBy">Who checked it: a role, not a person's name.</param>
/// <param name="VerifiedOn">The day it was checked.</param>
/// <param name="Reading">What it must read as: the short form that <c>explain</c> prints.</param>
public sealed record VerifiedQuestion(BilingualText Question, string VerifiedBy, DateOnly VerifiedOn, string Reading);

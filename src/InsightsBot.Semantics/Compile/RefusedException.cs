using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Compile;

/// <summary>Carries a refusal out of nested compiling; never leaves <see cref="SqlCompiler"/>.</summary>
internal sealed class RefusedException(BilingualText reason) : Exception(reason.En)
{
    public BilingualText Reason { get; } = reason;
}

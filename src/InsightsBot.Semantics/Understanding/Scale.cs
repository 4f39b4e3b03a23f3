using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Adjectives that mean more or less of something measured: "alt" and "jung" of age.</summary>
/// <param name="Concepts">Names of the concepts they speak of, the likeliest first.</param>
/// <param name="More">Base, comparative and superlative forms that mean more: alt, älter, ältest.</param>
/// <param name="Less">Base, comparative and superlative forms that mean less: jung, jünger, jüngst.</param>
public sealed record Scale(IReadOnlyList<string> Concepts, BilingualWords More, BilingualWords Less);

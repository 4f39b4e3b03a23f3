namespace InsightsBot.Plugins.Drafting;

/// <summary>A column that was left out because another one of its table says the same.</summary>
/// <param name="Dataset">The dataset of both.</param>
/// <param name="Column">The column left out.</param>
/// <param name="Better">The column that stays.</param>
internal sealed record TwinColumn(string Dataset, string Column, string Better);

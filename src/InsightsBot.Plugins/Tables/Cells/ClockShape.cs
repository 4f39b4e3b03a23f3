namespace InsightsBot.Plugins.Tables.Cells;

/// <summary>A written time of day or duration; which of the two, the column decides.</summary>
/// <param name="Seconds">
/// All of it in seconds, with "hh:mm" read as hours and minutes; negative for a minus sign.
/// </param>
/// <param name="First">The first of the parts between colons.</param>
/// <param name="HasSeconds">Whether a third part is written.</param>
/// <param name="HasDays">Whether days are written before it; then it is a duration for certain.</param>
/// <param name="HasHalfDay">Whether AM or PM follows; then it is a time of day for certain.</param>
/// <param name="HasFraction">Whether a fraction of a second other than zero is written.</param>
internal readonly record struct ClockShape(
    long Seconds, int First, bool HasSeconds, bool HasDays, bool HasHalfDay, bool HasFraction);

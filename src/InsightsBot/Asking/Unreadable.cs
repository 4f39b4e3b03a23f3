using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Asking;

/// <summary>Readings of questions that are in neither language.</summary>
internal static class Unreadable
{
    public static readonly Reading Other = new Reading.OutOfReach(
        new BilingualText(
            "Diese Frage ist weder deutsch noch englisch; in einer der beiden Sprachen lässt sie sich beantworten.",
            "This question is neither in German nor in English; in either language it can be answered. "
            + "Diese Frage ist weder deutsch noch englisch; in einer der beiden Sprachen lässt sie sich beantworten."),
        [],
        []);
}

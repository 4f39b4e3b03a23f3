namespace InsightsBot.Semantics.Compile;

/// <summary>Writes comments that cannot end early: one line, printable characters only.</summary>
internal static class SqlComment
{
    private const int CharactersMax = 200;

    public static string Line(string text)
    {
        var safe = new string(
            [.. text.Where(c => !char.IsControl(c) && c is not '\u2028' and not '\u2029').Take(CharactersMax)]);
        return "-- " + safe;
    }
}

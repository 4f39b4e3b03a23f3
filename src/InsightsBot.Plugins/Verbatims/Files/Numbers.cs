using System.Runtime.CompilerServices;

namespace InsightsBot.Plugins.Verbatims.Files;

/// <summary>Reads numbers that <see cref="ByteList.AddNumber"/> wrote.</summary>
internal static class Numbers
{
    /// <summary>The number at a place, which moves behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        unchecked
        {
            int value = bytes[at++];
            if (value < 0x80)
            {
                return value;
            }

            value &= 0x7F;
            for (var shift = 7; ; shift += 7)
            {
                int next = bytes[at++];
                value |= (next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return value;
                }
            }
        }
    }
}

using System.Numerics;

namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>
/// Counts the different values of a column: with the rows of each while they are few, without while they are many, and
/// as an estimate (HyperLogLog, standard error 0.8 %) beyond that.
/// </summary>
internal sealed class DistinctCounter(IngestLimits limits, CounterBudget budget)
{
    private const int RegisterBits = 14;
    private const int BytesPerHash = 8;
    private const int BytesPerCount = 12;

    private ulong[] hashes = new ulong[16];
    private int[]? rows = new int[16];
    private long[]? firstRows = new long[16];
    private byte[]? registers;
    private long distinct;

    /// <summary>Whether the number is counted, not estimated.</summary>
    public bool IsExact => registers is null;

    /// <summary>How many different values.</summary>
    public long Distinct => registers is null ? distinct : Estimate(registers);

    /// <summary>The most frequent values: the row each was first seen in and how many rows have it.</summary>
    public IReadOnlyList<(long FirstRow, long Rows)> MostFrequent(int membersMax) => rows is null || firstRows is null
        ? []
        : [.. Enumerable.Range(0, hashes.Length)
            .Where(slot => hashes[slot] != 0)
            .Select(slot => (FirstRow: firstRows[slot], Rows: (long)rows[slot]))
            .OrderByDescending(value => value.Rows)
            .ThenBy(value => value.FirstRow)
            .Take(membersMax)];

    /// <summary>Counts a value.</summary>
    /// <param name="hash">Its hash, not 0.</param>
    /// <param name="row">The row it is in.</param>
    public void Add(ulong hash, long row)
    {
        if (registers is not null)
        {
            Register(registers, hash);
            return;
        }

        var slot = Find(hashes, hash);
        if (hashes[slot] == 0)
        {
            if ((distinct + 1) * 4 > hashes.Length * 3L && !TryGrow())
            {
                Register(registers!, hash);
                return;
            }

            slot = Find(hashes, hash);
            hashes[slot] = hash;
            distinct++;
            if (firstRows is not null)
            {
                firstRows[slot] = row;
            }
        }

        if (rows is not null)
        {
            rows[slot]++;
        }
    }

    /// <summary>Gives the memory back after the last question.</summary>
    public void Release()
    {
        budget.Return(BytesOf(hashes.Length, rows is not null));
        (hashes, rows, firstRows) = ([], null, null);
    }

    private static long BytesOf(int slots, bool withRows) =>
        slots <= 16 ? 0 : slots * (long)(withRows ? BytesPerHash + BytesPerCount : BytesPerHash);

    private static int Find(ulong[] hashes, ulong hash)
    {
        var mask = hashes.Length - 1;
        var slot = (int)((hash >> 20) & (ulong)mask);
        while (hashes[slot] != 0 && hashes[slot] != hash)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private bool TryGrow()
    {
        var keepRows = rows is not null && distinct < limits.MembersCountedMax;
        var size = hashes.Length * 2;
        budget.Return(BytesOf(hashes.Length, rows is not null));
        if (distinct >= limits.DistinctExactMax || !budget.TryTake(BytesOf(size, keepRows)))
        {
            StartEstimating();
            return false;
        }

        var (newHashes, newRows, newFirst) = (
            new ulong[size], keepRows ? new int[size] : null, keepRows ? new long[size] : null);
        for (var old = 0; old < hashes.Length; old++)
        {
            if (hashes[old] == 0)
            {
                continue;
            }

            var slot = Find(newHashes, hashes[old]);
            newHashes[slot] = hashes[old];
            if (newRows is not null && newFirst is not null)
            {
                newRows[slot] = rows![old];
                newFirst[slot] = firstRows![old];
            }
        }

        (hashes, rows, firstRows) = (newHashes, newRows, newFirst);
        return true;
    }

    private void StartEstimating()
    {
        registers = new byte[1 << RegisterBits];
        foreach (var hash in hashes)
        {
            if (hash != 0)
            {
                Register(registers, hash);
            }
        }

        (hashes, rows, firstRows) = ([], null, null);
    }

    private static void Register(byte[] registers, ulong hash)
    {
        var register = (int)(hash >> (64 - RegisterBits));
        var rank = (byte)(BitOperations.LeadingZeroCount((hash << RegisterBits) | 1) + 1);
        registers[register] = Math.Max(registers[register], rank);
    }

    // Flajolet et al., "HyperLogLog", 2007; only used above ranges where small-range correction matters.
    private static long Estimate(byte[] registers)
    {
        double sum = 0;
        foreach (var rank in registers)
        {
            sum += Math.Pow(2, -rank);
        }

        double m = registers.Length;
        var raw = 0.7213 / (1 + (1.079 / m)) * m * m / sum;
        var empty = registers.Count(rank => rank == 0);
        return (long)(raw < 2.5 * m && empty > 0 ? m * Math.Log(m / empty) : raw);
    }
}

using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Warehouse;

/// <summary>Keeps what a warehouse that never changes holds, so that it is asked once and not at every start.</summary>
/// <param name="path">The file.</param>
internal sealed class ContentsFile(string path)
{
    private const string Mark = "contents 1";

    /// <summary>The contents that were kept for a key; null when there are none, or the file is damaged.</summary>
    /// <param name="key">The questions that the contents answer.</param>
    public WarehouseContents? TryRead(string key)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)));
            if (reader.ReadString() != Mark || reader.ReadString() != key)
            {
                return null;
            }

            var contents = Read(reader);
            return reader.ReadString() == Mark ? contents : null;
        }
        catch (IOException)
        {
            // Also the end of a file that is too short.
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
        catch (FormatException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Keeps contents in place of those before; where nothing can be written, nothing is kept.</summary>
    public void Write(string key, WarehouseContents contents)
    {
        var draft = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var writer = new BinaryWriter(File.Create(draft)))
            {
                writer.Write(Mark);
                writer.Write(key);
                Write(writer, contents);
                writer.Write(Mark);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch (IOException)
        {
            // The warehouse is asked again next time.
        }
        catch (UnauthorizedAccessException)
        {
            // The warehouse is asked again next time.
        }
    }

    private static WarehouseContents Read(BinaryReader reader)
    {
        var members = new List<DimensionValue>();
        for (var dimensions = reader.ReadInt32(); dimensions > 0; dimensions--)
        {
            var dimension = reader.ReadString();
            for (var count = reader.ReadInt32(); count > 0; count--)
            {
                members.Add(new DimensionValue(dimension, reader.ReadString(), reader.Read7BitEncodedInt64()));
            }
        }

        var coverage = new Dictionary<string, Period>(StringComparer.Ordinal);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var dimension = reader.ReadString();
            coverage[dimension] = new Period(
                DateOnly.FromDayNumber(reader.ReadInt32()), DateOnly.FromDayNumber(reader.ReadInt32()));
        }

        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            rows[reader.ReadString()] = reader.Read7BitEncodedInt64();
        }

        return new WarehouseContents(members, coverage, rows);
    }

    private static void Write(BinaryWriter writer, WarehouseContents contents)
    {
        var dimensions = contents.Members.GroupBy(m => m.Dimension).ToList();
        writer.Write(dimensions.Count);
        foreach (var dimension in dimensions)
        {
            writer.Write(dimension.Key);
            writer.Write(dimension.Count());
            foreach (var member in dimension)
            {
                writer.Write(member.Stored);
                writer.Write7BitEncodedInt64(member.Rows);
            }
        }

        writer.Write(contents.Coverage.Count);
        foreach (var (dimension, days) in contents.Coverage)
        {
            writer.Write(dimension);
            writer.Write(days.First.DayNumber);
            writer.Write(days.Last.DayNumber);
        }

        writer.Write(contents.RowCounts.Count);
        foreach (var (dataset, rows) in contents.RowCounts)
        {
            writer.Write(dataset);
            writer.Write7BitEncodedInt64(rows);
        }
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using InsightsBot.Semantics.Learning;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Classifiers;

/// <summary>Keeps a classifier in one file.</summary>
/// <remarks>
/// The file begins with a mark, a version, and the length and SHA-256 of what follows; so a file that is cut, damaged
/// or something else is told from a classifier before anything is made of it. Numbers are little-endian. The same
/// classifier is the same bytes.
/// </remarks>
public static class ClassifierFile
{
    private const int Version = 1;
    private const int HashBytes = 32;
    private const long BytesMax = 1L << 31;
    private static readonly byte[] Mark = "InsightsClassifier\n"u8.ToArray();

    /// <summary>Writes a classifier; until it is whole, what was in its place stays.</summary>
    /// <param name="classifier">What is kept.</param>
    /// <param name="path">The file; replaced where there is one.</param>
    public static void Write(TextClassifier classifier, string path)
    {
        var content = Content(classifier.Parts);
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(Mark);
                Span<byte> head = stackalloc byte[12];
                BinaryPrimitives.WriteInt32LittleEndian(head, Version);
                BinaryPrimitives.WriteInt64LittleEndian(head[4..], content.Length);
                file.Write(head);
                file.Write(SHA256.HashData(content));
                file.Write(content);
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Reads a classifier.</summary>
    /// <exception cref="ClassifierFileException">There is none, or it is damaged; the sentence says which.</exception>
    public static TextClassifier Read(string path)
    {
        var bytes = Bytes(path);
        var name = Path.GetFileName(path);
        if (!bytes.AsSpan().StartsWith(Mark))
        {
            throw new ClassifierFileException(new BilingualText(
                $"„{name}“ ist kein gelernter Klassifikator; nötig ist eine Datei, die „classify learn“ schreibt.",
                $"“{name}” is no learned classifier; a file that “classify learn” wrote is needed."));
        }

        var head = bytes.AsSpan(Mark.Length);
        if (head.Length >= sizeof(int) && BinaryPrimitives.ReadInt32LittleEndian(head) is not Version and var version)
        {
            throw new ClassifierFileException(new BilingualText(
                $"„{name}“ hat Fassung {version}, gelesen wird Fassung {Version}; „classify learn“ schreibt sie neu.",
                $"“{name}” has version {version}, and version {Version} is read; “classify learn” writes it anew."));
        }

        const int headBytes = sizeof(int) + sizeof(long) + HashBytes;
        if (head.Length < headBytes
            || BinaryPrimitives.ReadInt64LittleEndian(head[sizeof(int)..]) != head.Length - headBytes
            || !SHA256.HashData(head[headBytes..]).AsSpan().SequenceEqual(head[(headBytes - HashBytes)..headBytes]))
        {
            throw Damaged(name, null);
        }

        try
        {
            using var content = new MemoryStream(bytes, Mark.Length + headBytes, head.Length - headBytes);
            return new TextClassifier(Parts(content));
        }
        catch (Exception error) when (error is ArgumentException or IOException or FormatException or OverflowException)
        {
            throw Damaged(name, error);
        }
    }

    private static byte[] Bytes(string path)
    {
        if (Directory.Exists(path) || !File.Exists(path))
        {
            throw new ClassifierFileException(new BilingualText(
                $"Unter „{path}“ liegt keine Datei; „classify learn“ schreibt eine.",
                $"There is no file at “{path}”; “classify learn” writes one."));
        }

        return new FileInfo(path).Length < BytesMax
            ? File.ReadAllBytes(path)
            : throw new ClassifierFileException(new BilingualText(
                $"„{Path.GetFileName(path)}“ ist zu groß für einen gelernten Klassifikator; der Pfad ist zu prüfen.",
                $"“{Path.GetFileName(path)}” is too large for a learned classifier; the path needs a look."));
    }

    private static ClassifierFileException Damaged(string name, Exception? inner) => new(
        new BilingualText(
            $"Die Datei „{name}“ ist beschädigt oder unvollständig; „classify learn“ schreibt sie neu.",
            $"The file “{name}” is damaged or incomplete; “classify learn” writes it anew."),
        inner);

    private static byte[] Content(ClassifierParts parts)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content, Encoding.UTF8);
        writer.Write(parts.SeveralLabels);
        writer.Write(parts.Texts);
        writer.Write7BitEncodedInt(parts.Labels.Count);
        for (var at = 0; at < parts.Labels.Count; at++)
        {
            writer.Write(parts.Labels[at]);
            writer.Write(parts.Biases[at]);
            writer.Write(parts.Thresholds[at]);
            writer.Write(parts.Shares[at]);
        }

        writer.Write7BitEncodedInt(parts.Places.Count);
        var last = 0;
        foreach (var place in parts.Places)
        {
            writer.Write7BitEncodedInt(place - last);
            last = place;
        }

        writer.Write(MemoryMarshal.AsBytes(parts.Rarity.ToArray().AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(parts.Weights.ToArray().AsSpan()));
        writer.Flush();
        return content.ToArray();
    }

    private static ClassifierParts Parts(MemoryStream content)
    {
        using var reader = new BinaryReader(content, Encoding.UTF8);
        var severalLabels = reader.ReadBoolean();
        var texts = reader.ReadInt64();
        var (labels, biases) = (new List<string>(), new List<double>());
        var (thresholds, shares) = (new List<double>(), new List<double>());
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            labels.Add(reader.ReadString());
            biases.Add(reader.ReadDouble());
            thresholds.Add(reader.ReadDouble());
            shares.Add(reader.ReadDouble());
        }

        var count = reader.Read7BitEncodedInt();
        if (count is < 0 or > ClassifierParts.PlacesMax)
        {
            throw new FormatException("There are more features than places.");
        }

        var places = new int[count];
        for (int at = 0, last = 0; at < count; at++)
        {
            last += reader.Read7BitEncodedInt();
            places[at] = last;
        }

        var rarity = Halves(reader, count);
        return new ClassifierParts(
            severalLabels, labels, places, rarity, Halves(reader, (long)count * labels.Count), biases, thresholds,
            shares, texts);
    }

    private static Half[] Halves(BinaryReader reader, long count)
    {
        if (2 * count > reader.BaseStream.Length)
        {
            throw new FormatException("There are more numbers than bytes.");
        }

        var halves = new Half[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        return halves;
    }
}

using System.Xml;
using ExcelDataReader.Exceptions;
using InsightsBot.Plugins.Tables.Copying;

namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>Turns what libraries throw over a damaged source into a sentence.</summary>
internal static class SourceFaults
{
    /// <summary>Runs what reads a file.</summary>
    /// <exception cref="IngestException">The file is damaged or cannot be read.</exception>
    public static void Watch(string file, Action read)
    {
        try
        {
            read();
        }
        catch (SqliteFailure error)
        {
            throw Refusals.Broken(file, error);
        }
        catch (InvalidDataException error)
        {
            throw Refusals.Broken(file, error);
        }
        catch (ExcelReaderException error)
        {
            throw Refusals.Broken(file, error);
        }
        catch (XmlException error)
        {
            throw Refusals.Broken(file, error);
        }
        catch (EndOfStreamException error)
        {
            throw Refusals.Broken(file, error);
        }
        catch (IOException error)
        {
            throw Refusals.Unreadable(file, error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw Refusals.Unreadable(file, error);
        }
    }
}

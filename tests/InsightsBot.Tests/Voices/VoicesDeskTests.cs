using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Voices;

namespace InsightsBot.Tests.Voices;

/// <summary>A desk whose texts could not be opened at first.</summary>
public sealed class VoicesDeskTests : IDisposable
{
    private const string Question = "Was sagen Kunden über die Hotline?";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_opening_that_failed_is_tried_again_and_one_that_worked_is_kept()
    {
        var data = ReviewShop.In(Directory.CreateDirectory(Path.Combine(_folder.Path, "shop")).FullName);
        var sources = new Sources(TimeProvider.System, Path.Combine(_folder.Path, "home"));
        var texts = sources.ReadTexts(data, null, null, CancellationToken.None)!;
        var (copy, plain) = sources.Locate(data, null, null, CancellationToken.None);
        var reading = ShippedReading.Of(Vocabulary.ShippedFolder);
        var (themes, main) = reading.Members();
        var model = VerbatimParts.Added(plain, themes, main);
        var openings = 0;
        var desk = new VoicesDesk(model, sources.Vocabulary, reading, () =>
        {
            if (++openings < 3)
            {
                throw new IOException("The disk is away.");
            }

            var warehouse = new SqliteWarehouse(copy.DatabasePath, besidePath: texts);
            return (warehouse, warehouse.Contents(model));
        });
        _ = Assert.Throws<IOException>(() => Read(desk));
        _ = Assert.Throws<IOException>(() => desk.Coverage);
        _ = Assert.IsType<Reading.Clear>(Read(desk));
        _ = Assert.IsType<Reading.Clear>(Read(desk));
        Assert.NotEmpty(desk.Coverage);
        Assert.Equal(3, openings);
    }

    private static Reading? Read(VoicesDesk desk) => desk.Read(
        Question, Language.German, new Semantics.Time.Calendar(new DateOnly(2025, 12, 31), DayOfWeek.Monday, 1),
        Conversation.New, () => throw new InvalidOperationException("It is about texts."));
}

using InsightsBot.Plugins.Tables;
using Xunit.Abstractions;

namespace InsightsBot.Plugins.Tests.Tables;

public sealed class PublicSourceTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporarySource cache = new();

    [Fact]
    public void One_to_one_customer_tables_are_joined_on_their_key_and_places_on_the_postal_code()
    {
        if (Ingest("data/telco_ibm_extended") is not { } copy)
        {
            return;
        }

        Assert.Equal(4, copy.Profile.Joins.Count);
        Assert.Equal(3, copy.Profile.Joins.Count(join => join.OneToOne && join.FromColumns[0] == "Customer ID"));
        Assert.Contains(copy.Profile.Joins, join => join.ToTable == "population" && join.ToColumns[0] == "Zip Code");
        var status = copy.Profile.Tables.Single(table => table.Name == "status");
        Assert.Equal(7043, status.Rows);
        Assert.Equal(["Churn Value"], status.Columns.Single(column => column.Name == "Churn Label").SameAs);
    }

    [Fact]
    public void Talk_times_are_durations_and_clock_times_are_not()
    {
        if (Ingest("data/callcenter_pwc") is not { } copy)
        {
            return;
        }

        Assert.Equal(ColumnForm.Duration, TypingTests.Column(copy, "AvgTalkDuration").Form);
        Assert.Equal(ColumnType.TimeOfDay, TypingTests.Column(copy, "Time").Type);
        Assert.Equal(["Call Id"], copy.Profile.Tables[0].PrimaryKey);
    }

    [Fact]
    public void Bare_numbers_and_padded_codes_of_one_client_meet()
    {
        if (Ingest("data/retail_bank_crm") is not { } copy)
        {
            return;
        }

        Assert.Contains(copy.Profile.Joins, join => join is
            { FromTable: "crm_events", ToTable: "completedclient", FoundShare: 1 }
            && join.FromColumns[0] == "client_id_key");
        var events = copy.Profile.Tables.Single(table => table.Name == "crm_events");
        var received = events.Columns.Single(column => column.Name == "date_received");
        Assert.Equal(ColumnType.Date, received.Type);
        Assert.Equal(("2011-12-01", "2017-04-08"), (received.Smallest, received.Largest));
    }

    [Fact]
    public void Dates_in_both_orders_stay_text_and_are_reported()
    {
        if (Ingest("data/nhs_fft_feedback") is not { } copy)
        {
            return;
        }

        Assert.Equal(ColumnType.Text, TypingTests.Column(copy, "date_as_found").Type);
        TypingTests.AssertNote(copy, "comments.date_as_found", "30/09/2021");
    }

    public void Dispose() => cache.Dispose();

    private IngestedSource? Ingest(string relative)
    {
        var path = SharedFiles.Find(relative);
        if (path is null)
        {
            output.WriteLine($"Skipped: there is no shared folder with {relative}.");
            return null;
        }

        return new Ingestion(cache.Cache, TimeProvider.System).Ingest(path, null, CancellationToken.None);
    }
}

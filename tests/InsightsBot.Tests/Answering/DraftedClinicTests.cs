using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Tests.Answering;

/// <summary>Questions over drafted models of tables with names of persons, durations and e-mail addresses.</summary>
public sealed class DraftedClinicTests(DraftedClinicTests.Clinic clinic)
    : IClassFixture<DraftedClinicTests.Clinic>
{
    [Theory]
    [InlineData("List the phone numbers of patients named Ada Long", "555-0101")]
    [InlineData("What is the phone of the patient whose email is bo.ring@example.org?", "555-0102")]
    public void Names_and_addresses_are_met_by_their_own_words(string question, string phone) =>
        Assert.Contains(phone, Assert.Single(Rows(question)));

    [Fact]
    public void Nobody_is_called_like_a_word_that_means_the_same()
    {
        // "call" is no Ring, and "longest" no Long.
        Assert.DoesNotContain("Ring", Answer("How many calls were about billing?").Interpretation,
            StringComparison.Ordinal);
        Assert.Equal("965", Rows("What is the longest waiting time of calls?")[0][0]);
    }

    [Fact]
    public void A_duration_is_a_number_of_seconds() =>
        Assert.Equal("372", Rows("What is the shortest waiting time of calls?")[0][0]);

    [Fact]
    public void Columns_before_a_noun_say_what_the_rows_are()
    {
        var rows = Rows("Give the call id of patients whose first name is Bo");
        Assert.Equal(["K2", "K4"], rows.Select(r => r.First(c => c.StartsWith('K'))).Order());
    }

    [Theory]
    [InlineData("Which clinic has the most cities?", "North")]
    [InlineData("What are the topics of the calls on 2024/3/5?", "Billing")]
    public void What_is_said_of_groups_and_days_is_kept(string question, string first) =>
        Assert.Contains(first, Rows(question)[0]);

    [Fact]
    public void How_many_of_them_counts_the_rows_that_were_named() =>
        Assert.Equal("1", Rows("Among all the patients from Kiel, how many of them made a call about billing?")[0][0]);

    [Fact]
    public void A_share_of_a_thing_that_is_only_described_by_degree_is_no_average() =>
        Assert.Equal(AnswerStatus.Refused, Answer("What percentage of calls are from the elderly?").Status);

    private List<List<string>> Rows(string question) => [.. Answer(question).Table.Rows
        .Select(r => r.Select(c => Convert.ToString(c, System.Globalization.CultureInfo.InvariantCulture) ?? "")
            .ToList())];

    private Answer Answer(string question) => clinic.Hub
        .Ask(new AskRequest(question, null, Language.English), Conversation.New, CancellationToken.None).Answer;

    /// <summary>Patients and their calls, and the model drafted from them.</summary>
    public sealed class Clinic : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Clinic()
        {
            var data = Directory.CreateDirectory(Path.Combine(_folder.Path, "data")).FullName;
            File.WriteAllText(Path.Combine(data, "patients.csv"), """
                patient_id,first,last,age,phone,email,city,clinic
                P1,Ada,Long,34,555-0101,ada.long@example.org,Kiel,North
                P2,Bo,Ring,71,555-0102,bo.ring@example.org,Ulm,North
                P3,Cleo,Young,52,555-0103,cleo.young@example.org,Kiel,North
                P4,Dov,Elder,19,555-0104,dov.elder@example.org,Bonn,South

                """);
            File.WriteAllText(Path.Combine(data, "calls.csv"), """
                call_id,patient_id,call_date,topic,waiting_time
                K1,P1,2024-03-05,Billing,00:06:12
                K2,P2,2024-03-06,Results,00:16:05
                K3,P3,2024-03-07,Results,00:07:45
                K4,P2,2024-03-08,Billing,00:08:30
                K5,P4,2024-03-09,Billing,00:09:59

                """);
            Hub = new Sources(TimeProvider.System, Path.Combine(_folder.Path, "home"))
                .Open(data, null, null, CancellationToken.None);
        }

        public Hub Hub { get; }

        public void Dispose() => _folder.Dispose();
    }
}

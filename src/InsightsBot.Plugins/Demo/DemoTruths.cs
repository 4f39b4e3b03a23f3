using System.Globalization;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Plugins.Demo;

/// <summary>How large is what was planted in one demo, for the questions what drives an outcome.</summary>
public sealed class DemoTruths
{
    private static readonly string[] FormsOfTariff =
        ["tariff", "product_line", "list_price", "download_speed", "monthly_charge", "segment"];

    private static readonly string[] FormsOfPlace = ["city", "area_type"];

    private readonly DemoRows _rows;
    private readonly Lazy<DemoOutcome> _churn;
    private readonly Lazy<DemoOutcome> _score;
    private readonly Lazy<DemoOutcome> _satisfaction;

    internal DemoTruths(DemoRows rows)
    {
        _rows = rows;
        _churn = new(Leaving);
        _score = new(() => Answers(
            [.. rows.Surveys.Where(s => s.NpsScore is not null)], Score,
            [("first_contact_resolved", "0"), ("sla_met", "0"), ("technology", DemoTariff.Fiber)]));
        _satisfaction = new(() => Answers(
            [.. rows.Surveys.Where(s => s.CsatScore is not null)], Satisfaction,
            [
                ("touchpoint", "Hotline"), ("first_contact_resolved", "0"), ("sla_met", "0"),
                ("technology", DemoTariff.Fiber),
            ]));
    }

    /// <summary>The share of customers who leave, from 0 to 1.</summary>
    public DemoOutcome Churn => _churn.Value;

    /// <summary>The Net Promoter Score, in points.</summary>
    public DemoOutcome Nps => _score.Value;

    /// <summary>The mean satisfaction, in points from 1 to 5.</summary>
    public DemoOutcome Csat => _satisfaction.Value;

    private DemoOutcome Leaving()
    {
        var customers = _rows.Customers;
        var stays = customers.ToDictionary(c => c.Number, DemoChance.Stays);
        var traits = DemoTrait.All.Where(t => t.Members.Any(m => m.Lean != 0)).ToList();
        var outcome = new DemoOutcome(
            [
                ("contract", DemoCustomer.Monthly),
                .. traits.Where(t => !t.IsReversed).Select(t => (t.Column, t.Members.MaxBy(m => m.Lean)!.Value)),
            ],
            [.. FormsOfTariff, .. FormsOfPlace, "tenure"]);
        double Leaves(DemoCustomer customer) =>
            DemoTrait.Leaves(customer, customer.Traits, DemoChance.Stays(customer));
        outcome.Add("contract", customers, c => c.Contract, (c, member) => Leaves(c with { Contract = member }));
        outcome.Add("technology", customers, c => c.Tariff.Technology, (c, member) => Leaves(Over(c, member)));
        outcome.Add("state", customers, c => c.Place.State, (c, member) => Leaves(In(c, member)));
        foreach (var trait in traits)
        {
            var place = DemoTrait.All.ToList().IndexOf(trait);
            outcome.Add(
                trait.Column, customers, c => trait.Members[c.Traits[place]].Value,
                (c, member) => DemoTrait.Leaves(c, Exchanged(c, trait, place, member), stays[c.Number]));
        }

        return outcome;
    }

    private static int[] Exchanged(DemoCustomer customer, DemoTrait trait, int place, string member)
    {
        int[] traits = [.. customer.Traits];
        traits[place] = trait.Members.ToList().FindIndex(m => m.Value == member);
        return traits;
    }

    private static DemoOutcome Answers(
        IReadOnlyList<DemoSurvey> surveys, Func<DemoSurvey, DemoCustomer, string, double, double> expected,
        IReadOnlyList<(string, string)> effects)
    {
        // Contracts and traits say who left, and so who was there to be asked: the discontented went.
        var outcome = new DemoOutcome(
            effects,
            [
                .. FormsOfTariff, .. FormsOfPlace, "contract", "tenure", "resolution_hours",
                .. DemoTrait.All.Where(t => t.Members.Any(m => m.Lean != 0)).Select(t => t.Column),
            ]);
        double Now(DemoSurvey s) => s.Case?.Outcome ?? 0;
        outcome.Add("touchpoint", surveys, s => s.Touchpoint, (s, m) => expected(s, s.Customer, m, Now(s)));
        outcome.Add("technology", surveys, s => s.Customer.Tariff.Technology,
            (s, m) => expected(s, Over(s.Customer, m), s.Touchpoint, Now(s)));
        outcome.Add("state", surveys, s => s.Customer.Place.State,
            (s, m) => expected(s, In(s.Customer, m), s.Touchpoint, Now(s)));
        var settled = surveys.Where(s => s.Case is not null).ToList();
        void Flag(string dimension, Func<DemoCase, bool> own, double ifYes) =>
            outcome.Add(dimension, settled, s => own(s.Case!) ? "1" : "0", (s, m) => expected(
                s, s.Customer, s.Touchpoint, Now(s) + (ifYes * ((m == "1" ? 1 : 0) - (own(s.Case!) ? 1 : 0)))));
        Flag("first_contact_resolved", c => c.FirstContactResolved is true, DemoCase.OfOneContact);
        Flag("sla_met", c => c.SlaMet is not false, DemoCase.OfTime);
        Flag("reopened", c => c.Reopened, DemoCase.OfReopening);
        // One contact is enough when there was one and the case stayed closed: their number says it more finely.
        outcome.Add("contact_count", settled, s => Written(s.Case!.Contacts), (s, m) => expected(
            s, s.Customer, s.Touchpoint, Now(s) + (DemoCase.OfOneContact
                * ((m == "1" && !s.Case!.Reopened ? 1 : 0) - (s.Case!.FirstContactResolved is true ? 1 : 0)))));
        return outcome;
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static double Score(DemoSurvey survey, DemoCustomer customer, string touchpoint, double mood)
    {
        var (middle, spread) = (FeedbackStory.ScoreMiddle, FeedbackStory.ScoreSpread);
        var mean = middle + (spread * FeedbackStory.Feeling(customer, survey.AnsweredOn, mood));
        double Above(double end) => 1 - Normal.Cumulative((end - mean) / (spread * FeedbackStory.Noise));
        return 100 * (Above(8.5) - (1 - Above(6.5)));
    }

    private static double Satisfaction(DemoSurvey survey, DemoCustomer customer, string touchpoint, double mood)
    {
        var (middle, spread) = (FeedbackStory.SatisfactionMiddle, FeedbackStory.SatisfactionSpread);
        var mean = middle + DemoStory.SatisfactionAt(touchpoint, customer, survey.AnsweredOn)
            + (spread * FeedbackStory.Feeling(customer, survey.AnsweredOn, mood));
        double[] ends = [1.5, 2.5, 3.5, 4.5];
        return 1 + ends.Sum(end => 1 - Normal.Cumulative((end - mean) / (spread * FeedbackStory.Noise)));
    }

    private static DemoCustomer Over(DemoCustomer customer, string technology) =>
        customer with { Tariff = DemoTariff.All.First(t => t.Technology == technology) };

    private static DemoCustomer In(DemoCustomer customer, string state) =>
        customer with { Place = DemoPlaces.All.First(p => p.State == state) };
}

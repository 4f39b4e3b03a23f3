namespace InsightsBot.Plugins.Demo;

/// <summary>Writes the tables of the demo, one file each.</summary>
internal sealed class DemoTables(int seed, DemoRows rows)
{
    /// <summary>Every table: its name, its share (0–1) of the writing time, and how to write it to a path.</summary>
    public IReadOnlyList<(string Name, double ShareOfTime, Action<string> Write)> All =>
    [
        ("regions", 0, Regions),
        ("tariffs", 0, Tariffs),
        ("initiatives", 0, Initiatives),
        ("customers", 0.1, Customers),
        ("invoices", 0.4, Invoices),
        ("cases", 0.2, Cases),
        ("interactions", 0.2, Interactions),
        ("surveys", 0.07, Surveys),
        ("reviews", 0.03, Reviews),
    ];

    private static void Regions(string path)
    {
        using var file = new CsvFile(path, "region_id", "city", "state", "area_type");
        foreach (var place in DemoPlaces.All)
        {
            file.Text(place.Id).Text(place.City).Text(place.State).Text(place.AreaType).EndRow();
        }
    }

    private static void Tariffs(string path)
    {
        using var file = new CsvFile(
            path, "tariff_id", "tariff_name", "product_line", "technology", "list_price_eur", "download_mbit");
        foreach (var tariff in DemoTariff.All)
        {
            file.Text(tariff.Id).Text(tariff.Name).Text(tariff.ProductLine).Text(tariff.Technology)
                .Decimal(tariff.ListPriceEuros).Whole(tariff.DownloadMegabits).EndRow();
        }
    }

    private static void Initiatives(string path)
    {
        using var file = new CsvFile(
            path, "initiative_id", "initiative_name", "started_on", "ended_on", "scope_dimension", "scope_value",
            "target_measure", "target_dimension", "target_value", "budget_eur");
        foreach (var initiative in DemoInitiative.All)
        {
            file.Text(initiative.Id).Text(initiative.Name).Day(initiative.StartedOn).Day(initiative.EndedOn)
                .Text(initiative.ScopeDimension).Text(initiative.ScopeValue).Text(initiative.TargetMeasure)
                .Text(initiative.TargetDimension).Text(initiative.TargetValue).Decimal(initiative.BudgetEuros).EndRow();
        }
    }

    private void Customers(string path)
    {
        using var file = new CsvFile(
            path, "customer_id", "signup_date", "region_id", "tariff_id", "contract_type", "segment", "age", "gender",
            "acquisition_channel", "payment_method", "preferred_language", "monthly_charge_eur", "tenure_months",
            "lifetime_value_eur", "churned", "churn_date", "churn_category", "churn_reason",
            "usage_level", "household", "number_ported", "welcome_call", "equipment_generation", "support_level",
            "usage_peak", "line_state");
        foreach (var customer in rows.Customers)
        {
            file.Code('K', customer.Number).Day(customer.SignupDate).Text(customer.Place.Id).Text(customer.Tariff.Id)
                .Text(customer.Contract).Text(customer.Segment).Whole(customer.Age).Text(customer.Gender)
                .Text(customer.AcquisitionChannel).Text(customer.PaymentMethod)
                .Text(customer.WritesEnglish ? "en" : "de")
                .Decimal(customer.ChargeOn(customer.ChurnDate ?? DemoStory.LastDay)).Whole(customer.TenureMonths)
                .Decimal(customer.LifetimeValueEuros).Flag(customer.ChurnDate is not null).Day(customer.ChurnDate)
                .Text(customer.ChurnReason?.Category).Text(customer.ChurnReason?.Name);
            for (var i = 0; i < DemoTrait.All.Count; i++)
            {
                _ = file.Text(DemoTrait.All[i].Members[customer.Traits[i]].Value);
            }

            // The leak: what the technicians did to the line once the customer had left.
            var isDismantled = customer.Number % 3 == 0;
            file.Text(customer.ChurnDate is null ? "geschaltet" : isDismantled ? "rückgebaut" : "abgeklemmt").EndRow();
        }
    }

    private void Invoices(string path)
    {
        using var file = new CsvFile(
            path, "invoice_id", "customer_id", "invoice_date", "amount_eur", "paid_late", "is_final");
        var number = 0;
        foreach (var customer in rows.Customers)
        {
            var dice = new Dice(seed, -customer.Number);
            var lateShare = customer.PaymentMethod switch { "Lastschrift" => 0.02, "Überweisung" => 0.09, _ => 0.03 };
            var first = customer.SignupDate > DemoStory.FirstDay ? customer.SignupDate : DemoStory.FirstDay;
            var end = customer.ChurnDate ?? DemoStory.LastDay;
            for (var month = new DateOnly(first.Year, first.Month, 1); month <= end; month = month.AddMonths(1))
            {
                var day = month.AddMonths(1).AddDays(-1);
                var isFinal = customer.ChurnDate is { } left && left <= day;
                var extra = dice.Happens(0.08) ? dice.Between(2, 30) * 0.5 : 0;
                file.Code('R', ++number).Code('K', customer.Number).Day(day).Decimal(customer.ChargeOn(month) + extra)
                    .Flag(dice.Happens(lateShare)).Flag(isFinal).EndRow();
            }
        }
    }

    private void Cases(string path)
    {
        using var file = new CsvFile(
            path, "case_id", "customer_id", "opened_at", "resolved_at", "status", "channel", "topic", "priority",
            "team", "is_complaint", "contacts", "first_response_hours", "resolution_hours", "first_contact_resolved",
            "sla_met", "reopened", "note");
        foreach (var one in rows.Cases)
        {
            file.Code('V', one.Number).Code('K', one.Customer.Number).Instant(one.OpenedAt).Instant(one.ResolvedAt)
                .Text(one.Status).Text(one.Channel).Text(one.Topic.Name).Text(one.Priority).Text(one.Topic.Team)
                .Flag(one.IsComplaint).Whole(one.Contacts).Decimal(one.FirstResponseHours)
                .Decimal(one.ResolutionHours).Flag(one.FirstContactResolved).Flag(one.SlaMet).Flag(one.Reopened)
                .Text(one.Note).EndRow();
        }
    }

    private void Interactions(string path)
    {
        using var file = new CsvFile(
            path, "interaction_id", "customer_id", "case_id", "started_at", "channel", "direction", "purpose",
            "waiting_seconds", "duration_seconds", "self_service");
        var number = 0;
        foreach (var contact in rows.Contacts)
        {
            file.Code('I', ++number).Code('K', contact.Customer.Number).Code('V', contact.Case?.Number)
                .Instant(contact.StartedAt).Text(contact.Channel).Text(contact.IsInbound ? "eingehend" : "ausgehend")
                .Text(contact.Purpose).Whole(contact.WaitingSeconds).Whole(contact.DurationSeconds)
                .Flag(contact.IsUnattended).EndRow();
        }
    }

    private void Surveys(string path)
    {
        using var file = new CsvFile(
            path, "survey_id", "customer_id", "case_id", "answered_on", "touchpoint", "language", "nps_score",
            "nps_group", "csat_score", "ces_score", "comment");
        var number = 0;
        foreach (var survey in rows.Surveys)
        {
            file.Code('B', ++number).Code('K', survey.Customer.Number).Code('V', survey.Case?.Number)
                .Day(survey.AnsweredOn).Text(survey.Touchpoint).Text(survey.Customer.WritesEnglish ? "en" : "de")
                .Whole(survey.NpsScore).Text(survey.NpsGroup).Whole(survey.CsatScore).Whole(survey.CesScore)
                .Text(survey.Comment).EndRow();
        }
    }

    private void Reviews(string path)
    {
        using var file = new CsvFile(
            path, "review_id", "customer_id", "posted_on", "source", "kind", "language", "stars", "review_text");
        var number = 0;
        foreach (var review in rows.Reviews)
        {
            file.Code('P', ++number).Code('K', review.IsAuthorKnown ? review.Customer.Number : null)
                .Day(review.PostedOn).Text(review.Source).Text(review.Stars is null ? "Beitrag" : "Rezension")
                .Text(review.Customer.WritesEnglish ? "en" : "de").Whole(review.Stars).Text(review.Text).EndRow();
        }
    }
}

namespace InsightsBot.Plugins.Demo;

/// <summary>Draws who a customer is.</summary>
internal static class CustomerDraw
{
    private static readonly double[] PlaceWeights = [.. DemoPlaces.All.Select(p => p.Weight)];
    private static readonly double[] TariffWeights = [.. DemoTariff.All.Select(t => t.Weight)];
    private static readonly string[] Channels =
        ["Online-Shop", "Filiale", "Telefonvertrieb", "Vergleichsportal", "Empfehlung"];

    /// <summary>One customer, told by the dice.</summary>
    public static DemoCustomer Of(int number, Dice dice)
    {
        var place = DemoPlaces.All[dice.Weighted(PlaceWeights)];
        var tariff = DemoTariff.All[dice.Weighted(TariffWeights)];
        var isBusiness = dice.Happens(0.09);
        int? age = isBusiness ? null : Age(dice);
        var discount = dice.Weighted([70, 20, 10]) switch { 1 => 0.95, 2 => 0.90, _ => 1.0 };
        var channel = Channels[dice.Weighted([34, 22, 14, 20, 10])];
        return new DemoCustomer
        {
            Number = number,
            SignupDate = SignupDate(dice),
            Place = place,
            Tariff = tariff,
            Contract = Contract(age, dice),
            Segment = isBusiness ? "Geschäftskunden" : tariff.ListPriceEuros switch
            {
                < 30 => "Einsteiger",
                < 50 => "Standard",
                _ => "Premium",
            },
            Age = age,
            Gender = isBusiness ? null : dice.Weighted([48, 47, 1.5, 3.5]) switch
            {
                0 => "weiblich",
                1 => "männlich",
                2 => "divers",
                _ => null,
            },
            AcquisitionChannel = channel,
            PaymentMethod = dice.Weighted([72, 16, 12]) switch
            {
                0 => "Lastschrift",
                1 => "Überweisung",
                _ => "Kreditkarte",
            },
            WritesEnglish = dice.Happens(place.City is "Berlin" or "München" or "Frankfurt am Main" ? 0.17 : 0.05),
            MonthlyChargeEuros = Math.Round(tariff.ListPriceEuros * discount, 2),
            Contentment = dice.Normal(),
        };
    }

    /// <summary>Ages from 18 to 90, most of them between 30 and 60.</summary>
    private static int Age(Dice dice) => (int)Math.Clamp(Math.Round(47 + 16.5 * dice.Normal()), 18, 90);

    /// <summary>The planted confounder: the young take short contracts; age itself makes nobody leave.</summary>
    private static string Contract(int? age, Dice dice)
    {
        double[] weights = age switch
        {
            null => [10, 30, 60],
            < 30 => [62, 20, 18],
            < 45 => [40, 26, 34],
            < 60 => [26, 26, 48],
            _ => [16, 24, 60],
        };
        return dice.Weighted(weights) switch
        {
            0 => DemoCustomer.Monthly,
            1 => DemoCustomer.OneYear,
            _ => DemoCustomer.TwoYears,
        };
    }

    /// <summary>About 62 % have signed up before the files begin; November sells more.</summary>
    private static DateOnly SignupDate(Dice dice)
    {
        if (dice.Happens(0.62))
        {
            var daysBefore = (int)(2550 * Math.Pow(dice.Share(), 1.3));
            return DemoStory.FirstDay.AddDays(-1 - daysBefore);
        }

        while (true)
        {
            var day = DemoStory.FirstDay.AddDays(dice.Between(0, 730));
            var weight = day.Month switch { 11 => 1.0, 9 or 10 or 12 => 0.72, 7 or 8 => 0.55, _ => 0.64 };
            if (dice.Happens(weight))
            {
                return day;
            }
        }
    }
}

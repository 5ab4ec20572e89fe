using System.Collections.Immutable;
using System.Globalization;
using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;
using Xunit;
using Funnel = StrategicAssessment.Charts.Plots.Funnel;

namespace StrategicAssessment.Tests.Charts;

/// <summary>One chart of each kind, with invented numbers of a usual size.</summary>
internal static class Gallery
{
    private static readonly string[] Years = ["October 2011 to September 2012", "October 2012 to September 2013", "October 2013 to September 2014", "October 2014 to September 2015"];

    public static TheoryData<string> Names => [.. All().Select(c => c.Id)];

    public static Chart Named(string id) => All().Single(c => c.Id == id);

    public static IEnumerable<Chart> All()
    {
        yield return Some.Chart("ranked-bars", "Anti-social behaviour by district, October 2014 to September 2015", Ranked(), AgainstDistricts("*Maidstone <; Thanet +"));
        yield return Some.Chart("grouped-bars", "Recorded crime by type in Maidstone", Grouped(), Changes("violence against the person +; robbery .; burglary dwelling -; shoplifting -"));
        yield return Some.Chart("stacked-bars", "Road casualties by road user", Stacked());
        yield return Some.Chart("proportions", "Casualties by road user, 2014", Shares());
        yield return Some.Chart("lines", "Anti-social behaviour", OverYears(), Changes("*Maidstone ."));
        yield return Some.Chart("control-chart", "Burglary in Maidstone, month by month", Monthly());
        yield return Some.Chart("funnel", "Burglary by ward, 2014/15", Wards(), AgainstDistricts("*High Street +; Parkwood +; Boxley -; Fant ."));
        yield return Some.Chart("interval-dots", "Violent crime by district, 2014/15", Intervals(), AgainstDistricts("*Maidstone -; Thanet +"));
        yield return Some.Chart("map", "Burglary by ward, 2014/15", Town(), AgainstDistricts("High Street +; Fant .; Heath .; Loose -; Boxley -"));
        yield return Some.Chart("profile", "Victims of violence by sex and age, 2025", Victims());
        yield return Some.Chart("heat-map", "Anti-social behaviour by type and month", Heat());
    }

    private static Judged AgainstDistricts(string rows) => new(Rows(rows, JudgementTest.SingleOverlap), ChartWords.GroupOf(Words.BuiltIn, "Kent districts", together: true), string.Empty);

    private static Judged Changes(string rows) => new(Rows(rows, JudgementTest.ExactTest), [], "on the year before") { IsYearBefore = true };

    private static ImmutableArray<JudgedRow> Rows(string rows, JudgementTest test) => [.. rows.Split("; ").Select(r => new JudgedRow(r[..^2].TrimStart('*'), r[0] == '*' ? ChartRole.Focus : ChartRole.Ordinary,
        new Judgement(test, r[^1] switch { '+' => Standing.MuchHigher, '-' => Standing.MuchLower, '<' => Standing.Lower, _ => Standing.Similar }, GoodEnd.Lower)))];

    private static Profile Victims() => new("Category", Proportions.ShareIn(Words.BuiltIn),
        [.. from age in new (int From, int? To)[] { (0, 14), (15, 24), (25, 49), (50, null) } from sex in new[] { "females", "males" } select new AgeBand(age.From, age.To, sex)],
        ["Females aged 0 to 14", "Males aged 0 to 14", "Females aged 15 to 24", "Males aged 15 to 24", "Females aged 25 to 49", "Males aged 25 to 49", "Females aged 50 and over", "Males aged 50 and over"],
        [Some.Series("Share in Northshire", "3.1% 4.2% 9.7% 18.3% 26.0% 21.4% 9.9% 7.4%", ChartRole.Focus), Some.Series("Share in Westmark", "2.9% 4.4% 10.4% 12.6% 28.1% 23.0% 10.5% [c]", ChartRole.Comparison)]);

    private static RankedBars Ranked() => new("District", Some.Rate, Some.Rows(
        "Tunbridge Wells 17.1; Sevenoaks 18.4; Tonbridge and Malling 19.2; Ashford 21.7; *Maidstone 22.3; Dartford 26.0; Canterbury 28.1; Swale 28.1; Dover 29.9; Shepway 33.4; Gravesham 35.2; Thanet 40.8"))
    {
        References = Some.Rows("KCC districts 26.8"),
    };

    private static GroupedBars Grouped() => new("Category", Some.Count,
        ["Violence against the person", "Sexual offences", "Robbery", "Burglary dwelling", "Burglary other than dwelling", "Theft of motor vehicle", "Shoplifting", "Criminal damage", "Possession of weapons"],
        [
            Some.Series("October 2013 to September 2014", "2,011 148 47 431 612 204 1,102 1,287 [c]", ChartRole.Comparison),
            Some.Series("October 2014 to September 2015", "2,498 197 42 388 569 231 1,020 1,305 31", ChartRole.Focus),
        ])
    {
        IsOverTime = true,
    };

    private static StackedBars Stacked() => new("Year", new Quantity("Casualties", Unit.Number), ["2012", "2013", "2014"],
    [
        Some.Series("Car occupants", "402 381 366"), Some.Series("Pedestrians", "71 66 80"), Some.Series("Motorcyclists", "58 61 49"), Some.Series("Pedal cyclists", "31 40 [c]"),
    ]);

    private static Proportions Shares() => new("Road user", ["Car occupants", "Pedestrians", "Motorcyclists", "Pedal cyclists", "Others"],
        [Some.Series("Maidstone", "63% 14% 9% 9% 5%", ChartRole.Focus), Some.Series("Kent", "61% 13% 11% 10% 5%")]);

    private static Lines OverYears() => new(Some.Rate, Some.Times(Years),
        [Some.Series("Maidstone", "31.0 28.2 24.9 22.3", ChartRole.Focus), Some.Series("KCC districts", "33.9 30.1 29.8 26.8", ChartRole.Comparison), Some.Series("Best four districts", "26.0 [x] 20.2 19.1")]);

    private static ControlChart Monthly()
    {
        var numbers = Some.Numbers("41 38 44 40 35 47 39 42 36 45 40 61 30 27 25 31 28 24 29 26 33 28 22 27");
        var points = numbers.Select((n, i) => new ControlPoint(MonthName(i), n, i == 11 ? SignalKind.Worse : i == 22 ? SignalKind.Better : SignalKind.None,
            Some.Number(i < 12 ? "42.3" : "27.5"), Some.Number(i < 12 ? "24.8" : "16.9"), Some.Number(i < 12 ? "59.9" : "38.1"))
        { Clear = i == 11 ? 1 : 0 });
        return new ControlChart(new Quantity("Recorded burglaries", Unit.Number), [.. points], [new(0, 11), new(12, 23)]) { What = "burglary", Where = "Maidstone" };
    }

    private static string MonthName(int index) => new DateOnly(2013, 10, 1).AddMonths(index).ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static Funnel Wards()
    {
        double[] sizes = [1900, 2500, 3200, 4100, 5000, 6200, 7400, 8800, 9300];
        var outer = sizes.Select(s => new LimitPoint(s, Math.Max(0, 6 - (240 / Math.Sqrt(s))), 6 + (240 / Math.Sqrt(s))));
        var inner = sizes.Select(s => new LimitPoint(s, Math.Max(0, 6 - (152 / Math.Sqrt(s))), 6 + (152 / Math.Sqrt(s))));
        string[] points = ["*High Street 9300 11.2", "Fant 8800 6.8", "Heath 5900 7.1", "Parkwood 5100 9.9", "Shepway North 8000 5.2", "Loose 2300 2.2", "Leeds 2500 6.2", "Barming 2700 1.9", "Boxley 7400 3.1", "Allington 7200 4.4", "Bearsted 8300 3.9", "Detling and Thurnham 2900 7.7"];
        return new Funnel(new Quantity("Residents", Unit.Number), new Quantity("Burglaries per 1,000 residents", Unit.Rate), [.. points.Select(Point)],
            Some.Number("6.0"), [new("99.8% limits", [.. outer]), new("95% limits", [.. inner])]);
    }

    private static FunnelPoint Point(string text)
    {
        var words = text.TrimStart('*').Split(' ');
        var signal = words[^1] switch { "11.2" or "9.9" => SignalKind.High, "3.1" => SignalKind.Low, _ => SignalKind.None };
        return new FunnelPoint(string.Join(' ', words[..^2]), text[0] == '*' ? ChartRole.Focus : ChartRole.Ordinary, Some.Number(words[^2]), Some.Number(words[^1]), signal);
    }

    private static IntervalDots Intervals() => new("District", new Quantity("Crimes per 1,000 residents, with 95% intervals", Unit.Rate), Some.Rows(
        "Thanet 22.4 (21.6 23.2); Gravesham 19.0 (18.2 19.9); Shepway 18.5 (17.7 19.3); Swale 17.3 (16.6 18.0); *Maidstone 15.4 (14.8 16.0); Ashford 15.1 (14.4 15.8); Sevenoaks 10.9 (10.3 11.5); Tunbridge Wells 10.7 (10.1 11.3); Dover [x]"))
    {
        References = Some.Rows("KCC districts 16.2"),
    };

    // Fant has a hole, in which High Street lies; Heath is hidden, Loose has two parts, and Leeds is too small for its name.
    private static AreaMap Town() => new("Ward", new Quantity("Burglaries per 1,000 residents", Unit.Rate),
    [
        Ward("Fant", "6.8", "0 0 40 0 40 30 0 30", "-14 10 26 10 26 20 14 20"), Ward("High Street", "11.2", "14 10 26 10 26 20 14 20"), Ward("Heath", "[c]", "40 0 62 4 60 16 40 14"),
        Ward("Loose", "2.2", "40 14 60 16 58 30 40 30", "64 20 72 20 72 28 64 28"), Ward("Leeds", "4.1", "62 4 64 4 64 6 62 6"), Ward("Boxley", "3.1", "0 30 58 30 50 44 8 42"),
    ])
    { Without = ["Barming"] };

    private static MapArea Ward(string name, string rate, params string[] rings) => new(name, name == "Fant" ? ChartRole.Focus : ChartRole.Ordinary, Some.Number(rate),
        [.. rings.Select(r => Outlines.Ring([.. r.TrimStart('-').Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).Chunk(2).Select(p => new PlanePoint(p[0], p[1]))], r[0] == '-'))]);

    private static HeatMap Heat()
    {
        string[] types = ["Rowdy behaviour", "Neighbour dispute", "Vehicle nuisance", "Malicious calls", "Fireworks"];
        var rows = types.Select((name, i) => new ChartSeries(name, ChartRole.Ordinary, [.. Enumerable.Range(0, 12).Select(m => Cell(i, m))]));
        return new HeatMap("Type", Some.Count, [.. Enumerable.Range(0, 12).Select(i => MonthName(i))], [.. rows]);
    }

    private static ChartNumber Cell(int row, int month)
    {
        var number = row == 4 ? (month == 1 ? 96 : month is 0 or 2 ? 22 : 0) : ((5 - row) * 22) + ((month * 17) % 29) + (month is > 7 ? 40 - (row * 8) : 0);
        return row == 3 && month == 5 ? Some.Number("[c]") : new ChartNumber(ValueStatus.Known, number, number.ToString(CultureInfo.InvariantCulture), null);
    }
}

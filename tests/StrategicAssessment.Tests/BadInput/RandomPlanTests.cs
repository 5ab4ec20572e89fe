using System.Globalization;
using System.Text;
using StrategicAssessment.Building;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.BadInput;

/// <summary>Plans that a person might write, made at random from the words of the language over a small folder: each is worked out, or refused with a place.</summary>
public sealed class RandomPlanTests
{
    private static readonly int Usual = Thorough.Or(2_000, 500);

    private static readonly string[] Columns =
    [
        "this year", "last year", "change", "change %", "rate", "rate last year", "share", "share of group", "share of residents", "location quotient", "rank", "rank range", "rank in Belford", "rate in Ashby",
        "share in districts", "interval", "judgement", "agreement", "contribution", "trend", "against districts", "against average of districts", "each month", "burglary", "2014/15", "change interval",
        "share of residents interval", "share in Belford", "location quotient in Ashby", "change from 2013/14 to 2014/15", "rank in districts", "against districts in Belford", "traffic light", "traffic light against districts",
    ];

    private static readonly string[] Rows = ["districts", "categories", "parts", "[here]", "[Ashby, Belford]", "[Ashby, districts]", "shoplifting", "[shoplifting, other-theft]"];
    private static readonly string[] Totals = ["districts", "average of districts", "average of best 2 of districts", "[districts, average of districts]", "Ashby"];
    private static readonly string[] Ranks = ["rate, lowest first", "count, highest first", "change, lowest first", "change %, lowest first", "share, highest first"];

    [Fact]
    public void A_plan_is_worked_out_or_refused_with_a_place()
    {
        var most = int.Parse(Environment.GetEnvironmentVariable("ASSESS_RANDOM_PLANS") ?? Usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var (failures, built, locker) = (new List<string>(), 0, new Lock());
        Parallel.For(0, 4, part =>
        {
            using var workspace = Workspace.OfNorthshire();
            for (var seed = part; seed < most; seed += 4)
            {
                var plan = Plan(new Random(seed));
                workspace.Write(PlanReader.FileName, Encoding.UTF8.GetBytes(plan));
                var problem = ProblemOf(workspace.Folder, out var isBuilt);
                lock (locker)
                {
                    if (isBuilt) built++;
                    if (problem is not null) failures.Add($"{seed}: {problem}\n{plan}");
                }
            }
        });
        Assert.True(failures.Count == 0, $"{failures.Count}\n" + string.Join('\n', failures.Take(5)));
        Assert.True(built > most / 25, $"only {built} were worked out");
    }

    private static string? ProblemOf(string folder, out bool isBuilt)
    {
        isBuilt = false;
        try
        {
            var run = new Pipeline(AssessmentFolder.Open(folder), new Progress<string>()).Run().Whole;
            isBuilt = run.Document is not null && !run.HasErrors(isStrict: false);
            return isBuilt || run.Diagnostics.Any(d => d.Severity == Severity.Error && d.At.File.Length > 0) ? null : "neither worked out nor refused";
        }
        catch (Exception fault)
        {
            return fault.ToString();
        }
    }

    private static string Plan(Random random)
    {
        var plan = new StringBuilder("version: 1\nedition: 2016-17\nplace: Ashby\nthis year: 12 months to September 2015\n");
        plan.Append("extracts:\n  burglary:\n    counts: burglaries\n    holds: district\n").Append(Maybe(random, "    protect: hide below 5\n", "    good: fewer\n", "    per: 100000\n", "    missing rows: zero\n"));
        plan.Append("  theft:\n    counts: thefts\n    holds: district\n    categories: all-theft\n    this year: 2014/15\n").Append(Maybe(random, "    total: supplied\n", "    good: neither\n", "    decimals: 2\n", "    break: 2014-04-01\n"));
        plan.Append("categories:\n  all-theft:\n    shoplifting:\n    other-theft:\ntables:\n");
        foreach (var extract in (string[])["burglary", "theft"])
        {
            plan.Append(CultureInfo.InvariantCulture, $"  {extract}:\n    columns: [{string.Join(", ", random.GetItems(Columns, random.Next(1, 5)).Distinct())}]\n");
            if (random.Next(2) == 0) plan.Append(CultureInfo.InvariantCulture, $"    rows: {Pick(random, Rows)}\n");
            if (random.Next(2) == 0) plan.Append(CultureInfo.InvariantCulture, $"    totals: {Pick(random, Totals)}\n");
            if (random.Next(3) == 0) plan.Append(CultureInfo.InvariantCulture, $"    rank: {Pick(random, Ranks)}\n");
            if (random.Next(3) == 0) plan.Append(CultureInfo.InvariantCulture, $"    order: {Pick(random, [.. PlanKeys.Table.Single(k => k.Name == "order").Words])}\n");
            if (random.Next(3) == 0) plan.Append(CultureInfo.InvariantCulture, $"    chart: {Pick(random, [.. PlanKeys.Table.Single(k => k.Name == "chart").Words])}\n");
        }

        return plan.ToString();
    }

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];

    private static string Maybe(Random random, params string[] lines) => string.Concat(lines.Where(_ => random.Next(4) == 0));
}

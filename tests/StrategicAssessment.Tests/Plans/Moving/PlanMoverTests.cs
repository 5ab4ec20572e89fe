using System.Text;
using StrategicAssessment.Plans;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.Plans.Moving;

public sealed class PlanMoverTests
{
    private const string Head = "version: 1\nedition: 2016-17\nplace: X\nthis year: 2015/16\n";
    private static readonly NewSurroundings Around = new(null, "../out", HasBundle: true);

    [Fact]
    public void The_samples_plan_differs_only_in_years_and_in_what_is_awaited()
    {
        var plan = Repository.Read("sample-data/maidstone-2016-17/assessment.yaml");
        GoldenFile.Matches("Plans/Moving/Golden/maidstone-2017-18.yaml", Moved(plan, new("../kent", "../../output/maidstone-2016-17", HasBundle: true)));
    }

    [Theory]
    [InlineData("  a:\n    file: x.csv\n", "  a:\n    status: awaited\n    file: x.csv\n")]
    [InlineData("  a:\n    # why\n    file: x.csv   # so\n", "  a:\n    # why\n    status: awaited\n    file: x.csv   # so\n")]
    [InlineData("  a:\n    file: x.csv\n    status: provisional # now\n", "  a:\n    file: x.csv\n    status: awaited # now\n")]
    [InlineData("  a:\n    status: 'final'\n", "  a:\n    status: 'awaited'\n")]
    [InlineData("  a:   # nothing yet\n  b:\n", "  a:   # nothing yet\n    status: awaited\n  b:\n    status: awaited\n")]
    [InlineData("  a: {file: x.csv}\n", "  a: {status: awaited, file: x.csv}\n")]
    [InlineData("  a:\n    file: {c2.csv: 2024, c5.csv: 2023}\n", "  a:\n    status: awaited\n    file: {c2.csv: 2025, c5.csv: 2024}\n")]
    [InlineData("  a: {}\n", "  a: {status: awaited}\n")]
    [InlineData("  a:\n    this year: \"12 months to June 2016\"\n    population: mid-2015\n    period: Sep-16\n", "  a:\n    status: awaited\n    this year: \"12 months to June 2017\"\n    population: mid-2016\n    period: Sep-17\n")]
    [InlineData("  a:\n    break: 2015-04-01\n", "  a:\n    status: awaited\n    break: 2015-04-01\n")]
    public void Each_extract_is_awaited_and_its_layout_stays(string extracts, string moved) =>
        Assert.Equal("version: 1\nedition: 2017-18\nprevious: ../out\nplace: X\nthis year: 2016/17\nextracts:\n" + moved, Moved(Head + "extracts:\n" + extracts, Around));

    [Theory]
    [InlineData("accepted: {SA3202 a: why}\n", "# accepted: {SA3202 a: why}\n")]
    [InlineData("accepted:\n  # checked\n  SA3202 a: why,\n    and who\n\n  SA3201 a 5: why\n", "# accepted:\n  # checked\n#   SA3202 a: why,\n#     and who\n\n#   SA3201 a 5: why\n")]
    public void What_was_accepted_becomes_a_remark(string accepted, string moved)
    {
        Assert.EndsWith("    status: awaited\n" + moved, Moved(Head + "extracts:\n  a:\n" + accepted, Around), StringComparison.Ordinal);
        Assert.EndsWith(moved + "extracts:\n  a:\n    status: awaited\n", Moved(Head + accepted + "extracts:\n  a:\n", Around), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF")]
    public void Line_ends_and_the_byte_order_mark_stay(string lineEnd, string mark)
    {
        var plan = mark + (Head + "extracts:\n  a:\n    file: x.csv\n").Replace("\n", lineEnd, StringComparison.Ordinal);
        var expected = mark + ("version: 1\nedition: 2017-18\nprevious: ../out\nplace: X\nthis year: 2016/17\nextracts:\n  a:\n    status: awaited\n    file: x.csv\n").Replace("\n", lineEnd, StringComparison.Ordinal);
        Assert.Equal(expected, Moved(plan, Around));
    }

    [Fact]
    public void Characters_beyond_the_first_plane_do_not_shift_a_place()
    {
        var moved = Moved("version: 1\nedition: 2016-17\nplace: X\nextracts: {a: {title: \U0001F6B2\U0001F6B2 b, this year: 2014/15}}\nthis year: 2015/16\n", Around);
        Assert.Contains("{a: {status: awaited, title: \U0001F6B2\U0001F6B2 b, this year: 2015/16}}", moved, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("previous: ../old\n", true, "previous: ../out\n")]
    [InlineData("previous: ../old # last\n", false, "# previous: ../out # last\n")]
    [InlineData("", true, "previous: ../out\n")]
    [InlineData("", false, "# previous: ../out\n")]
    public void Last_years_bundle_takes_the_place_of_the_one_before(string line, bool hasBundle, string moved) =>
        Assert.StartsWith($"version: 1\nedition: 2017-18\n{moved}place: X\n", Moved(Head.Replace("place", line + "place", StringComparison.Ordinal) + "extracts:\n  a:\n", Around with { HasBundle = hasBundle }), StringComparison.Ordinal);

    [Theory]
    [InlineData("../../county's: own", "county: '../../county''s: own'")]
    [InlineData("../shared files", "county: ../shared files")]
    [InlineData("../kent", "county: ../kent")]
    public void A_folder_is_quoted_when_it_must_be(string county, string line) =>
        Assert.Contains(line + "\n", Moved(Head + "county: ../kent\nextracts:\n  a:\n", Around with { County = county }), StringComparison.Ordinal);

    [Fact]
    public void Tables_move_and_columns_that_name_a_year_are_left_and_told()
    {
        const string Tables = "# Changed in 2015.\ntables:\n  a:\n    this month: May 2016\n    columns: [this year, change since 12 months to March 2013]\n    title: Since 2012\n";
        var moved = Move(Head + "extracts:\n  a:\n" + Tables, Around).Value!;
        Assert.Contains("this month: May 2017\n    columns: [this year, change since 12 months to March 2013]\n    title: Since 2012\n", Encoding.UTF8.GetString(moved.Content.Span), StringComparison.Ordinal);
        Assert.Equal(
            ["assessment.yaml:7:1 # Changed in 2015.", "assessment.yaml:11:26 change since 12 months to March 2013", "assessment.yaml:12:12 Since 2012"],
            moved.Left.Select(l => $"{l.At} {l.Value}"));
    }

    [Theory]
    [InlineData("this year: >\n  12 months to\n  June 2016\n", "assessment.yaml:4:12: error SA2301: ")]
    [InlineData("this year: \"12 months\\x20to June 2016\"\n", "assessment.yaml:4:12: error SA2301: ")]
    [InlineData("this year: soon\n", "assessment.yaml:4:12: error SA2105: ")]
    [InlineData("this year: 2016\nextra: 1\n", "assessment.yaml:5:1: error SA2101: ")]
    public void A_plan_that_cannot_be_moved_is_refused(string lines, string told)
    {
        var moved = Move("version: 1\nedition: 2016-17\nplace: X\n" + lines + "extracts:\n  a:\n", Around);
        Assert.Null(moved.Value);
        Assert.Contains(moved.Diagnostics, d => d.ToString().StartsWith(told, StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_can_be_moved_year_after_year()
    {
        var plan = Repository.Read("sample-data/maidstone-2016-17/assessment.yaml");
        for (var i = 0; i < 5; i++) plan = Moved(plan, new("../kent", "../../output/before", HasBundle: true));
        var read = PlanReader.Read("assessment.yaml", Encoding.UTF8.GetBytes(plan)).Value!;
        Assert.Equal(("2021-22", "October 2019 to September 2020"), (read.Edition, read.ThisYear.Value.Label));
    }

    private static Diagnostics.Outcome<MovedPlan> Move(string plan, NewSurroundings around) => PlanMover.Move("assessment.yaml", Encoding.UTF8.GetBytes(plan), around);

    private static string Moved(string plan, NewSurroundings around)
    {
        var moved = Move(plan, around);
        Assert.True(moved.Value is not null, string.Join('\n', moved.Diagnostics));
        return Encoding.UTF8.GetString(moved.Value.Content.Span);
    }
}

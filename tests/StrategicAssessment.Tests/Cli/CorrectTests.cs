using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class CorrectTests
{
    private const string Sample = "maidstone-2016-17";
    private const string Council = "Council, 13 April 2016";
    private const string Notice = Sample + "/corrections/2016-05-03-council-13-april-2016.md";
    private const string Letter = "extract,place,period,category,old,new,who,date,reason\nasb,Maidstone,12 months to September 2015,,3608,3708,Kent Police,2016-04-29,a hundred *incidents* were recorded late\n";

    [Fact]
    public void A_notice_tells_every_figure_rank_sentence_table_and_chart_that_changed_and_why()
    {
        using var desk = Published();
        desk.Write(Sample + "/corrections.csv", Letter);
        desk.Replace(Sample + "/extracts/recorded-crime-by-type.csv", "2014-10-01,2015-09-30,Robbery,78", "2014-10-01,2015-09-30,Robbery,79");
        var run = Correct(desk);
        Assert.True(run.ExitCode == 0, run.Error);
        var notice = desk.Read(Notice);
        Assert.StartsWith("---\ndate: 2016-05-03\nedition: \"Council, 13 April 2016\"\nreason: \"Late records\"\n---\n\n**Corrected figures**\n", notice, StringComparison.Ordinal);
        foreach (var told in new[]
        {
            " Anti-social behaviour, Maidstone, October 2014 to September 2015: **3,708** in place of 3,608 (corrected by Kent Police on 29 April 2016: a hundred \\*incidents\\* were recorded late)\n",
            " Recorded crime by type, Robbery, Maidstone, October 2014 to September 2015: **79** in place of 78 (the extract \"Recorded crime by type\" was sent again by Kent Police)\n",
            " Anti-social behaviour, change, Maidstone, October 2014 to September 2015 compared with October 2013 to September 2014: +29 in place of -71\n",
            " Anti-social behaviour, rate per 1,000 residents, Maidstone, October 2014 to September 2015: 22.9 in place of 22.3\n",
            "There were 3,708 incidents of anti-social behaviour in Maidstone in the year to September 2015, 29 (0.8%) more than",
            "There were 3,608 incidents of anti-social behaviour in Maidstone in the year to September 2015, 71 (1.9%) fewer than",
            " Anti-social behaviour, by district, October 2014 to September 2015\n",
        })
        {
            Assert.Contains(told, notice, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Domestic", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_build_prints_the_notices_newest_first_and_reads_nothing_back_from_its_output()
    {
        using var desk = Published();
        desk.Write(Sample + "/corrections.csv", Letter);
        Assert.Equal(0, Correct(desk).ExitCode);
        desk.Write(Sample + "/corrections/2016-06-07.md", "---\ndate: 2016-06-07\nedition: Council\nreason: An <b>error</b> {{ 1 }}.\n---\n\n- One, with {{ asb.here.now }}.\n");
        Assert.Equal(0, desk.Build(Sample, "--format", "md,html").ExitCode);
        var document = desk.Read($"out/{Sample}/strategic-assessment.md");
        Assert.Contains("Corrected on 7 June 2016; the section \"Corrections\" says what changed\n", document, StringComparison.Ordinal);
        var (newer, older) = (document.IndexOf("### Correction of 7 June 2016", StringComparison.Ordinal), document.IndexOf("### Correction of 3 May 2016", StringComparison.Ordinal));
        Assert.True(newer > 0 && older > newer);
        Assert.Contains("{{ asb.here.now }}", document, StringComparison.Ordinal);
        Assert.Contains("An &lt;b&gt;error&lt;/b&gt; {{ 1 }}.", desk.Read($"out/{Sample}/strategic-assessment.html"), StringComparison.Ordinal);
        var first = Snapshot.Of(desk.At("out"));
        Directory.Delete(desk.At("out"), recursive: true);
        desk.Build(Sample, "--format", "md,html");
        first.AssertSame(Snapshot.Of(desk.At("out")));
    }

    [Fact]
    public void A_correction_has_one_notice_and_the_next_tells_only_what_came_since()
    {
        using var desk = Published();
        desk.Write(Sample + "/corrections.csv", Letter);
        Correct(desk);
        var again = Correct(desk, date: "2016-05-04");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("error SA7308: ", again.Error, StringComparison.Ordinal);
        desk.Replace(Sample + "/extracts/recorded-crime-by-type.csv", "2014-10-01,2015-09-30,Robbery,78", "2014-10-01,2015-09-30,Robbery,79");
        Assert.Equal(0, Correct(desk, date: "2016-05-05").ExitCode);
        var notice = desk.Read(Notice.Replace("05-03", "05-05", StringComparison.Ordinal));
        Assert.Contains("Robbery, Maidstone, October 2014 to September 2015: **79** in place of 78", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("3,708", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_corrected_is_no_notice()
    {
        using var desk = Published();
        var run = Correct(desk);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("error SA7308: ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.At(Sample + "/corrections")));
    }

    [Theory]
    [InlineData("Parish", "2016-05-03", "Late", "SA7305")]
    [InlineData(Council, "soon", "Late", "SA7306")]
    [InlineData(Council, "2016-05-03", " ", "SA7307")]
    [InlineData(Council, "2016-04-12", "Late", "SA6023")]
    [InlineData(Council, "2014-05-03", "Late", "SA6023")]
    public void Words_that_mean_nothing_are_refused(string edition, string date, string reason, string told)
    {
        using var desk = Published();
        var run = desk.Run("correct", desk.At(Sample), "--against", edition, "--date", date, "--reason", reason);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"error {told}: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_is_never_overwritten_and_an_edition_that_was_edited_not_compared()
    {
        using var desk = Published();
        desk.Write(Sample + "/corrections.csv", Letter);
        Correct(desk);
        Assert.Equal((0, ""), (Correct(desk).ExitCode, Correct(desk).Error));
        desk.Write(Notice, desk.Read(Notice) + "\nAsk us.\n");
        var before = desk.Read(Notice);
        Assert.Contains("error SA7309: ", Correct(desk).Error, StringComparison.Ordinal);
        Assert.Equal(before, desk.Read(Notice));
        desk.Replace(Sample + "/editions/council-13-april-2016/figures.json", "3608", "3609");
        var run = Correct(desk, date: "2016-05-05");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("figures.json: error SA8004: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Text.\n", "corrections/note.md:1:1: error SA5111: ")]
    [InlineData("---\ndate: 2016-05-03\n---\nText.\n", "corrections/note.md:1:1: error SA5112: The notice does not say its edition and reason.")]
    [InlineData("---\nedition: a\ndate: May\nreason: b\n---\nText.\n", "corrections/note.md:3:7: error SA5113: 'May' is not a date.")]
    public void A_notice_that_cannot_be_read_is_an_error_at_its_place(string text, string told)
    {
        using var desk = Desk.WithSample();
        desk.Write(Sample + "/corrections/note.md", text);
        var run = desk.Build(Sample, "--format", "md");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    private static readonly Lazy<Desk> Laid = new(() =>
    {
        var desk = Desk.Like(Desk.BuiltSample);
        Assert.Equal(0, desk.Run("freeze", desk.At(Sample), "--as", Council, "--output", desk.At("out/" + Sample)).ExitCode);
        return desk;
    });

    private static Desk Published() => Desk.Like(Laid);

    private static (int ExitCode, string Output, string Error) Correct(Desk desk, string date = "2016-05-03") =>
        desk.Run("correct", desk.At(Sample), "--against", Council, "--date", date, "--reason", "Late records");
}

using System.Text;
using System.Text.Json;
using StrategicAssessment.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class VerifyTests
{
    private const string Sample = "maidstone-2016-17";
    private const string Out = "out/maidstone-2016-17";

    [Fact]
    public void A_bundle_as_it_was_built_is_verified_with_its_inputs_or_alone()
    {
        using var desk = Built();
        Assert.Equal((0, ""), (Verify(desk).ExitCode, Verify(desk).Error));
        Assert.Equal(0, desk.Run("verify", desk.At(Out)).ExitCode);
    }

    [Fact]
    public void Everything_edited_missing_or_extra_is_found_at_once()
    {
        using var desk = Built();
        desk.Replace(Out + "/tables/asb.csv", "3,608", "3,600");
        File.Delete(desk.At(Out + "/charts/asb.svg"));
        desk.Write(Out + "/tables/mine.csv", "mine");
        desk.Write(Sample + "/extracts/profile.csv", "area\n");
        File.Delete(desk.At(Sample + "/commentary/asb.md"));
        desk.Write(Sample + "/commentary/new.md", "New.\n");
        var run = Verify(desk);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                "maidstone-2016-17/commentary/asb.md SA7202", "maidstone-2016-17/extracts/profile.csv SA7201", "maidstone-2016-17/commentary/new.md SA7203",
                "out/maidstone-2016-17/charts/asb.svg SA7205", "out/maidstone-2016-17/tables/asb.csv SA7204", "out/maidstone-2016-17/tables/mine.csv SA7206",
            ],
            Told(run.Error));
        var alone = desk.Run("verify", desk.At(Out));
        Assert.Equal((1, 3), (alone.ExitCode, Told(alone.Error).Count));
    }

    [Fact]
    public void A_PDF_says_itself_whether_somebody_edited_it()
    {
        const string Pdf = Out + "/strategic-assessment.pdf";
        using var desk = Built();
        desk.Write(Pdf, Encoding.Latin1.GetString(PdfFile.Marked("%PDF-1.4\n(3,608) Tj\nstartxref\n9\n%%EOF\n"u8, "page")!.Value.Span));
        Assert.Equal(0, Verify(desk).ExitCode);
        desk.Replace(Pdf, "3,608", "3,068");
        Assert.Equal((1, "out/maidstone-2016-17/strategic-assessment.pdf SA7204"), (Verify(desk).ExitCode, Assert.Single(Told(Verify(desk).Error))));
        Assert.Equal(1, desk.Run("freeze", desk.At(Sample), "--output", desk.At(Out), "--as", "Council").ExitCode);
        desk.Write(Pdf, "%PDF-1.4 of somebody else");
        Assert.Equal(["out/maidstone-2016-17/strategic-assessment.pdf SA7206"], Told(Verify(desk).Error));
    }

    [Fact]
    public void Bytes_count_and_not_times_or_lengths()
    {
        using var desk = Built();
        File.SetLastWriteTimeUtc(desk.At(Sample + "/extracts/profile.csv"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(0, Verify(desk).ExitCode);
        desk.Replace(Sample + "/extracts/asb-incidents-by-area.csv", "3608", "3068");
        desk.Replace(Out + "/strategic-assessment.md", "3,608", "3,068");
        Assert.Equal(["maidstone-2016-17/extracts/asb-incidents-by-area.csv SA7201", "out/maidstone-2016-17/strategic-assessment.md SA7204"], Told(Verify(desk).Error));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("kent")]
    [InlineData(Sample)]
    public void Where_there_is_no_bundle_nobody_can_tell(string folder)
    {
        using var desk = Desk.WithSample();
        var run = desk.Run("verify", desk.At(folder), "--output", desk.At(Out));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("error SA7207: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_get_the_answer_as_their_last_line()
    {
        using var desk = Built();
        desk.Write(Out + "/figures.json", "{}");
        var run = desk.Run("verify", desk.At(Sample), "--output", desk.At(Out), "--json");
        var last = JsonDocument.Parse(run.Output.TrimEnd('\n').Split('\n')[^1]).RootElement;
        Assert.Equal((1, "verified", false), (run.ExitCode, last.GetProperty("event").GetString(), last.GetProperty("unchanged").GetBoolean()));
    }

    [Fact]
    public void Every_bundle_of_a_county_is_checked_kept_and_still_known_after_one_was_built_alone()
    {
        using var desk = Desk.With("kent", "kent-2016-17");
        string[] at = ["--output", desk.At("out")];
        Assert.Equal(0, desk.Run(["build", desk.At("kent-2016-17"), .. at, "--format", "md"]).ExitCode);
        Assert.Equal(0, desk.Run(["build", desk.At("kent-2016-17"), .. at, "--format", "md", "--check-unchanged"]).ExitCode);
        Assert.Equal(0, desk.Run(["freeze", desk.At("kent-2016-17"), .. at, "--as", "Kent"]).ExitCode);
        Assert.Equal(desk.Files("out"), desk.Files("kent-2016-17/editions/kent"));
        desk.Replace("out/dover/tables/asb.csv", "1,850", "1,851");
        Assert.Equal(["out/dover/tables/asb.csv SA7204"], Told(desk.Run(["verify", desk.At("kent-2016-17"), .. at]).Error));
        Assert.Equal(0, desk.Run(["build", desk.At("kent-2016-17"), .. at, "--format", "md", "--only", "Dover"]).ExitCode);
        desk.Replace("out/thanet/tables/asb.csv", "1,850", "1,851");
        Assert.Equal(["out/thanet/tables/asb.csv SA7204"], Told(desk.Run(["verify", desk.At("kent-2016-17"), .. at]).Error));
    }

    private static Desk Built() => Desk.Like(Desk.BuiltSample);

    private static (int ExitCode, string Output, string Error) Verify(Desk desk) => desk.Run("verify", desk.At(Sample), "--output", desk.At(Out));

    private static List<string> Told(string error) =>
        [.. error.Replace('\\', '/').Split('\n').Where(l => l.Contains(": error ", StringComparison.Ordinal)).Select(l => $"{l[..l.IndexOf(':', StringComparison.Ordinal)]} {l.Split(": error ")[1][..6]}")];
}

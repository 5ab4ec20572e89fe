using System.Globalization;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Tests.Cli;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Records;

public sealed class ExtractFilesTests : IDisposable
{
    private readonly Desk desk = Desk.Bare();

    [Theory]
    [InlineData("asb.csv", "asb.csv", "extracts/asb.csv")]
    [InlineData("[b.csv, a.csv]", "a.csv b.csv c.csv", "extracts/b.csv extracts/a.csv")]
    [InlineData("2015-*-street.csv", "2015-09-street.csv 2015-08-street.csv 2016-01-street.csv 2015-street.csv", "extracts/2015-08-street.csv extracts/2015-09-street.csv")]
    [InlineData("\"*.csv\"", "b.csv a.csv a.txt", "extracts/a.csv extracts/b.csv")]
    [InlineData("[a*.csv, ab.csv, \"*b.csv\"]", "ab.csv aab.csv b.csv", "extracts/aab.csv extracts/ab.csv extracts/b.csv")]
    [InlineData("a*b*c.csv", "abc.csv axbxc.csv ac.csv acb.csv", "extracts/abc.csv extracts/axbxc.csv")]
    [InlineData("extracts/asb.csv", "asb.csv", "extracts/asb.csv")]
    [InlineData("asb.csv", "2015-11-02/asb.csv", "extracts/2015-11-02/asb.csv")]
    [InlineData("asb.csv", "2015-11-02/asb.csv 2015-09-30/asb.csv asb.csv", "extracts/2015-11-02/asb.csv (not extracts/2015-09-30/asb.csv extracts/asb.csv)")]
    [InlineData("\"*.csv\"", "2015-11-02/a.csv 2015-12-01/b.csv 2015-10-01/b.csv", "extracts/2015-11-02/a.csv extracts/2015-12-01/b.csv (not extracts/2015-10-01/b.csv)")]
    [InlineData("asb.csv", "asb.csv later/asb.csv 2015-13-01/asb.csv 20151102/asb.csv", "extracts/asb.csv")]
    [InlineData("asb.csv", "other.csv", "extracts/asb.csv")]
    public void The_newest_file_of_each_name_counts(string plan, string files, string expected)
    {
        foreach (var file in files.Split(' ')) desk.Write("own/extracts/" + file, "x");
        Assert.Equal(expected, Found(plan));
    }

    [Fact]
    public void A_file_of_the_assessment_wins_over_a_newer_one_of_the_county()
    {
        desk.Write("own/extracts/a.csv", "x");
        desk.Write("kent/extracts/2016-01-01/a.csv", "x");
        desk.Write("kent/extracts/2015-01-01/b.csv", "x");
        Assert.Equal("extracts/a.csv ../kent/extracts/2015-01-01/b.csv", Found("\"*.csv\""));
    }

    [Fact]
    public void Older_files_are_noted_and_a_pattern_without_files_is_an_error()
    {
        desk.Write("own/extracts/2015-11-02/asb.csv", "x");
        desk.Write("own/extracts/asb.csv", "x");
        var found = ExtractFiles.Find(Folder, PlanOf("[asb.csv, street-*.csv]")).Diagnostics;
        Assert.Equal("extracts/asb.csv: note SA0006: The file is superseded by extracts/2015-11-02/asb.csv, which was received later, and is not read.", found.Single(d => d.Code == "SA0006").ToString());
        Assert.StartsWith("assessment.yaml:5:34: error SA0007: No file in the folder 'extracts' has a name like 'street-*.csv'.", found.Single(d => d.Code == "SA0007").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../*.csv")]
    [InlineData("a/*.csv")]
    [InlineData("[a.csv, /etc/passwd]")]
    public void Patterns_stay_in_the_folder(string plan) => Assert.Contains("SA2113", Plans.Some.Told(Plans.Some.Read(Plans.Some.PlanWith($"extracts: {{asb: {{file: {plan}}}}}")).Diagnostics), StringComparison.Ordinal);

    // The sum that FIPS 180-2 gives for these three bytes.
    [Theory]
    [InlineData("")]
    [InlineData("0 2")]
    [InlineData("2")]
    [InlineData("0 0 1")]
    [InlineData("1 0 2")]
    public void The_hash_of_a_file_is_that_of_its_bytes_however_they_are_read(string offsets)
    {
        desk.Write("own/extracts/asb.csv", "abc");
        using var file = Folder.OpenStreamed("extracts/asb.csv", SourceSpan.WholeFile("assessment.yaml")).Value!;
        foreach (var offset in offsets.Split(' ', StringSplitOptions.RemoveEmptyEntries)) file.Read(long.Parse(offset, CultureInfo.InvariantCulture), new byte[2]);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", file.AsInput().Sha256());
    }

    public void Dispose() => desk.Dispose();

    private AssessmentFolder Folder
    {
        get
        {
            Directory.CreateDirectory(desk.At("own"));
            Directory.CreateDirectory(desk.At("kent"));
            return AssessmentFolder.Open(desk.At("own")).Borrowing(new("../kent", default)).Value!;
        }
    }

    private static ExtractPlan PlanOf(string file) => Plans.Some.Read(Plans.Some.PlanWith($"extracts: {{asb: {{file: {file}}}}}")).Value!.Extracts.Single();

    private string Found(string plan) => string.Join(' ', ExtractFiles.Find(Folder, PlanOf(plan)).Value!
        .Select(f => f.Superseded.IsEmpty ? f.Path : $"{f.Path} (not {string.Join(' ', f.Superseded)})"));
}

using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>Warnings that the plan answers: <c>accepted:</c>.</summary>
public sealed class AcceptedTests
{
    private const string Plan = "assessment.yaml", Burglary = "extracts/burglary.csv";
    private const string Reason = "different windows, agreed with Northshire Police";

    [Theory]
    [InlineData("accepted: {SA3201 burglary: \"different windows, agreed with Northshire Police\"}")]
    [InlineData("accepted:\n  SA3201 burglary 1,117 1,116: different windows, agreed with Northshire Police.")]
    [InlineData("accepted:\n  sa3201 Burglary Northshire districts 1117: different windows,\n    agreed with Northshire Police")]
    [InlineData("accepted:\n  SA3201 burglary.csv: different windows, agreed with Northshire Police")]
    public void A_warning_that_is_answered_passes_strict_and_stands_in_the_document_with_its_reason(string accepted)
    {
        using var workspace = WithOtherTotal(accepted);
        var check = Assess.Run("check", "--strict", workspace.Folder);
        Assert.True(check.ExitCode == 0, check.ToString());
        Assert.Contains($"extracts/burglary.csv:10: accepted SA3201: ", check.Error, StringComparison.Ordinal);
        Assert.Contains($"Accepted: {Reason}.", check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("accepted SA", Assess.Run("check", "--quiet", workspace.Folder).Error, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"SA3201\",\"severity\":\"accepted\"", Assess.Run("check", "--json", workspace.Folder).Output, StringComparison.Ordinal);
        var build = workspace.Build("--strict", "--format", "md,html,docx");
        Assert.True(build.ExitCode == 0, build.ToString());
        Assert.Contains($"* **Burglary**: the total in the extract is not the sum of its parts, which is used. The reason given: {Reason}.", Text(workspace, "md"), StringComparison.Ordinal);
        Assert.Contains($"The reason given: {Reason}.", Text(workspace, "html"), StringComparison.Ordinal);
        Assert.Contains(Reason, WordText(workspace), StringComparison.Ordinal);
        Assert.Contains("1,117", check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("1,117", Text(workspace, "md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SA3201 burglary 1117 1116", false)]
    [InlineData("SA3201 burglary 1116 1117", true)]
    [InlineData("SA3201 burglary 1118 1116", true)]
    [InlineData("SA3201 theft", true)]
    [InlineData("SA3202 burglary", true)]
    [InlineData("SA3201 burg", true)]
    public void What_is_said_of_other_data_is_not_answered(string key, bool isTold)
    {
        using var workspace = WithOtherTotal($"accepted:\n  {key}: {Reason}");
        var check = Assess.Run("check", workspace.Folder);
        Assert.Equal(0, check.ExitCode);
        Assert.Equal(isTold, check.Error.Contains(": warning SA3201: ", StringComparison.Ordinal));
        Assert.Equal(isTold, check.Error.Contains("assessment.yaml:2:3: warning SA3224: ", StringComparison.Ordinal));
        Assert.Equal(isTold ? 1 : 0, Assess.Run("check", "--strict", workspace.Folder).ExitCode);
    }

    [Fact]
    public void With_other_numbers_the_warning_is_back_and_the_line_is_told()
    {
        using var workspace = WithOtherTotal($"accepted:\n  SA3201 burglary 1117 1116: {Reason}");
        workspace.Replace(Burglary, "1117", "1200");
        var check = Assess.Run("check", "--strict", workspace.Folder);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains(": warning SA3201: ", check.Error, StringComparison.Ordinal);
        Assert.Contains("'SA3201 burglary 1117 1116' does not occur any more, and there is 'SA3201 burglary 1200 1116'.", check.Error, StringComparison.Ordinal);
        workspace.Build("--format", "md");
        Assert.DoesNotContain(Reason, Text(workspace, "md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_lines_for_one_warning_the_second_is_told()
    {
        using var workspace = WithOtherTotal("accepted:\n  SA3201 burglary 1117: one reason\n  SA3201 burglary: another");
        var error = Assess.Run("check", workspace.Folder).Error;
        Assert.Contains("Accepted: one reason.", error, StringComparison.Ordinal);
        Assert.Contains("assessment.yaml:3:3: warning SA3224: An earlier line answers what 'SA3201 burglary' would answer.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_numbers_says_that_it_holds_for_any()
    {
        using var workspace = WithOtherTotal($"accepted: {{SA3201 burglary: \"{Reason}\"}}");
        Assert.Contains("whatever the numbers become; write 'SA3201 burglary 1117 1116', and it holds for these.", Assess.Run("check", workspace.Folder).Error, StringComparison.Ordinal);
        workspace.Replace(Plan, "SA3201 burglary", "SA3201 burglary 1117 1116");
        Assert.DoesNotContain("whatever the numbers", Assess.Run("check", workspace.Folder).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SA3220", "SA32022 burglary: x", "did you mean 'SA3202'?")]
    [InlineData("SA3220", "burglary: x", "'BURGLARY' is not the code")]
    [InlineData("SA3220", "117: x", "write numbers without commas")]
    [InlineData("SA3221", "SA3102 burglary: x", "SA3102 is an error; only warnings")]
    [InlineData("SA3221", "SA1016 burglary: x", "SA1016 is a note; only warnings")]
    [InlineData("SA3221", "SA6017 burglary: x", "only warnings about the assessment")]
    [InlineData("SA3222", "SA3201 burglary:", "reason")]
    [InlineData("SA3222", "SA3201 burglary: \"  \"", "reason")]
    [InlineData("SA3223", "SA3201: x", "Write what it is about after the code")]
    [InlineData("SA2102", "SA3201 burglary: [x]", "as a text")]
    public void A_line_that_accepts_what_it_may_not_is_an_error(string code, string line, string words)
    {
        using var workspace = WithOtherTotal("accepted:\n  " + line);
        var check = Assess.Run("check", workspace.Folder);
        Assert.Equal(1, check.ExitCode);
        var told = Assert.Single(check.Error.Split('\n'), l => l.Contains($": error {code}: ", StringComparison.Ordinal));
        Assert.Contains(words, told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reason_is_text_and_never_markup()
    {
        const string Hostile = "<b>bold</b> *stars* [link](http://x.example) {{ 1 + 1 }} `code`";
        using var workspace = WithOtherTotal($"accepted:\n  SA3201 burglary: '{Hostile}'");
        Assert.Equal(0, workspace.Build("--strict", "--format", "md,html").ExitCode);
        var html = Text(workspace, "html");
        Assert.Contains("The reason given: &lt;b&gt;bold&lt;/b&gt; *stars* [link](http://x.example) {{ 1 + 1 }} `code`.", html, StringComparison.Ordinal);
        Assert.Contains(@"The reason given: \<b>bold\</b> \*stars\* [link\](http", Text(workspace, "md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commentary/burglery.md", "SA5104 burglery", "**burglery**: something looked odd")]
    [InlineData("extracts/burglary (1).csv", "SA1145 burglary (1).csv", "**burglary (1).csv**: a file is there and is not used")]
    public void A_warning_about_a_file_goes_by_the_files_name(string file, string key, string said)
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Write(file, "a,b\n1,2\n");
        Assert.Equal(1, Assess.Run("check", "--strict", workspace.Folder).ExitCode);
        workspace.Write(Plan, $"accepted:\n  {key}: known\n{workspace.Read(Plan)}");
        var build = workspace.Build("--strict", "--format", "md");
        Assert.True(build.ExitCode == 0, build.ToString());
        Assert.Contains($"{said}. The reason given: known.", Text(workspace, "md").Replace("\\", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_several_extracts_goes_by_its_own_name()
    {
        using var workspace = WithOtherTotal("accepted: {SA3201 burglary: known}");
        workspace.Replace(Plan, "  theft:\n    counts", "  burglary-as-well:\n    file: burglary.csv\n    counts: burglaries of the same file\n    holds: district\n  theft:\n    counts");
        Assert.Contains(": warning SA3224: ", Assess.Run("check", workspace.Folder).Error, StringComparison.Ordinal);
        workspace.Replace(Plan, "SA3201 burglary:", "SA3201 burglary.csv:");
        Assert.DoesNotContain("SA3224", Assess.Run("check", workspace.Folder).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_county_each_document_says_it_and_one_use_is_enough()
    {
        using var workspace = WithOtherTotal($"accepted: {{SA3201 burglary: \"{Reason}\", SA5104 burglery: known}}");
        workspace.Replace(Plan, "place: Ashby", "place: Ashby\nfor each: districts");
        workspace.Write("places/belford/commentary/burglery.md", "Text.");
        var build = workspace.Build("--strict", "--format", "md");
        Assert.True(build.ExitCode == 0, build.ToString());
        foreach (var place in new[] { "ashby", "belford" })
            Assert.Equal(place == "belford", File.ReadAllText(Path.Combine(workspace.Output, place, "strategic-assessment.md")).Contains("**burglery**", StringComparison.Ordinal));
        Assert.Contains(Reason, File.ReadAllText(Path.Combine(workspace.Output, "ashby", "strategic-assessment.md")), StringComparison.Ordinal);
        Assert.DoesNotContain("SA3224", Assess.Run("check", workspace.Folder, "--place", "ashby").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maidstone-2016-17")]
    [InlineData("maidstone-2017-18")]
    [InlineData("kent-2016-17")]
    [InlineData("northshire-2025-26")]
    public void The_samples_pass_strict(string sample)
    {
        using var workspace = sample[0] == 'k' ? Workspace.OfCountySample() : Workspace.OfSampleFolder(sample);
        var (check, build) = (Assess.Run("check", "--strict", workspace.Folder), workspace.Build("--strict", "--format", "md"));
        Assert.True(check.ExitCode == 0, check.ToString());
        Assert.True(build.ExitCode == 0, build.ToString());
    }

    // The extract's own total is 1,117, its districts make 1,116.
    private static Workspace WithOtherTotal(string accepted)
    {
        var workspace = Workspace.OfNorthshire();
        workspace.Write(Burglary, workspace.Read(Burglary) + "Northshire districts,2014-10-01,2015-09-30,1117\n");
        workspace.Write(Plan, accepted + "\n" + workspace.Read(Plan));
        return workspace;
    }

    private static string WordText(Workspace workspace)
    {
        using var package = System.IO.Compression.ZipFile.OpenRead(Path.Combine(workspace.Output, "strategic-assessment.docx"));
        using var reader = new StreamReader(package.GetEntry("word/document.xml")!.Open());
        return System.Xml.Linq.XDocument.Parse(reader.ReadToEnd()).Root!.Value;
    }

    private static string Text(Workspace workspace, string format) => File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment." + format));
}

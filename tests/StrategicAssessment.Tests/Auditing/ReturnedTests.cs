using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Comparison;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Office;
using Xunit;

namespace StrategicAssessment.Tests.Auditing;

/// <summary>The Word file comes back: what colleagues changed, and where it came from.</summary>
public sealed class ReturnedTests(ComparedSamples samples) : IClassFixture<ComparedSamples>
{
    private static readonly (string Old, string New) Words = ("Partners found where", "Partners looked for where"), Number = (">4,026<", ">4,062<");

    [Fact]
    public void A_document_that_nobody_touched_has_no_change()
    {
        var run = Assess.Run("returned", samples.Of("2016-17"), Published);
        Assert.Equal((0, "", true), (run.ExitCode, run.Error, run.Output.Contains(": 0 changes, 0 changed numbers, 0 comments. Nothing was written.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_changed_paragraph_is_told_with_the_file_and_line_that_it_came_from_and_changed_numbers_apart()
    {
        using var workspace = Workspace.Empty("returned");
        var run = Returned(workspace, [Words, Number]);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        var (numbers, words) = (run.Output.Split("\n\n")[0], run.Output.Split("\n\n")[1..]);
        Assert.Matches(@"^NUMBERS \(they stay as they are\)\n  .*commentary/asb\.md:1: 4,026 became 4,062 \(asb/count/E07000110/all/2012-10_2013-09\)$", numbers);
        var paragraph = Assert.Single(words, w => w.Contains("commentary/road-safety.md:3\n", StringComparison.Ordinal));
        Assert.Contains("Partners [-found-] {+looked for+} where", paragraph, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_template_wrote_and_what_a_table_prints_is_told_with_its_topic()
    {
        using var workspace = Workspace.Empty("returned");
        var run = Returned(workspace, [("recorded violent crimes in Maidstone in the year", "violent crimes in Maidstone in the year"), (">-1.9%<", ">-9.1%<")]);
        Assert.Matches(@"\n'Violent crime' \(from the program's templates, the plan or the data\)\n  changed\n    There were 2,943 \[-recorded-\] violent crimes", run.Output);
        Assert.Matches(@"^NUMBERS \(they stay as they are\)\n  '[^']+' \(from the program's templates, the plan or the data\): -1.9% became -9.1% \(asb/change-percent/E07000110/", run.Output);
    }

    [Fact]
    public void Tracked_changes_and_comments_have_the_names_that_Word_has()
    {
        using var workspace = Workspace.Empty("returned");
        var run = Returned(workspace, [EditedWord.Tracked("where collisions cluster", "where cars collide")], commented: "Most drug offences come to light");
        Assert.Contains("  changed by R. Reader\n    Partners found where [-collisions cluster-] {+cars collide+} and", run.Output, StringComparison.Ordinal);
        Assert.Contains("commentary/crime.md:9\n  commented on\n    R. Reader: Is this so?", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 change, 0 changed numbers, 1 comment. Nothing was written.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_when_asked_words_are_written_and_never_a_number_or_what_an_expression_prints()
    {
        using var workspace = Copied();
        var before = Texts(workspace);
        (string, string)[] changes = [Words, Number, ("People who neglect themselves seldom", "In 2019 people who neglect themselves rarely"), ("fell in every district over the year. The fall", "{{ 1 }} fell everywhere over the year. The fall")];
        Returned(workspace, changes);
        Assert.Equal(before, Texts(workspace));
        var run = Returned(workspace, changes, null, "--folder", workspace.Folder, "--write");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        var after = Texts(workspace);
        Assert.Equal(["asb.md", "case-study.md", "road-safety.md"], after.Keys.Where(k => after[k] != before[k]).Order(StringComparer.Ordinal));
        Assert.Equal(before["road-safety.md"].Replace(Words.Old, Words.New, StringComparison.Ordinal), after["road-safety.md"]);
        Assert.Equal(before["case-study.md"].Replace("seldom", "rarely", StringComparison.Ordinal), after["case-study.md"]);
        Assert.Equal(before["asb.md"].Replace("fell in every district over", "fell everywhere over", StringComparison.Ordinal), after["asb.md"]);
        Assert.Contains("not taken over: a number", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_around_an_expression_are_written_and_the_expression_stays()
    {
        using var workspace = Copied();
        var before = Texts(workspace)["asb.md"];
        Returned(workspace, [("among the smaller ones", "one of the smallest")], null, "--folder", workspace.Folder, "--write");
        Assert.Equal(before.Replace("among the smaller ones", "one of the smallest", StringComparison.Ordinal), Texts(workspace)["asb.md"]);
    }

    [Fact]
    public void A_page_shows_what_went_and_came()
    {
        using var workspace = Workspace.Empty("returned");
        var page = Path.Combine(workspace.Around, "page.html");
        Returned(workspace, [Words], null, "--html", page);
        Assert.Contains("<del>found<", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Contains("<ins>looked for<", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_another_assessment_is_told()
    {
        using var workspace = Workspace.Empty("returned");
        workspace.Write("other.docx", EditedWord.OfParagraphs("A letter."));
        var run = Assess.Run("returned", samples.Of("2016-17"), Path.Combine(workspace.Folder, "other.docx"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error SA7408", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Another program reads the document and writes it anew: as Word's format, and by way of its own.</summary>
    [Theory]
    [InlineData("docx")]
    [InlineData("odt")]
    public void What_another_program_of_offices_saved_has_the_same_changes(string by)
    {
        Assert.SkipUnless(Thorough.Or(1, 0) == 1, "Takes ten seconds: run where ASSESS_THOROUGH is set.");
        using var workspace = Workspace.Empty("returned");
        var direct = Returned(workspace, [Words, Number]);
        var (edited, saved) = (Path.Combine(workspace.Around, "edited.docx"), Directory.CreateDirectory(Path.Combine(workspace.Around, "saved")).FullName);
        LibreOffice.Convert(saved, by, edited);
        if (by != "docx") LibreOffice.Convert(saved, "docx", Path.Combine(saved, "edited." + by));
        var run = Assess.Run("returned", samples.Of("2016-17"), Path.Combine(saved, "edited.docx"));
        Assert.Equal(direct.Output.Replace(edited, "", StringComparison.Ordinal), run.Output.Replace(Path.Combine(saved, "edited.docx"), "", StringComparison.Ordinal));
    }

    private string Published => Path.Combine(samples.Of("2016-17"), "strategic-assessment.docx");

    private CommandRun Returned(Workspace workspace, IEnumerable<(string Old, string New)> changes, string? commented = null, params IEnumerable<string> more)
    {
        var edited = Path.Combine(workspace.Around, "edited.docx");
        EditedWord.Write(Published, edited, changes, commented);
        return Assess.Run(["returned", samples.Of("2016-17"), edited, .. more]);
    }

    // The texts of the sample, to be written to.
    private static Workspace Copied()
    {
        var workspace = Workspace.Empty("returned");
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "sample-data/maidstone-2016-17/commentary"))) workspace.Write("commentary/" + Path.GetFileName(file), File.ReadAllBytes(file));
        return workspace;
    }

    private static Dictionary<string, string> Texts(Workspace workspace) => Directory.GetFiles(Path.Combine(workspace.Folder, "commentary")).ToDictionary(f => Path.GetFileName(f), File.ReadAllText, StringComparer.Ordinal);
}

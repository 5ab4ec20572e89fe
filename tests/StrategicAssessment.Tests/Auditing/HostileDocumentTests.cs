using System.IO.Compression;
using System.Text;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Auditing;

/// <summary>Documents that are made to harm are refused or read, soon and in little memory.</summary>
public sealed class HostileDocumentTests
{
    private const string Head = $"<w:document xmlns:w=\"{EditedWord.Namespace}\"><w:body>", End = "</w:body></w:document>";

    // What stands between head and end, over and over; and what is said of it.
    public static TheoryData<string, string, string, string> Bombs => new()
    {
        { "<w:p><w:r><w:t>", "aaaaaaaaaa", "", "SA7407" },
        { "", "<w:p/>", "", "SA7407" },
        { "<w:tbl>", "<w:tr><w:tc><w:p/></w:tc></w:tr>", "", "SA7407" },
        { "", "<w:p>", "", "SA7405" },
        { "<w:p a=\"", "aaaaaaaaaa", "\"/>", "SA7405" },
        { "", "          ", "", "SA7405" },
    };

    /// <summary>Two gigabytes in a file of two megabytes; in an ordinary run the two that are refused first.</summary>
    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_part_that_unpacks_to_gigabytes_is_refused(string before, string repeated, string after, string code)
    {
        Assert.SkipUnless(repeated == "<w:p>" || Thorough.Or(1, 0) == 1, "Takes seconds: run where ASSESS_THOROUGH is set.");
        using var workspace = Workspace.Empty("hostile");
        Directory.CreateDirectory(workspace.Folder);
        var path = Path.Combine(workspace.Folder, "bomb.docx");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        using (var part = archive.CreateEntry("word/document.xml").Open())
        {
            var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated, (1 << 20) / repeated.Length)));
            part.Write(Encoding.UTF8.GetBytes(Head + before));
            for (var i = 0; i < Thorough.Or(2000, 4); i++) part.Write(block);
            part.Write(Encoding.UTF8.GetBytes(after + End));
        }

        Refused(path, code);
    }

    [Theory]
    [InlineData("deep.html", "<div>", 100_000, "SA7405")]
    [InlineData("long.html", "<p>12 of 30</p>\n", 1_000_000, "SA7407")]
    public void A_page_that_no_browser_would_show_is_refused(string name, string repeated, int times, string code)
    {
        using var workspace = Workspace.Empty("hostile");
        workspace.Write(name, string.Concat(Enumerable.Repeat(repeated, times)));
        Refused(Path.Combine(workspace.Folder, name), code);
    }

    [Fact]
    public void A_document_that_was_cut_off_is_refused()
    {
        using var workspace = Workspace.Empty("hostile");
        workspace.Write("cut.docx", EditedWord.OfParagraphs("Robbery fell.")[..^30]);
        Refused(Path.Combine(workspace.Folder, "cut.docx"), "SA7405");
    }

    /// <summary>A picture, a template and a data source somewhere else: nothing is asked for, and the text is read.</summary>
    [Fact]
    public void What_a_document_refers_to_is_not_opened()
    {
        using var workspace = Workspace.Empty("hostile");
        workspace.Write("linked.docx", EditedWord.OfParagraphs("Burglary fell by 24.1%, from 452 to 388 offences."));
        var path = Path.Combine(workspace.Folder, "linked.docx");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Update))
        using (var part = new StreamWriter(archive.CreateEntry("word/_rels/document.xml.rels").Open()))
            part.Write("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:9/x.png" TargetMode="External"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///dev/zero" TargetMode="External"/></Relationships>""");
        var run = Assess.Run("audit", path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'24.1%' should be '14.2%'", run.Error, StringComparison.Ordinal);
    }

    private static void Refused(string path, string code)
    {
        var run = Assess.Run("audit", path);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"error {code}", run.Error, StringComparison.Ordinal);
    }
}

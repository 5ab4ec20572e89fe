using System.IO.Compression;
using System.Text;
using StrategicAssessment.Tests.Publishing.Word;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>Pictures that people put into their texts: harmless ones are in every format, others end in an error with its place.</summary>
public sealed class PictureTests
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><rect width=\"40\" height=\"20\"/></svg>";
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [Fact]
    public void A_picture_stands_in_every_format_with_its_alternative_text_and_its_number()
    {
        using var workspace = With("![A map of *patrols*](pictures/beats.png \"Where patrols go\")\n\n![A plain box](pictures/box.svg)");
        Put(workspace, "pictures/beats.png", Png);
        workspace.Write("pictures/box.svg", Svg);
        var run = workspace.Build("--format", "md,html,docx");
        Assert.True(run.ExitCode == 0, run.ToString());
        var markdown = File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.md"));
        Assert.Matches(@"\*\*Figure \d+:\*\* Where patrols go\n\n!\[A map of patrols\]\(pictures/beats\.png\)\n\n!\[A plain box\]\(pictures/box\.svg\)", markdown);
        Assert.Equal(Png, File.ReadAllBytes(Path.Combine(workspace.Output, "pictures", "beats.png")));
        var html = File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.html"));
        Assert.Contains($"<img alt=\"A map of patrols\" src=\"data:image/png;base64,{Convert.ToBase64String(Png)}\">", html, StringComparison.Ordinal);
        Assert.Contains($"<img alt=\"A plain box\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(Svg))}\">", html, StringComparison.Ordinal);
        using var word = OfficeFile.Word(File.ReadAllBytes(Path.Combine(workspace.Output, "strategic-assessment.docx")));
        OfficeFile.AssertValid(word);
        Assert.Contains("descr=\"A map of patrols\"", word.MainDocumentPart!.Document!.OuterXml, StringComparison.Ordinal);
        using var package = new ZipArchive(File.OpenRead(Path.Combine(workspace.Output, "strategic-assessment.docx")));
        Assert.Contains(package.Entries, e => e.FullName.EndsWith(".svg", StringComparison.Ordinal) && new StreamReader(e.Open()).ReadToEnd() == Svg);
        Assert.Contains("\"alternative\": \"A map of patrols\"", File.ReadAllText(Path.Combine(workspace.Output, "document.json")), StringComparison.Ordinal);
        Assert.Equal(0, Assess.Run("verify", workspace.Folder, "--output", workspace.Output).ExitCode);
    }

    [Theory]
    [InlineData("![a](pictures/none.png)", ":3:1: error SA5117", "is not there")]
    [InlineData("![a](../secret.png)", ":3:1: error SA5117", "does not stand in the folder")]
    [InlineData("![a](/etc/passwd)", ":3:1: error SA5117", "does not stand in the folder")]
    [InlineData("![a](https://x.uk/a.png)", ":3:1: error SA5117", "does not stand in the folder")]
    [InlineData("![a](data:image/png;base64,AA)", ":3:1: error SA5117", "does not stand in the folder")]
    [InlineData("![a](pictures/text.png)", ":3:1: error SA5117", "neither PNG nor JPEG nor SVG")]
    [InlineData("![a](pictures/cut.png)", ":3:1: error SA5117", "damaged")]
    [InlineData("![a](pictures/wide.png)", ":3:1: error SA5117", "4,000 pixels")]
    [InlineData("![a](pictures/huge.png)", ":3:1: error SA5117", "2 MB")]
    [InlineData("![a](pictures/script.svg)", ":3:1: error SA5117", "'script'")]
    [InlineData("![a](pictures/page.svg)", ":3:1: error SA5117", "'foreignObject'")]
    [InlineData("![a](pictures/away.svg)", ":3:1: error SA5117", "leads to something outside")]
    [InlineData("![a](pictures/laughs.svg)", ":3:1: error SA5117", "neither PNG nor JPEG nor SVG")]
    [InlineData("![a](pictures/copies.svg)", ":3:1: error SA5117", "hold copies")]
    [InlineData("![](pictures/good.png)", ":3:1: error SA5020", "no alternative text")]
    [InlineData("![ ](pictures/good.png)", ":3:1: error SA5020", "no alternative text")]
    [InlineData("See ![a](pictures/good.png) there", ":3:5: error SA5007", "own")]
    [InlineData("- ![a](pictures/good.png)", ":3:3: error SA5007", "own")]
    public void What_is_no_harmless_picture_is_told_where_it_stands(string typed, string told, string why)
    {
        using var workspace = With(typed);
        Put(workspace, "pictures/good.png", Png);
        Put(workspace, "pictures/cut.png", Png[..20]);
        Put(workspace, "pictures/huge.png", [.. Png, .. new byte[2 * 1024 * 1024]]);
        Put(workspace, "pictures/wide.png", [.. Png[..16], 0, 1, 0, 0, .. Png[20..]]);
        workspace.Write("pictures/text.png", "PK\u0003\u0004 not a picture");
        workspace.Write("pictures/script.svg", Svg.Replace("<rect", "<script>alert(1)</script><rect", StringComparison.Ordinal));
        workspace.Write("pictures/page.svg", Svg.Replace("<rect", "<foreignObject/><rect", StringComparison.Ordinal));
        workspace.Write("pictures/away.svg", Svg.Replace("<rect", "<image href=\"https://x.uk/a.png\"/><rect", StringComparison.Ordinal));
        workspace.Write("pictures/laughs.svg", "<!DOCTYPE svg [<!ENTITY a \"ha\">]>" + Svg);
        workspace.Write("pictures/copies.svg", Svg.Replace("<rect", "<g id=\"a\"/><g id=\"b\"><use href=\"#a\"/><use href=\"#a\"/></g><use href=\"#b\"/><rect", StringComparison.Ordinal));
        var run = workspace.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("commentary/burglary.md" + told, run.Error, StringComparison.Ordinal);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_the_folder_of_pictures_leads_nowhere()
    {
        using var workspace = With("![a](pictures/link.png)\n\n![a](linked/good.png)");
        Put(workspace, "pictures/good.png", Png);
        Put(workspace, "../secret/good.png", Png);
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(Path.Combine(workspace.Folder, "pictures", "link.png"), Path.Combine(workspace.Root, "secret", "good.png"));
        Directory.CreateSymbolicLink(Path.Combine(workspace.Folder, "linked"), Path.Combine(workspace.Root, "secret"));
        var run = workspace.Build();
        Assert.Equal(2, run.Error.Split("is a link to another place").Length - 1);
    }

    private static Workspace With(string commentary)
    {
        var workspace = Workspace.OfNorthshire();
        workspace.Write("commentary/burglary.md", "Text.\n\n" + commentary + "\n");
        return workspace;
    }

    private static void Put(Workspace workspace, string path, byte[] content)
    {
        var full = Path.GetFullPath(Path.Combine(workspace.Folder, path));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }
}

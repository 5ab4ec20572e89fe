using System.Text;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Publishing.Html;
using Xunit;

namespace StrategicAssessment.Tests.Documents.Composition;

/// <summary>The picture beside the title, and what is not taken for one.</summary>
public sealed class LogoTests
{
    private const string Open = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">";

    // One red pixel, as any program writes it.
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    public static TheoryData<string, string> Refused => new()
    {
        { "a text", "not a picture" },
        { "another picture", "GIF89a" },
        { "HTML", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>" },
        { "a script", Open + "<script>alert(1)</script></svg>" },
        { "a script under a name", "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:script/></s:svg>" },
        { "an event", Open + "<path d=\"M0 0\" onload=\"alert(1)\"/></svg>" },
        { "a page inside", Open + "<foreignObject/></svg>" },
        { "an address", Open + "<image href=\"https://example.org/a.png\"/></svg>" },
        { "an old address", Open + "<use xlink:href=\"other.svg#a\"/></svg>" },
        { "an address that runs", Open + "<a href=\"javascript:alert(1)\"/></svg>" },
        { "a picture that is a page", Open + "<image href=\"data:text/html;base64,PGI+\"/></svg>" },
        { "a style that fetches", Open + "<style>@import 'a.css';</style></svg>" },
        { "a style with an address", Open + "<rect style=\"fill: url( 'https://example.org/a' )\"/></svg>" },
        { "entities", "<!DOCTYPE svg [<!ENTITY a \"b\">]>" + Open + "&a;</svg>" },
        { "a style sheet", "<?xml-stylesheet href=\"a.css\"?>" + Open + "</svg>" },
        { "half a file", Open + "<path" },
        { "too much", Open + new string(' ', 256 * 1024) + "</svg>" },
        { "half a PNG", "base64:iVBORw0KGgoAAAAN" },
        { "a PNG of 60,000 pixels", "base64:iVBORw0KGgoAAAANSUhEUgAA6mAAAOpgCAYAAAAfFcSJ" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_could_do_something_is_not_taken_over_and_the_plan_s_line_is_named(string what, string content)
    {
        using var town = WithLogo("logo.svg", content.StartsWith("base64:", StringComparison.Ordinal) ? Convert.FromBase64String(content[7..]) : Encoding.UTF8.GetBytes(content));
        var run = town.Build("--format", "html");
        Assert.True(run.ExitCode == 1, what);
        Assert.Matches(@"assessment\.yaml.*SA5114", run.Error.ReplaceLineEndings(" "));
    }

    [Theory]
    [InlineData("../logo.svg")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\logo.png")]
    public void A_file_elsewhere_is_not_looked_at(string name)
    {
        using var town = WithLogo("logo.svg", Encoding.UTF8.GetBytes(Open + "</svg>"), name);
        Assert.Contains("SA5114", town.Build("--format", "html").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/svg+xml", Open + "<defs><path id=\"a\" d=\"M0 0h9v9z\"/></defs><use href=\"#a\" fill=\"url(#b)\"/></svg>")]
    [InlineData("image/png", null)]
    public void A_picture_stands_in_the_page_whatever_its_file_is_called(string type, string? svg)
    {
        var content = svg is null ? Convert.FromBase64String(Png) : Encoding.UTF8.GetBytes(svg);
        using var town = WithLogo("logo.svg", content);
        var run = town.Build("--format", "html");
        Assert.True(run.ExitCode == 0, run.Error);
        var page = Page.Parsed(File.ReadAllText(Path.Combine(town.Output, "strategic-assessment.html")));
        Assert.Equal($"data:{type};base64,{Convert.ToBase64String(content)}", page.QuerySelector("header img")!.GetAttribute("src"));
        Assert.Equal("", page.QuerySelector("header img")!.GetAttribute("alt"));
        Assert.Contains("--accent: #1D70B8;", page.QuerySelectorAll("style")[1].TextContent, StringComparison.Ordinal);
    }

    private static Workspace WithLogo(string file, byte[] content, string? name = null)
    {
        var town = Workspace.OfNorthshire();
        town.Write(file, content);
        town.Write("assessment.yaml", town.Read("assessment.yaml").Replace("\nplace:", $"\nlogo: '{name ?? file}'\ncolour: 1d70b8\nplace:", StringComparison.Ordinal));
        return town;
    }
}

using System.Diagnostics;
using System.Text.RegularExpressions;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>The guides as pages, as the archive holds them.</summary>
[Collection(BrowserTests.Name)]
public sealed class GuidePagesTests(OpenBrowser browser)
{
    [Fact]
    public async Task Every_link_leads_somewhere_and_axe_core_finds_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("pages-").FullName;
        try
        {
            using (var made = Process.Start(new ProcessStartInfo("dotnet", ["run", Path.Combine(Repository.Root, "docs", "release.cs"), "--", "pages", folder]) { UseShellExecute = false })!)
            {
                await made.WaitForExitAsync(TestContext.Current.CancellationToken);
                Assert.Equal(0, made.ExitCode);
            }

            var pages = Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllText);
            Rule.Holds(
                from page in pages
                from Match link in Regex.Matches(page.Value, "(?:href|src)=\"([^\":]*)\"")
                let parts = link.Groups[1].Value.Split('#')
                let file = parts[0].Length == 0 ? page.Key : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.Key)!, parts[0]))
                where !(Path.GetFileName(file) == "LICENSE" || Path.Exists(file)) || (parts.Length > 1 && !pages[file].Contains($" id=\"{parts[1]}\"", StringComparison.Ordinal))
                select $"{Path.GetRelativePath(folder, page.Key)}: {link.Groups[1].Value} leads nowhere");
            Assert.Contains(Path.Combine(folder, "docs", "plan.html"), pages.Keys);
            foreach (var (page, text) in pages)
            {
                // A tab asks for nothing: the pictures, which are there, are left to their alternatives.
                await File.WriteAllTextAsync(page, Regex.Replace(text, "src=\"[^\"]+\"", "src=\"data:,\""), TestContext.Current.CancellationToken);
                await using var tab = await browser.OpenFile(page);
                await AccessibilityTests.AssertNothing(tab);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

using System.Text.RegularExpressions;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>Tables of words: typed into a text, or in a CSV file of their own.</summary>
public sealed class TextTableTests
{
    private const string Actions = "action,due,who\n\"Lock, and light\",2016,Council\n=1+1 | **x**,2017,Police\n";

    [Fact]
    public void A_file_of_words_is_printed_as_it_stands_and_counts_nothing()
    {
        using var workspace = Planned("  actions:\n    title: What we do next\n    columns: [action, who: Lead body]\n", "{{ table \"actions\" }}");
        var run = workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        var markdown = File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.md"));
        var table = Regex.Replace(Regex.Replace(markdown, " +", " "), "-+", "-");
        Assert.Contains(": What we do next**\n\n| action | Lead body |\n| - | - |\n| Lock, and light | Council |\n| =1+1 \\| \\*\\*x\\*\\* | Police |\n", table, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(workspace.Output, "tables", "actions.csv")));
    }

    [Fact]
    public void A_typed_table_that_holds_figures_has_a_worksheet_with_numbers()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Write("commentary/burglary.md", "Table: Who leads\n\n| Topic | Count |\n|---|--:|\n| Burglary | {{ burglary.here.now }} |\n");
        Assert.Equal(0, workspace.Build().ExitCode);
        using var book = new System.IO.Compression.ZipArchive(File.OpenRead(Path.Combine(workspace.Output, "data-tables.xlsx")));
        string Part(string path) => new StreamReader(book.GetEntry(path)!.Open()).ReadToEnd();
        Assert.Contains("Table 2: Who leads", Part("xl/sharedStrings.xml"), StringComparison.Ordinal);
        Assert.Contains(book.Entries, e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal) && Regex.IsMatch(Part(e.FullName), "<c r=\"B\\d+\" s=\"\\d+\"><v>398</v></c></row></sheetData>"));
    }

    [Theory]
    [InlineData("  actions:\n    file: ../secret.csv\n", "error SA2115")]
    [InlineData("  actions:\n    file: /etc/passwd\n", "error SA2115")]
    [InlineData("  actions:\n    columns: [action, cost]\n", "'cost'")]
    [InlineData("  risks:\n", "risks.csv")]
    [InlineData("  burglary:\n    file: actions.csv\n", "error SA2121")]
    public void What_cannot_be_printed_is_told_with_its_place(string entry, string told)
    {
        using var workspace = Planned(entry, "Text.");
        var run = workspace.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Contains("assessment.yaml:", run.Error, StringComparison.Ordinal);
    }

    private static Workspace Planned(string entry, string commentary)
    {
        var workspace = Workspace.OfNorthshire();
        workspace.Write("actions.csv", Actions);
        workspace.Write("commentary/burglary.md", commentary);
        workspace.Write("assessment.yaml", workspace.Read("assessment.yaml") + "text tables:\n" + entry);
        return workspace;
    }
}

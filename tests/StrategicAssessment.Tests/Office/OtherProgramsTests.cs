using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Published;
using Xunit;

namespace StrategicAssessment.Tests.Office;

/// <summary>What a bundle holds, read by programs that know nothing of this one: pandoc, openpyxl, jsonschema and tidy.</summary>
public sealed class OtherProgramsTests(BuiltSamples samples)
{
    // Debian's tidy is of 2017: it does not know a group of <dl>, a heading in <summary>, or these attributes; and it calls empty what a script fills.
    private static readonly string[] LaterThanTidy =
    [
        "<svg> proprietary attribute \"focusable\"", "<title> proprietary attribute \"id\"", "missing </dl> before </div>", "missing </div> before <dt>", "inserting implicit <dl>", "missing <dd>",
        "trimming empty <summary>", "missing </summary> before <h2>", "discarding unexpected </summary>", "trimming empty <strong>", "trimming empty <span>", "<h2> proprietary attribute \"autofocus\"",
    ];

    [Theory, MemberData(nameof(BuiltSamples.All), MemberType = typeof(BuiltSamples))]
    public void Pandoc_reads_the_text_of_the_Word_file_and_a_picture_with_its_text_for_every_chart(string edition)
    {
        Needs.Checker("pandoc");
        var word = FileOf(edition, "strategic-assessment.docx");
        var text = Squeezed(Run("pandoc", "-f", "docx", "-t", "plain", "--wrap=none", word));
        var headings = File.ReadLines(FileOf(edition, "strategic-assessment.md")).Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => Squeezed(Regex.Replace(l, @"^## (\d+ )?", string.Empty))).ToList();
        Assert.InRange(headings.Count, 8, 40);
        Assert.All(headings, h => Assert.Contains(h, text, StringComparison.Ordinal));
        using var tree = JsonDocument.Parse(Run("pandoc", "-f", "docx", "-t", "json", word));
        var pictures = Images(tree.RootElement).ToList();
        var markdown = File.ReadAllText(FileOf(edition, "strategic-assessment.md"));
        var charts = Directory.GetFiles(FileOf(edition, "charts"), "*.svg").Where(f => markdown.Contains($"charts/{Path.GetFileName(f)}", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        // A heat map is a table in Word.
        Assert.Equal(charts.Count(c => !c.Contains(">Heat map: ", StringComparison.Ordinal)), pictures.Count);
        Assert.All(pictures, p => Assert.NotEqual("[]", p));
    }

    [Theory, MemberData(nameof(BuiltSamples.All), MemberType = typeof(BuiltSamples))]
    public void Openpyxl_reads_every_worksheet_its_table_and_its_chart(string edition)
    {
        const string Script = """
            import sys, openpyxl
            book = openpyxl.load_workbook(sys.argv[1])
            for sheet in book:
                for table in sheet.tables.values():
                    cells = sheet[table.ref]
                    print(sheet.title, len(cells) - 1, len(sheet._charts), sum(c.data_type == "f" for row in cells for c in row), all(c.value == h.name for c, h in zip(cells[0], table.tableColumns)), sep=",")
            """;
        var read = Run(Needs.Python("openpyxl"), "-c", Script, FileOf(edition, "data-tables.xlsx")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(',')).Where(l => l[0].StartsWith("Table_", StringComparison.Ordinal)).ToList();
        var files = Directory.GetFiles(FileOf(edition, "tables"), "*.csv").Select(f => CsvText.Read(f).Length - 1).Order();
        Assert.Equal(files, read.Select(r => int.Parse(r[1], System.Globalization.CultureInfo.InvariantCulture)).Order());
        Assert.All(read, r => Assert.Equal(("0", "True"), (r[3], r[4])));
        Assert.InRange(read.Count(r => r[2] == "1"), 5, read.Count);
    }

    [Theory, MemberData(nameof(BuiltSamples.All), MemberType = typeof(BuiltSamples))]
    public void The_figures_keep_their_schema_in_somebody_else_s_eyes(string edition)
    {
        const string Script = """
            import json, sys, jsonschema
            schema, figures = (json.load(open(f, encoding="utf-8")) for f in sys.argv[1:])
            jsonschema.Draft202012Validator.check_schema(schema)
            for error in jsonschema.Draft202012Validator(schema).iter_errors(figures): print(error.json_path, error.message[:200])
            """;
        Assert.Empty(Run(Needs.Python("jsonschema"), "-c", Script, Path.Combine(Repository.Root, "docs", "figures.schema.json"), FileOf(edition, "figures.json")));
    }

    [Theory, MemberData(nameof(BuiltSamples.All), MemberType = typeof(BuiltSamples))]
    public void Tidy_finds_nothing_wrong_with_the_page(string edition)
    {
        Needs.Checker("tidy");
        var found = Run("tidy", "-quiet", "-errors", FileOf(edition, "strategic-assessment.html")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.DoesNotContain(found, l => !LaterThanTidy.Any(known => l.Contains(known, StringComparison.Ordinal)));
    }

    private string FileOf(string edition, string name) => Path.Combine(samples.Of(edition), name);

    private static string Squeezed(string text) => string.Concat(text.Where(c => char.IsLetterOrDigit(c)));

    // An element of kind Image holds its attributes, its alternative text and its address.
    private static IEnumerable<string> Images(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Array => at.EnumerateArray().SelectMany(Images),
        JsonValueKind.Object when at.TryGetProperty("t", out var kind) && kind.ValueEquals("Image") => [at.GetProperty("c")[1].GetRawText()],
        JsonValueKind.Object => at.EnumerateObject().SelectMany(p => Images(p.Value)),
        _ => [],
    };

    // Tidy answers 1 where it has a warning, and says it where errors go.
    private static string Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var said = error.GetAwaiter().GetResult();
        Assert.True(process.ExitCode == 0 || (program == "tidy" && process.ExitCode == 1), $"{program}: {said}");
        return program == "tidy" ? said : output;
    }
}

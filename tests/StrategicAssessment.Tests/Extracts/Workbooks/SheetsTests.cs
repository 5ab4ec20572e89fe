using System.IO.Compression;
using System.Text;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Workbooks;
using StrategicAssessment.Plans;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Office;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Workbooks;

public sealed class SheetsTests
{
    private const int TablesOfABook = 10;

    private static readonly int Books = Thorough.Or(50, 8);

    private static readonly string[] Words = ["Ashford", "Ynys Môn", "King's Lynn, West", "say \"when\"", "a & b < c", "[c]", "-", "2014/15", "Sep-15", "£12", " spaced  out "];

    [Theory]
    [InlineData("xlsx")]
    [InlineData("ods")]
    public void A_workbook_is_read_as_its_csv_is(string format)
    {
        for (var seed = 0; seed < Books; seed++)
        {
            var sheets = Random(seed);
            Same(sheets, format == "xlsx" ? MadeWorkbooks.Xlsx(sheets) : MadeWorkbooks.Ods(sheets), seed);
        }
    }

    // LibreOffice writes each of them as Excel did until 2003, and as it writes its own.
    [Theory]
    [InlineData("xls")]
    [InlineData("ods")]
    public void A_workbook_of_another_program_is_read_as_its_csv_is(string format)
    {
        var folder = Directory.CreateTempSubdirectory("assess-books-").FullName;
        try
        {
            for (var seed = 0; seed < Books; seed++) File.WriteAllBytes(Path.Combine(folder, $"{seed}.xlsx"), MadeWorkbooks.Xlsx(Random(seed)));
            LibreOffice.Convert(Path.Combine(folder, "out"), format, Enumerable.Range(0, Books).Select(b => Path.Combine(folder, $"{b}.xlsx")));
            for (var seed = 0; seed < Books; seed++) Same(Random(seed), File.ReadAllBytes(Path.Combine(folder, "out", $"{seed}.{format}")), seed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("", "SA1035")]
    [InlineData("2022", "2022 SA1036")]
    [InlineData("20*", "2022 2023 SA1036")]
    [InlineData("Notes", "Notes SA1036")]
    [InlineData("2022|Old", "2022 Old SA1034 SA1036")]
    [InlineData("2024", "SA1033")]
    public void Sheets_are_chosen_by_name_or_asked_for(string wanted, string expected)
    {
        MadeSheet[] sheets = [MadeSheet.Of("Notes", "What this is"), MadeSheet.Of("2022", "area,count\nAshford,1"), MadeSheet.Of("2023", "area,count\nAshford,2"), MadeSheet.Of("Old", "area,count\nAshford,3") with { Hidden = true }, MadeSheet.Of("Empty", "")];
        Assert.Equal(expected, Chosen(MadeWorkbooks.Xlsx(sheets), wanted));
        Assert.Equal(expected, Chosen(MadeWorkbooks.Ods(sheets), wanted));
    }

    [Fact]
    public void The_sheet_with_known_headings_is_found()
    {
        MadeSheet[] sheets = [MadeSheet.Of("Cover", "Crime\nPrepared by the force,2023"), MadeSheet.Of("Table 3", "Crime by district\n\narea,count\nAshford,2"), MadeSheet.Of("Old", "area,count\nAshford,3") with { Hidden = true }];
        Assert.Equal("Table 3 SA1036", Chosen(MadeWorkbooks.Xlsx(sheets), ""));
        Assert.Equal("Table 3 SA1036", Chosen(MadeWorkbooks.Ods(sheets), ""));
    }

    [Fact]
    public void Places_in_a_sheet_go_by_cells()
    {
        var read = Some.Read("", MadeWorkbooks.Xlsx(MadeSheet.Of("Table 3", "Nuisance\narea,month,count\nNorthbridge,2015-09,5\nEastam,2015-09,6x")));
        Assert.Equal(["extracts/asb.csv!Table 3!A4", "extracts/asb.csv!Table 3!C4"], read.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.At.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_reader_of_the_workbook_does_not_see_is_told()
    {
        var sheet = MadeSheet.Of("A", "area,month,count\nNorthbridge,2015-09,5\nEastham,2015-09,6") with { HiddenRows = [3], HiddenColumn = 2 };
        string[] told = ["extracts/x.xls!A!3: warning SA1038", "extracts/x.xls!A!B1: note SA1039"];
        foreach (var bytes in new[] { MadeWorkbooks.Xlsx(sheet), MadeWorkbooks.Ods(sheet) })
        {
            var found = new List<Diagnostic>();
            Sheets.Chosen(SourceBytes.Of("extracts/x.xls", bytes), [], _ => true, found);
            Assert.Equal(told, found.Select(d => d.ToString()[..(d.ToString().IndexOf("SA", StringComparison.Ordinal) + 6)]));
        }
    }

    [Fact]
    public void A_cell_that_reaches_over_rows_counts_in_each_and_over_columns_is_a_heading()
    {
        var sheet = MadeSheet.Of("A", "area,2013/14,,2014/15,\n,number,rate,number,rate\nNorthbridge,5,1,6,2\n,7,3,8,4") with { Merges = ["A1:A2", "B1:C1", "D1:E1", "A3:A4"] };
        const string Expected = "area,2013/14,,2014/15\n,number,rate,number,rate\nNorthbridge,5,1,6,2\nNorthbridge,7,3,8,4\n";
        Assert.Equal(Expected, TextOf(MadeWorkbooks.Xlsx(sheet)));
        Assert.Equal(Expected, TextOf(MadeWorkbooks.Ods(sheet)));
    }

    [Theory]
    [InlineData("error", "#DIV/0!", "#DIV/0!")]
    [InlineData("truth", true, "TRUE")]
    [InlineData("text", "two\nlines", "two lines")]
    public void Other_cells_are_read_as_they_are_shown(string kind, object value, string text)
    {
        var sheet = new MadeSheet("A", [[new MadeCell(kind, value, text), MadeCell.Month(new DateOnly(2014, 11, 1))]]);
        Assert.Equal(text + ",2014-11\n", TextOf(MadeWorkbooks.Xlsx(sheet)));
        if (kind != "text") Assert.Equal(text + ",2014-11\n", TextOf(MadeWorkbooks.Ods(sheet)));
    }

    // LibreOffice writes rows and cells that are alike once, with how often they stand there.
    [Theory]
    [InlineData(2_500, 1)]
    [InlineData(1, 2_500)]
    [InlineData(1_001, 3)]
    public void Rows_and_cells_that_repeat_all_count(int rows, int cells)
    {
        var text = TextOf(MadeWorkbooks.Repeated(rows, cells));
        Assert.Equal(rows, text.Split('\n').Count(l => l == string.Concat(Enumerable.Repeat("7,", cells)) + string.Concat(Enumerable.Repeat(",", 1_200)) + "end"));
    }

    [Fact]
    public void What_repeats_without_end_is_refused()
    {
        Assert.Equal("SA1031", Chosen(MadeWorkbooks.Repeated(2_000_000_000, 1), ""));
        Assert.Equal("SA1031", Chosen(MadeWorkbooks.Repeated(1, 2_000_000_000), ""));
    }

    [Fact]
    public void Compressed_files_and_archives_are_read_in_place()
    {
        var csv = Encoding.UTF8.GetBytes("area;count\nAshford;2\n");
        Assert.Equal("Ashford|2", Rows(Compressed(csv)));
        Assert.Equal("Ashford|2", Rows(MadeWorkbooks.Packed(("a.csv", csv), ("readme.pdf", [1]))));
        var month = MadeWorkbooks.Packed(("2024-03/2024-03-kent-outcomes.csv", csv), ("2024-03/2024-03-kent-street.csv", csv), ("2024-04/2024-04-kent-street.csv", csv));
        Assert.Equal("SA1035", Chosen(month, ""));
        Assert.Equal("2024-03/2024-03-kent-street.csv 2024-04/2024-04-kent-street.csv SA1036", Chosen(month, "*-street.csv"));
    }

    [Fact]
    public void What_is_broken_locked_or_far_too_large_is_refused()
    {
        Assert.Equal("SA1006", Chosen("PK\u0003\u0004 and then nothing"u8.ToArray(), ""));
        Assert.Equal("SA1006", Chosen(MadeWorkbooks.Xlsx(MadeSheet.Of("A", "a,b"))[..^40], ""));
        Assert.Equal("SA1006", Chosen([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], ""));
        Assert.Equal("SA1006", Chosen([0x1F, 0x8B, 8, 0, 1, 2, 3], ""));
        Assert.Equal("SA1006", Chosen(Compressed("area,count\nAshford,2\n"u8)[..^6], ""));
        Assert.Equal("SA1006", Chosen(MadeWorkbooks.Packed(("content.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"u8.ToArray())), ""));
        Assert.Equal("SA1030", Chosen(File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "StrategicAssessment.Tests", "Extracts", "Workbooks", "locked.xlsx")), ""));
        Assert.Equal("SA1030", Chosen(MadeWorkbooks.Packed(("META-INF/manifest.xml", "<manifest:encryption-data/>"u8.ToArray()), ("content.xml", [1, 2])), ""));
        Assert.Equal("SA1031", Chosen(MadeWorkbooks.Packed(Enumerable.Repeat(new byte[200_000_000], 3).Select((b, i) => ($"{i}.csv", b))), ""));
        Assert.Equal("SA1035", Chosen(MadeWorkbooks.Packed(("word/document.xml", "<w/>"u8.ToArray())), ""));
        Assert.Equal("x SA1032", Chosen("area,count\n"u8.ToArray(), "A"));
    }

    [Fact]
    public void A_plan_that_follows_the_question_is_built_and_explained()
    {
        using var folder = Workspace.Empty("one");
        folder.Write("areas.csv", "code,name,type\nD1,Ashby,district\nD2,Belford,district\n");
        folder.Write("groups.csv", "group,code,name,member\ndistricts,G1,Districts,D1\ndistricts,G1,Districts,D2\n");
        folder.Write("population.csv", "area,year,population\nAshby,2023,1000\nBelford,2023,2000\n");
        Directory.CreateDirectory(Path.Combine(folder.Folder, "extracts"));
        File.WriteAllBytes(Path.Combine(folder.Folder, "extracts", "crimes.xlsx"), MadeWorkbooks.Xlsx(
            MadeSheet.Of("2022", "area,year,count\nAshby,2022,10\nBelford,2022,20"), MadeSheet.Of("2023", "area,year,count\nAshby,2023,11\nBelford,2023,22"), MadeSheet.Of("2023 old", "area,year,count\nAshby,2023,9\nBelford,2023,9")));
        const string Plan = "version: 1\nedition: 2023\nplace: Ashby\nthis year: 2023\nextracts:\n  crimes:\n    counts: crimes\n    source: Police\n    file: crimes.xlsx\n{0}tables:\n  crimes:\n    rows: districts\n    columns: [last year, this year]\n";
        folder.Write("assessment.yaml", Plan.Replace("{0}", "", StringComparison.Ordinal));
        Assert.Contains("error SA1035: 3 sheets could be read: '2022', '2023' and '2023 old'.", Assess.Run("check", folder.Folder).Error, StringComparison.Ordinal);
        folder.Write("assessment.yaml", Plan.Replace("{0}", "    sheet: [2022, 2023]\n", StringComparison.Ordinal));
        var built = Assess.Run("build", folder.Folder, "--output", folder.Output, "--format", "md");
        Assert.Equal(0, built.ExitCode);
        Assert.Contains("Ashby,10,10,11,11", File.ReadAllText(Path.Combine(folder.Output, "tables", "crimes.csv")), StringComparison.Ordinal);
        var explained = Assess.Run("explain", folder.Folder, "crimes/count/D1/all/2023-01_2023-12").ToString();
        Assert.Contains("extracts/crimes.xlsx!2023, row 2", explained, StringComparison.Ordinal);
        Assert.Contains("Ashby,2023,11", explained, StringComparison.Ordinal);
    }

    private static byte[] Compressed(ReadOnlySpan<byte> text)
    {
        var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionMode.Compress)) zip.Write(text);
        return packed.ToArray();
    }

    private static MadeSheet[] Random(int seed)
    {
        var random = new Random(seed);
        var day = new DateOnly(2013, 1, 1);
        MadeCell Cell() => random.Next(7) switch
        {
            0 => MadeCell.Blank,
            1 => MadeCell.Of(Words[random.Next(Words.Length)]),
            2 => MadeCell.Of(random.Next(-5, 200_000)),
            3 => MadeCell.Of(Math.Round((decimal)random.NextDouble() * 1000, random.Next(5)) / 1.000000000000000000000000000m),
            4 => MadeCell.Percent(Math.Round((decimal)random.NextDouble() * 200, 2)),
            5 => MadeCell.Day(day.AddDays(random.Next(5000))),
            _ => MadeCell.Month(day.AddDays(random.Next(5000))),
        };
        return [.. Enumerable.Range(0, TablesOfABook).Select(t => new MadeSheet($"Table {t}",
        [
            .. Enumerable.Range(0, random.Next(3)).Select(i => (MadeCell[])[MadeCell.Of($"Title {i}"), MadeCell.Blank, MadeCell.Blank, MadeCell.Blank]),
            [MadeCell.Of("area"), MadeCell.Of("month"), MadeCell.Of("count"), MadeCell.Of("rate")],
            .. Enumerable.Range(0, random.Next(1, 12)).Select(_ => (MadeCell[])[MadeCell.Of(Words[random.Next(5)]), Cell(), Cell(), Cell()]),
        ]))];
    }

    private static void Same(MadeSheet[] sheets, byte[] bytes, int seed)
    {
        var found = new List<Diagnostic>();
        var read = Sheets.Chosen(SourceBytes.Of("x", bytes), [new Written<string>("*", default)], _ => true, found);
        Assert.Empty(found);
        Assert.Equal(sheets.Length, read.Count);
        foreach (var (sheet, made) in read.Zip(sheets))
        {
            var (of, ofCsv) = (Reading.Some.Table(sheet.From(0), Reading.Some.Expectations with { Separator = ',' }), Reading.Some.Table(made.Csv, Reading.Some.Expectations with { Separator = ',' }));
            Assert.Equal((seed, made.Name, Plain(Reading.Some.Rows(ofCsv.Value!))), (seed, made.Name, Plain(Reading.Some.Rows(of.Value!))));
        }
    }

    // Spaces at the ends of a text are lost in some formats, and count in none.
    private static string Plain(string rows) => string.Join('|', rows.Split('|').Select(c => string.Join(' ', c.Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    private static string Rows(byte[] bytes) => Reading.Some.Table(bytes) is { Value: { } table } ? Reading.Some.Rows(table) : "none";

    private static string TextOf(byte[] bytes) => Encoding.UTF8.GetString(Sheets.Chosen(SourceBytes.Of("x", bytes), [], _ => true, []).Single().From(0));

    // The names of the sheets that are read, and codes.
    private static string Chosen(byte[] bytes, string wanted)
    {
        var found = new List<Diagnostic>();
        var names = wanted.Length == 0 ? [] : wanted.Split('|').Select(w => new Written<string>(w, default));
        var read = Sheets.Chosen(SourceBytes.Of("x", bytes), [.. names], s => TableReading.HasHeader(s, Reading.Some.Expectations), found);
        return string.Join(' ', read.Select(r => r.Path.Split('!')[^1].Replace("x/", "", StringComparison.Ordinal)).Concat(found.Select(d => d.Code).Order(StringComparer.Ordinal)));
    }
}

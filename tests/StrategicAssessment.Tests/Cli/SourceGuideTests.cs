using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>Holds the pages of <c>docs/sources</c> against the program: their files are read unedited, and say what the pages show.</summary>
public sealed class SourceGuideTests
{
    private const string County = "docs/sources/README.md";

    public static TheoryData<string> Pages => [.. Repository.Files.Where(f => f.StartsWith("docs/sources/", StringComparison.Ordinal) && f != County)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_lines_of_a_page_read_its_file_as_it_was_published(string page)
    {
        using var reader = new GuideReader();
        reader.Follow(County);
        GoldenFile.Matches(Path.Combine("..", "..", page), reader.Follow(page));
    }

    [Fact]
    public void The_tutorial_is_followed_to_the_letter()
    {
        using var reader = new GuideReader();
        GoldenFile.Matches(Path.Combine("..", "..", "docs/tutorial.md"), reader.Follow("docs/tutorial.md"));
        Assert.Contains("There were 2,105 incidents, 307 fewer than in the year before.", reader.Saved("output/my-assessment/strategic-assessment.md"), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Forms => new()
    {
        { "data-police-uk", "2023" }, { "fingertips", "2022/23" }, { "home-office", "2023/24" }, { "met-police", "2023" }, { "nomis", "2023" }, { "ons", "2023/24" }, { "stats19", "2023" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_new_folder_has_the_lines_of_the_page_for_the_files_that_are_known_by_their_headings(string page, string year)
    {
        using var reader = new GuideReader();
        reader.Follow(County);
        reader.Follow($"docs/sources/{page}.md");
        var own = Guide.Blocks($"docs/sources/{page}.md").First(b => b.File.EndsWith("/assessment.yaml", StringComparison.Ordinal)).File.Split('/')[0];
        foreach (var shared in reader.SavedUnder(own).Where(f => f.EndsWith("lsoas.csv", StringComparison.Ordinal))) reader.Save("county/" + shared, reader.Saved($"{own}/{shared}"));
        var made = reader.Run($"new made --from-extracts {own}/extracts --county county --place Ashby --year {year}");
        Assert.Contains($"(docs/sources/{page}.md)\n", made, StringComparison.Ordinal);
        Assert.DoesNotContain("of no source", made, StringComparison.Ordinal);
        Assert.Equal(string.Empty, reader.Run("build made --quiet"));
        var figures = Figures(reader, own);
        Assert.NotEmpty(figures);
        Assert.Equal(figures, Figures(reader, "made"));
    }

    // Rates rest on residents of a year that is no word of the source.
    private static List<string> Figures(GuideReader reader, string folder) => [.. reader.Run($"list figures {folder}").Split('\n').Where(l => l.Contains("/count/", StringComparison.Ordinal) || l.Contains("/value/", StringComparison.Ordinal))];

    [Fact]
    public void Estimates_by_age_stand_beside_a_new_plan_and_an_unknown_file_is_an_extract_of_its_own()
    {
        using var reader = new GuideReader();
        reader.Follow(County);
        reader.Follow("docs/sources/mid-year-estimates.md");
        reader.Save("inbox/MYEB1 (2).csv", reader.Saved("mid-year/population-by-age.csv"));
        reader.Save("inbox/entrants.csv", reader.Saved("mid-year/extracts/entrants.csv"));
        var made = reader.Run("new made --from-extracts inbox --county county --place Ashby --year 2023");
        Assert.Contains("  entrants.csv: of no source that is known by its headings\n", made, StringComparison.Ordinal);
        Assert.Equal(["assessment.schema.json", "assessment.yaml", "extracts/entrants.csv", "population-by-age.csv"], reader.SavedUnder("made").Where(f => f[0] != '.').Order(StringComparer.Ordinal));
        Assert.Equal(string.Empty, reader.Run("build made --quiet"));
    }

    [Fact]
    public void A_file_out_of_an_archive_has_no_sheets_and_a_letter_is_no_extract()
    {
        using var reader = new GuideReader();
        reader.Follow(County);
        reader.Follow("docs/sources/data-police-uk.md");
        reader.Save("county/lsoas.csv", reader.Saved("street/lsoas.csv"));
        reader.Save("inbox/december.csv", Guide.Blocks("docs/sources/data-police-uk.md").First(b => b.File.EndsWith("-street.csv", StringComparison.Ordinal)).Text);
        reader.Save("inbox/letter.pdf", "%PDF");
        Assert.Contains("  letter.pdf: no table; it is copied, and not in the plan\n", reader.Run("new made --from-extracts inbox --county county --place Ashby --year 2023"), StringComparison.Ordinal);
        Assert.DoesNotContain("letter", reader.Saved("made/assessment.yaml"), StringComparison.Ordinal);
        Assert.EndsWith("\n0 errors, 1 warning\n", reader.Run("build made --quiet"), StringComparison.Ordinal);
    }

    // Files of no known source: a number in each row, a column for each year, a row for each incident; the place alone, for there is no other.
    [Fact]
    public void A_new_folder_of_one_authority_alone_ends_with_a_document()
    {
        using var reader = new GuideReader();
        reader.Save("borough/areas.csv", "code,name,type\nE09990007,Camber,district\nE05990001,Abbey,ward\n");
        reader.Save("borough/groups.csv", "group,code,name,member\ncamber-wards,E09990007-wards,Camber wards,Abbey\n");
        reader.Save("borough/population.csv", "area,year,population\nCamber,2021,209000\nCamber,2022,210000\n");
        reader.Save("inbox/asb.csv", "Area,Period,Number\nCamber,2022,100\nCamber,2023,120\n");
        reader.Save("inbox/fires.csv", "Area,2022,2023\nCamber,30,25\n");
        reader.Save("inbox/thefts.csv", "Date,Area,Outcome\n" + string.Concat(Enumerable.Range(0, 24).Select(m => $"{(m % 20) + 3:00}/{(m % 12) + 1:00}/{2022 + (m / 12)},Camber,Open\n")) + "14/02/2023,Camber,Charged\n");
        var made = reader.Run("new made --from-extracts inbox --county borough --place Camber --year 2023");
        Assert.EndsWith("A first draft stands in output/made.\n", made, StringComparison.Ordinal);
        Assert.DoesNotContain("A first draft stands", reader.Run("new other --from-extracts inbox --county borough --place Cambr --year 2023"), StringComparison.Ordinal);
        var plan = reader.Saved("made/assessment.yaml");
        foreach (var line in new[] { "    shape: wide  # a column for each period?\n", "    shape: records  # each row is one incident, and is counted?\n", "  asb:\n    rows: Camber\n" }) Assert.Contains(line, plan, StringComparison.Ordinal);
        var figures = reader.Run("list figures made");
        foreach (var (extract, count) in new[] { ("asb", "120"), ("fires", "25"), ("thefts", "13") }) Assert.Contains(figures.Split('\n'), l => l.Contains($"{extract}/count/E09990007/all/2023-01_2023-12", StringComparison.Ordinal) && l.Contains(count, StringComparison.Ordinal));
        Assert.Contains("120", reader.Saved("output/made/strategic-assessment.md"), StringComparison.Ordinal);
        var same = plan;
        foreach (var (extract, line) in new[] { ("asb", "source: LCC"), ("fires", "source: LCC\n    reconcile: asb") }) same = same[..(same.IndexOf($"\n  {extract}:\n", StringComparison.Ordinal) + extract.Length + 5)] + $"    {line}\n" + same[(same.IndexOf($"\n  {extract}:\n", StringComparison.Ordinal) + extract.Length + 5)..];
        reader.Save("made/assessment.yaml", same);
        var told = reader.Run("build made");
        Assert.Contains("'fires' counts 25 for Camber in 2023, and 'asb' counts 120", told, StringComparison.Ordinal);
        Assert.Equal(2, told.Split("SA3202").Length);
        Assert.Equal(2, reader.Saved("output/made/strategic-assessment.md").Split("Two extracts count the same thing").Length);
        Assert.Contains("Another count of the same thing, ", reader.Saved("output/made/strategic-assessment.md"), StringComparison.Ordinal);
        Assert.Contains("LCC: 1 question, 0 awaited", reader.Run("query made"), StringComparison.Ordinal);
        Assert.Contains("fires.csv", reader.Saved("output/queries-made/lcc.md"), StringComparison.Ordinal);
        reader.Save("made/extracts/asp.csv", "Area,Step,Status\nCamber,1,On track\n");
        Assert.Contains("extracts/asp.csv: warning SA1145: Nothing reads this file. If it is to be read as well", reader.Run("check made"), StringComparison.Ordinal);
        reader.Save("made/extracts/asp.csv", "Area,Period,Number\nCamber,2022,100\nCamber,2023,121\n");
        Assert.Contains("it looks like one of the extract 'asb'", reader.Run("check made"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_sources_of_the_same_names_one_is_a_remark()
    {
        using var reader = new GuideReader();
        reader.Follow(County);
        foreach (var page in new[] { "home-office", "nomis" }) reader.Follow($"docs/sources/{page}.md");
        reader.Follow("docs/sources/met-police.md");
        foreach (var (file, name) in new[] { ("nomis/extracts/claimants.csv", "a.csv"), ("london/extracts/recorded-crime.csv", "b.csv"), ("london/extracts/recorded-crime.csv", "c.csv") }) reader.Save("inbox/" + name, reader.Saved(file));
        reader.Copy("home-office/extracts/prc-csp.ods", "inbox/z.ods");
        var made = reader.Run("new made --from-extracts inbox --county county --place Ashby --year 2023");
        Assert.Contains("recorded-crime of Recorded crime from the Home Office is in the plan as remarks", made, StringComparison.Ordinal);
        Assert.Contains("    file: [\"b.csv\", \"c.csv\"]\n", reader.Saved("made/assessment.yaml"), StringComparison.Ordinal);
        Assert.Contains("  #   recorded-crime:\n", reader.Saved("made/assessment.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_is_listed() =>
        Assert.Equal(Pages.Select(p => Path.GetFileName(p.Data)).Order(StringComparer.Ordinal), Guide.Links(County).Order(StringComparer.Ordinal));
}

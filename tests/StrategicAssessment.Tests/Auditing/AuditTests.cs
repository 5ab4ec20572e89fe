using System.Text;
using System.Text.RegularExpressions;
using StrategicAssessment.Auditing;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Comparison;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Auditing;

public sealed partial class AuditTests(ComparedSamples samples) : IClassFixture<ComparedSamples>
{
    /// <summary>Statements of an invented document, labelled by hand: <c>!</c> marks the wrong ones.</summary>
    [Theory]
    [InlineData("statements.txt", 150)]
    [InlineData("terse-statements.txt", 40)]
    [InlineData("worded-statements.txt", 30)]
    [InlineData("spoken-statements.txt", 90)]
    [InlineData("table-statements-first.txt", 60)]
    [InlineData("table-statements-second.txt", 60)]
    [InlineData("table-statements-third.txt", 20)]
    [InlineData("quantities.txt", 120)]
    public void Of_labelled_statements_the_wrong_are_found_and_the_right_left_alone(string file, int least)
    {
        var labels = File.ReadAllLines(Path.Combine(Repository.Root, "tests/StrategicAssessment.Tests/Auditing/Fixtures", file));
        var found = DocumentAudit.Of([.. labels.Select(l => Label().Replace(l, ""))], []).Select(f => f.Line).ToHashSet();
        var (wrong, right) = (Numbers(labels, '!'), Numbers(labels, '='));
        Assert.True(wrong.Count + right.Count >= least);
        Assert.All(found, line => Assert.True(wrong.Contains(line) || right.Contains(line), $"line {line} of a table"));
        var (hits, alarms) = (wrong.Count(found.Contains), right.Count(found.Contains));
        Assert.True(hits >= 0.95 * (hits + alarms) && hits >= 0.8 * wrong.Count, $"{hits} of {wrong.Count} found, {alarms} false alarms");
    }

    /// <summary>The cells that published documents have wrong, where their texts lie in the folder that the variable names.</summary>
    [Theory]
    [InlineData("committee-papers-2016-with-strategic-assessment-2016-17.txt", "455 -; 352 -3.7%; 352 -30.8%; 358 1.9%; 378 7; 380 8; 381 5; 462 28019; 464 34386; 546 0.3; 557 -36.0; 559 587.5; 662 8; 663 7; 769 52%; 778 125,522; 863 8; 1367 1.72; 1379 14.08; 1379 16.31; 1381 9.64; 1381 13.51; 1382 21%; 1382 26.37%; 1335 17")]
    [InlineData("strategic-assessment-2017-18.txt", "20 18.8%; 706 19%; 292 93376; 292 62; 296 113661; 449 2966; 449 +777; 616 3975; 616 44822; 848 46899; 848 -258; 927 -116; 932 -3; 706 19%")]
    public void What_published_documents_have_wrong_is_refuted(string file, string expected)
    {
        var run = Assess.Run("audit", Needs.Given("ASSESS_REFERENCE", file));
        Assert.Equal(1, run.ExitCode);
        foreach (var one in expected.Split("; ").Select(e => e.Split(' '))) Assert.Matches($@":{one[0]}:\d+: error SA7401: '[^']+' {(one[1] == "-" ? "is wrong" : $"should be '{Regex.Escape(one[1])}'")}", run.Error);
    }

    [Theory]
    [InlineData("md")]
    [InlineData("html")]
    [InlineData("docx")]
    public void A_changed_digit_of_a_finished_document_is_found_and_an_untouched_document_is_clean(string format)
    {
        var bundle = samples.Of("2016-17");
        using var workspace = Workspace.Empty("audit");
        var path = Path.Combine(workspace.Folder, "edited." + format);
        var whole = File.ReadAllBytes(Path.Combine(bundle, "strategic-assessment." + format));
        workspace.Write("edited." + format, whole);
        var clean = Assess.Run("audit", bundle, path);
        Assert.True(clean.ExitCode == 0, clean.ToString());
        var (random, rounds, found) = (new Random(2016), Thorough.Or(100, 6), 0);
        for (var round = 0; round < rounds; round++)
        {
            workspace.Write("edited." + format, Changed(whole, format, random));
            var run = Assess.Run("audit", bundle, path);
            if (run.ExitCode == 1 && run.Error.Contains("SA7402", StringComparison.Ordinal)) found++;
        }

        Assert.True(found >= 0.98 * rounds, $"{found} of {rounds}");
    }

    [Fact]
    public void A_number_that_the_bundle_contradicts_has_the_id_of_its_figure_and_the_page_shows_the_text_with_every_number_marked()
    {
        var bundle = samples.Of("2016-17");
        using var workspace = Workspace.Empty("audit");
        var (path, page) = (Path.Combine(workspace.Folder, "edited.md"), Path.Combine(workspace.Folder, "page.html"));
        workspace.Write("edited.md", File.ReadAllText(Path.Combine(bundle, "strategic-assessment.md")).Replace("from 4,026 to", "from 4,062 to", StringComparison.Ordinal) + "\nSome 77 people came.\n");
        var run = Assess.Run("audit", bundle, path, "--html", page);
        Assert.Contains("'4,062' should be '4,026', contradicted: the bundle prints another number here (asb/count/E07000110/all/2012-10_2013-09).", run.Error, StringComparison.Ordinal);
        var text = File.ReadAllText(page);
        Assert.Contains("<mark class=\"contradicted\">4,062<span aria-hidden=\"true\">\u2717</span><b> contradicted: should be 4,026</b></mark> to <mark class=\"traced\">", text.Replace("<mark class=\"contradicted\">3,608", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Some <mark class=\"unknown\">77<", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_words_that_the_bundle_has_otherwise_is_found()
    {
        var bundle = samples.Of("2016-17");
        using var workspace = Workspace.Empty("audit");
        workspace.Write("edited.md", File.ReadAllText(Path.Combine(bundle, "strategic-assessment.md")).Replace("Two wards recorded", "Three wards recorded", StringComparison.Ordinal));
        var run = Assess.Run("audit", bundle, Path.Combine(workspace.Folder, "edited.md"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'Three' should be 'Two', contradicted", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Thanet", "| Ashford")]
    [InlineData("| Dover", "| Swale")]
    public void Two_places_with_each_others_numbers_are_found(string one, string other)
    {
        var bundle = samples.Of("2016-17");
        using var workspace = Workspace.Empty("audit");
        var text = File.ReadAllText(Path.Combine(bundle, "strategic-assessment.md"));
        workspace.Write("swapped.md", text.Replace(one, "| @", StringComparison.Ordinal).Replace(other, one, StringComparison.Ordinal).Replace("| @", other, StringComparison.Ordinal));
        var run = Assess.Run("audit", bundle, Path.Combine(workspace.Folder, "swapped.md"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SA7402", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3,608", "3,679")]
    [InlineData("2014/15", "2013/14")]
    public void Two_years_with_each_others_numbers_are_found(string now, string then)
    {
        var bundle = samples.Of("2016-17");
        using var workspace = Workspace.Empty("audit");
        var text = File.ReadAllText(Path.Combine(bundle, "strategic-assessment.md"));
        Assert.Contains(now, text, StringComparison.Ordinal);
        workspace.Write("swapped.md", text.Replace(now, "@", StringComparison.Ordinal).Replace(then, now, StringComparison.Ordinal).Replace("@", then, StringComparison.Ordinal));
        var run = Assess.Run("audit", bundle, Path.Combine(workspace.Folder, "swapped.md"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SA7402", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ASB 22.3", true, "asb/rate-per-1000/E07000110/all/2014-10_2015-09")]
    [InlineData("Maidstone anti-social 3,608", true, "asb/count/E07000110/all/2014-10_2015-09")]
    [InlineData("violent 12.7%", false, "violent-crime/change-percent/E07000110/")]
    public void A_figure_is_explained_by_its_number_and_words_beside_it_and_several_are_listed(string words, bool isOne, string id)
    {
        var run = Assess.Run("explain", Path.Combine(samples.Of("2016-17"), "..", "maidstone-2016-17"), words);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\n  " + id, run.Output, StringComparison.Ordinal);
        Assert.Equal(isOne, run.Output.Contains("  definition: ", StringComparison.Ordinal));
    }

    /// <summary>Some 10,000 pages, with tables: half a minute here, and ten where anything is sought in the whole text once for each page.</summary>
    [Fact]
    public void Ten_thousand_pages_are_read_soon()
    {
        Assert.SkipUnless(Thorough.Or(1, 0) == 1, "Takes half a minute without optimising: run where ASSESS_THOROUGH is set.");
        using var workspace = Workspace.Empty("audit");
        string Row(int i, string place) => $"{place}\t{1000 + i}\t{900 + i}\t{(100m / (900 + i) * 100):F1}%";
        workspace.Write("long.txt", string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"# {i} A heading of page {i}\n\nDistrict\t2024/25\t2023/24\tChange\n{string.Join('\n', new[] { "Ashby", "Belford", "Carrow" }.Select(p => Row(i, p)))}\n\n{string.Concat(Enumerable.Repeat($"In Ashby burglary fell by 14.2% from 452 to 388 offences, which is {i} fewer than some had thought would be recorded here. ", 20))}\n")));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotEqual(70, Assess.Run("audit", Path.Combine(workspace.Folder, "long.txt")).ExitCode);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(3), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("a.pdf", "x", "SA7403")]
    [InlineData("missing.txt", null, "SA7404")]
    [InlineData("a.docx", "not a zip", "SA7405")]
    [InlineData("a.txt", "a\0b", "SA7405")]
    [InlineData("a.docx", "\u00D0\u00CF\u0011\u00E0 old word", "SA7406")]
    public void A_document_that_cannot_be_read_is_told(string name, string? content, string code)
    {
        using var workspace = Workspace.Empty("audit");
        var path = Path.Combine(workspace.Folder, name);
        if (content is not null) workspace.Write(name, Encoding.Latin1.GetBytes(content));
        var run = Assess.Run("audit", path);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"error {code}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_file_that_expands_entities_is_refused()
    {
        using var workspace = Workspace.Empty("audit");
        var path = Path.Combine(workspace.Folder, "bomb.docx");
        workspace.Write("bomb.docx", EditedWord.Of("""<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"""));
        var run = Assess.Run("audit", path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("SA7405", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_name_each_number_for_scripts()
    {
        using var workspace = Workspace.Empty("audit");
        workspace.Write("report.txt", "Burglary fell by 24.1%, from 452 to 388 offences.\n");
        var run = Assess.Run("audit", Path.Combine(workspace.Folder, "report.txt"), "--json");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\"code\":\"SA7401\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"line\":1,\"column\":18", run.Output, StringComparison.Ordinal);
    }

    private static HashSet<int> Numbers(string[] labels, char mark) => [.. labels.Index().Where(l => l.Item.StartsWith(mark + " ", StringComparison.Ordinal)).Select(l => l.Index + 1)];

    // One digit of one number that the document prints.
    private static byte[] Changed(byte[] whole, string format, Random random)
    {
        if (format == "docx")
        {
            return EditedWord.Of(OneDigit(EditedWord.BodyOf(whole), @"<w:t(?: [^>]*)?>[^<]*</w:t>", random));
        }

        var text = Encoding.UTF8.GetString(whole);
        return Encoding.UTF8.GetBytes(format == "md" ? OneDigit(text, @"(?m)^(?!\s*- \[|!|\|[- :|]+$).+$", random) : OneDigit(text, @"<t[dh][^>]*>[^<]*</t[dh]>|<p>[^<]*", random));
    }

    private static string OneDigit(string text, string where, Random random)
    {
        var places = Regex.Matches(text, where).SelectMany(m => Regex.Matches(m.Value, @"(?<=>[^<]*|^[^<>]*)(?<![\w(#/-])\d+(?:[.,]\d+)*(?![\w)/])").Select(d => m.Index + d.Index)).ToList();
        var at = places[random.Next(places.Count)];
        return string.Concat(text.AsSpan(0, at), ((text[at] - '0' + random.Next(1, 10)) % 10).ToString(System.Globalization.CultureInfo.InvariantCulture), text.AsSpan(at + 1));
    }

    [GeneratedRegex("^[=!] ")]
    private static partial Regex Label();
}

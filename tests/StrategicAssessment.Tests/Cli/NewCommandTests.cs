using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class NewCommandTests
{
    [Fact]
    public void A_folder_made_from_nothing_can_be_checked_and_built_at_once()
    {
        using var desk = Desk.Bare();
        var made = desk.Run("new", desk.At("fresh"));
        Assert.True(made.ExitCode == 0, made.Error);
        Assert.Equal([".gitattributes", ".gitignore", ".vscode/assess.code-snippets", "areas.csv", "assessment.schema.json", "assessment.yaml", "groups.csv", "population.csv"], desk.Files("fresh"));
        Assert.True(Directory.Exists(desk.At("fresh/extracts")) && Directory.Exists(desk.At("fresh/commentary")));
        var check = desk.Run("check", desk.At("fresh"), "--strict");
        Assert.True(check.ExitCode == 0, check.Error);
        Assert.Contains("2 of 2 extracts awaited", check.Output, StringComparison.Ordinal);
        Assert.Equal(0, desk.Build("fresh").ExitCode);
    }

    [Fact]
    public void The_examples_of_the_starter_plan_build_when_the_file_comes()
    {
        using var desk = Desk.Bare();
        desk.Run("new", desk.At("fresh"));
        const string Then = "October 2023 to September 2024", Now = "October 2024 to September 2025";
        desk.Write("fresh/extracts/recorded-crime.csv", $"district,period,number\nExampleton,{Now},900\nExampleton,{Then},800\nSampleford,{Now},700\nSampleford,{Then},650\n");
        desk.Replace("fresh/assessment.yaml", "    status: awaited\n    file", "    file");
        foreach (var remark in new[] { "tables:", "  recorded-crime:", "    columns: [this", "    rank:" }) desk.Replace("fresh/assessment.yaml", "# " + remark, remark);
        var run = desk.Build("fresh", "--strict");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("100 (12.5%) more", desk.Read("out/fresh/strategic-assessment.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Next_years_folder_checks_at_once_with_everything_awaited()
    {
        using var desk = Desk.WithSample();
        desk.Write("maidstone-2016-17/templates/sources.sbn-md", "None.");
        var made = desk.Run("new", desk.At("maidstone-2017-18"), "--from", desk.Sample);
        Assert.True(made.ExitCode == 0, made.Error);
        var texts = new[] { "commentary", "committee", "plan" }.Sum(f => desk.Files("maidstone-2016-17/" + f).Count());
        Assert.Contains($"extracts awaited, {texts} texts marked as last year's", made.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Files("maidstone-2017-18"), f => f.StartsWith("extracts/", StringComparison.Ordinal) || f.StartsWith(".assess", StringComparison.Ordinal));
        Assert.Contains("templates/sources.sbn-md", desk.Files("maidstone-2017-18"));
        var check = desk.Run("check", desk.At("maidstone-2017-18"));
        Assert.True(check.ExitCode == 0, check.Error);
        Assert.Matches(@"\n(\d+) of \1 extracts awaited: ", check.Output);
        Assert.Equal(texts, check.Error.Split("warning SA5109").Length - 1);
        Assert.Equal(0, desk.Build("maidstone-2017-18").ExitCode);
        Assert.Contains("> Last year's text", desk.Read("out/maidstone-2017-18/strategic-assessment.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_is_last_years_until_its_mark_is_deleted_and_is_marked_once()
    {
        using var desk = Desk.WithSample();
        desk.Run("new", desk.At("maidstone-2017-18"), "--from", desk.Sample);
        desk.Run("new", desk.At("maidstone-2018-19"), "--from", desk.At("maidstone-2017-18"));
        const string Text = "maidstone-2018-19/commentary/recommendations.md";
        Assert.Equal("> Last year's text: revise it, then delete this line.\n\n" + desk.Read("maidstone-2016-17/commentary/recommendations.md"), desk.Read(Text));
        Assert.Contains("commentary/recommendations.md:1:1: warning SA5109", desk.Run("check", desk.At("maidstone-2018-19")).Error, StringComparison.Ordinal);
        desk.Replace(Text, "> Last year's text: revise it, then delete this line.\n\n", "");
        Assert.DoesNotContain("commentary/recommendations.md:1:1: warning SA5109", desk.Run("check", desk.At("maidstone-2018-19")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mark_leaves_the_source_of_a_file_its_source()
    {
        using var desk = Desk.WithSample();
        desk.Write("maidstone-2016-17/commentary/reoffending.md", "Source: the prison service.\n\nOf 17 people 3 came back.\n");
        desk.Run("new", desk.At("maidstone-2017-18"), "--from", desk.Sample);
        var run = desk.Build("maidstone-2017-18");
        Assert.DoesNotContain("reoffending.md:5", run.Error, StringComparison.Ordinal);
        Assert.Contains("> Source: the prison service.", desk.Read("out/maidstone-2017-18/strategic-assessment.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_elsewhere_still_finds_the_county_and_last_years_bundle()
    {
        using var desk = Desk.WithSample();
        Assert.Equal(0, desk.Run("new", desk.At("far/away/next"), "--from", desk.Sample).ExitCode);
        var plan = desk.Read("far/away/next/assessment.yaml");
        Assert.Contains("\ncounty: ../../../kent\n", plan, StringComparison.Ordinal);
        Assert.Contains("output/maidstone-2016-17\n", plan, StringComparison.Ordinal);
        Assert.Equal(0, desk.Run("check", desk.At("far/away/next")).ExitCode);
    }

    [Fact]
    public void A_folder_that_holds_anything_is_left_alone()
    {
        using var desk = Desk.WithSample();
        desk.Write("mine/notes.txt", "mine");
        var run = desk.Run("new", desk.At("mine"), "--from", desk.Sample);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("mine: error SA7101: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], desk.Files("mine"));
        Assert.Contains("error SA7102: ", desk.Run("new", desk.At("mine/notes.txt")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "edition: [", "error SA2")]
    [InlineData("commentary", null, "error SA7103: ")]
    public void Without_a_plan_that_can_be_read_nothing_is_made(string from, string? plan, string told)
    {
        using var desk = Desk.WithSample();
        if (plan is not null) desk.Write("maidstone-2016-17/assessment.yaml", plan);
        var run = desk.Run("new", desk.At("next"), "--from", Path.Combine(desk.Sample, from));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.At("next")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_name_that_is_empty_is_refused(string name)
    {
        using var desk = Desk.Bare();
        var run = desk.Run("new", name);
        Assert.Equal((2, true), (run.ExitCode, run.Error.Contains("error SA7104: ", StringComparison.Ordinal)));
        Assert.Equal(2, desk.Run("new", desk.At("next"), "--from", name).ExitCode);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_file_that_is_added_comes_at_the_end_of_its_part_of_the_plan_and_all_else_stays(string lineEnd)
    {
        using var desk = Desk.With("northshire", "northshire-2025-26");
        const string Plan = "northshire-2025-26/assessment.yaml";
        desk.Write(Plan, desk.Read(Plan).ReplaceLineEndings(lineEnd));
        desk.Write("bicycles.csv", "District,Year,Count\nAldmere,2025,12\n");
        var before = desk.Read(Plan).Split(lineEnd);
        var run = desk.Run("add", desk.At("northshire-2025-26"), desk.At("bicycles.csv"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var after = desk.Read(Plan).Split(lineEnd);
        var added = run.Output.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)).ToList();
        Assert.Equal(before, after.Reverse().Where(l => !added.Remove(l)).Reverse());
        Assert.Empty(added);
        Assert.Equal(desk.Read("bicycles.csv"), desk.Read("northshire-2025-26/extracts/bicycles.csv"));
        var check = desk.Run("check", desk.At("northshire-2025-26"));
        Assert.DoesNotContain("SA1145", check.Error, StringComparison.Ordinal);
        Assert.Contains("bicycles", check.Output, StringComparison.Ordinal);
        var again = desk.Run("add", desk.At("northshire-2025-26"), desk.At("bicycles.csv"));
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("error SA7110", again.Error, StringComparison.Ordinal);
        Assert.Equal(after, desk.Read(Plan).Split(lineEnd));
    }

    [Fact]
    public void A_plan_without_the_words_gets_them_and_a_name_that_is_taken_comes_as_remarks()
    {
        using var desk = Desk.Bare();
        desk.Run("new", desk.At("fresh"));
        desk.Write("fresh/assessment.yaml", desk.Read("fresh/assessment.yaml").Split("extracts:")[0]);
        desk.Write("one/thefts.csv", "Incident,Date,District\n1,2025-03-04,Exampleton\n");
        desk.Write("two/Thefts 2.csv", "Incident,Date,District\n1,2025-03-04,Exampleton\n");
        Assert.Equal(0, desk.Run("add", desk.At("fresh"), desk.At("one/thefts.csv")).ExitCode);
        Assert.Contains("\nextracts:\n  thefts:\n    file: \"thefts.csv\"\n", desk.Read("fresh/assessment.yaml"), StringComparison.Ordinal);
        desk.Replace("fresh/assessment.yaml", "  thefts:\n", "  thefts-2:\n");
        Assert.Contains("is in the plan as remarks", desk.Run("add", desk.At("fresh"), desk.At("two/Thefts 2.csv")).Output, StringComparison.Ordinal);
        Assert.Contains("  # thefts-2:\n", desk.Read("fresh/assessment.yaml").Replace("  #   ", "  # ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_awaited_has_come()
    {
        using var desk = Desk.WithSample();
        desk.Run("new", desk.At("next"), "--from", desk.Sample);
        var before = desk.Read("next/assessment.yaml");
        var run = desk.Run("add", desk.At("next"), desk.At("maidstone-2016-17/extracts/asb-incidents-by-area.csv"));
        Assert.Contains("asb-incidents-by-area.csv: a file of the extract 'asb'\n", run.Output, StringComparison.Ordinal);
        var changed = before.Split('\n').Zip(desk.Read("next/assessment.yaml").Split('\n')).Where(p => p.First != p.Second);
        Assert.Equal([("    status: awaited", "    status: final")], changed);
    }

    [Fact]
    public void A_file_under_another_name_is_the_extract_that_is_named()
    {
        using var desk = Desk.WithSample();
        desk.Run("new", desk.At("next"), "--from", desk.Sample);
        var before = desk.Read("next/assessment.yaml");
        desk.Write("ASB 2017 final.csv", desk.Read("maidstone-2016-17/extracts/asb-incidents-by-area.csv"));
        foreach (var wrong in new[] { "asbo", "" }) Assert.Contains("error SA7119", desk.Run("add", desk.At("next"), desk.At("ASB 2017 final.csv"), "--as", wrong).Error, StringComparison.Ordinal);
        Assert.Equal(before, desk.Read("next/assessment.yaml"));
        var run = desk.Run("add", desk.At("next"), desk.At("ASB 2017 final.csv"), "--as", "asb");
        Assert.Contains("ASB 2017 final.csv: a file of the extract 'asb', under the name asb-incidents-by-area.csv\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(desk.Read("ASB 2017 final.csv"), desk.Read("next/extracts/asb-incidents-by-area.csv"));
        Assert.Equal([("    status: awaited", "    status: final")], before.Split('\n').Zip(desk.Read("next/assessment.yaml").Split('\n')).Where(p => p.First != p.Second));
    }

    [Theory]
    [InlineData("fresh", "none.csv", "File does not exist")]
    [InlineData("elsewhere", "fresh/areas.csv", "error SA7108")]
    public void Nothing_is_added_of_nothing_or_to_nothing(string folder, string file, string told)
    {
        using var desk = Desk.Bare();
        desk.Run("new", desk.At("fresh"));
        var run = desk.Run("add", desk.At(folder), desk.At(file));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    // What a file of no known form seems to be, in Northshire, whose wards are Abbey, Castle and others, in the year to September 2025.
    [Theory]
    [InlineData("Referrals in Northshire\n\nQuarter,Referrals,Repeats\nQ3 2024/25,40,5\nQ4 2024/25,50,6\n", "header line: 3|columns: {count: \"Referrals\"}|area: Northshire  # are all rows about it?")]
    [InlineData("Severity,2022,2023,2024\nFatal,2,3,1\nSerious,40,38,51\n", "shape: wide  # a column for each period?|categories: sent  # is each row of one of its kinds, and the whole their sum?|columns: {category: \"Severity\"}|area: Northshire  # are all rows about it?|this year: 2024  # the latest that it holds?")]
    [InlineData("Kind,2023,2024\nFatal,2,3\nTotal,2,3\n", "shape: wide  # a column for each period?|repeated rows: add  # its kinds are added up; to show them, name them under 'categories:'|columns: {category: \"Kind\"}|area: Northshire  # are all rows about it?|this year: 2024  # the latest that it holds?")]
    [InlineData("Council,Apr 24 - Mar 25\nAbbey,7\nCastle,8\nTotal,15\n", "header line: 1|shape: wide  # a column for each period?|columns: {area: \"Council\"}|aliases: {\"Total\": \"Northshire\"}  # is it the sum of its places?|this year: 2024/25  # the latest that it holds?")]
    [InlineData("Area Name,Time period,Value\nAbbey,2021/22 - 23/24,45.2\nEngland,2021/22 - 23/24,38.1\n", "shape: values  # numbers that are quoted as they are? Say their unit: rate, percent or pounds|only: {\"Area Name\": [\"Abbey\"]}  # without what is wider|this year: April 2021 to March 2024  # the latest that it holds?")]
    [InlineData("URN,Happened,Where\n101,2025-03-04,Abbey\n102,2025-03-05,Castle\n", "header line: 1|shape: records  # each row is one incident, and is counted?|columns: {area: \"Where\", period: \"Happened\"}")]
    [InlineData("District,Year,Number\nAbbey,2025,12\nAbbeys,2024,13\n", "this year: 2025  # the latest that it holds?")]
    public void A_file_of_no_known_form_gets_the_lines_that_its_headings_and_cells_suggest(string content, string lines)
    {
        using var desk = Desk.With("northshire", "northshire-2025-26");
        desk.Write("sent.csv", content);
        Assert.Equal(0, desk.Run("add", desk.At("northshire-2025-26"), desk.At("sent.csv")).ExitCode);
        var written = desk.Read("northshire-2025-26/assessment.yaml").Split("    file: \"sent.csv\"\n")[1].Split("    # source")[0];
        Assert.Equal(lines, string.Join('|', written.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim())));
    }
}

using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

/// <summary>The same rows, counted by several extracts of one file: what the one hides, the other hides; and what the one leaves of the other is a number too.</summary>
public sealed class SameRowsTests
{
    [Theory]
    [InlineData("", "[c]")]
    [InlineData("    protect: hide below 5\n", "[c]")]
    public void Records_that_are_read_twice_are_hidden_twice(string protect, string shown)
    {
        using var space = Workspace.Empty("twice");
        space.Write("areas.csv", "code,name,type\nD1,Alpha,district\nD2,Beta,district\nD3,Gamma,district\n");
        space.Write("groups.csv", "group,code,name,member\n" + string.Concat(new[] { "Alpha", "Beta", "Gamma" }.Select(d => $"districts,G1,Districts,{d}\n")));
        var records = new[] { ("Alpha", 3), ("Beta", 20), ("Gamma", 30) }.SelectMany(d => Enumerable.Range(1, d.Item2).Select(i => $"{d.Item1},2015-{1 + (i % 12):00}-10\n"));
        space.Write("extracts/da.csv", "district,date\n" + string.Concat(records));
        space.Write("assessment.yaml", $"""
            version: 1
            edition: 2015
            place: Alpha
            this year: 2015
            extracts:
              da:
                counts: incidents
                shape: records
                protect: hide below 5
              again:
                file: da.csv
                counts: cases
                shape: records
            {protect}
            tables:
              da:
                rows: districts
                columns: [this year]
                totals: districts
              again:
                rows: [Alpha, Gamma]
                columns: [this year]
            """.ReplaceLineEndings("\n"));
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("Beta,[c]", File.ReadAllText(Path.Combine(space.Output, "tables/da.csv")), StringComparison.Ordinal);
        Assert.Contains("Alpha," + shown, File.ReadAllText(Path.Combine(space.Output, "tables/again.csv")), StringComparison.Ordinal);
        Assert.Contains("Gamma,30", File.ReadAllText(Path.Combine(space.Output, "tables/again.csv")), StringComparison.Ordinal);
    }

    /// <summary>The extract with the rule stands in no table, or with its whole alone; another that reads the rows of its category has no rule. March is in what it prints of the year and of eleven months.</summary>
    [Theory]
    [InlineData("", "[this year, this month]")]
    [InlineData("", "[this year, 11 months to February 2016]")]
    [InlineData("  da:\n    rows: wards\n    columns: [11 months to February 2016]\n", "[this month]")]
    public void What_a_rule_hides_is_hidden_where_only_another_extract_prints_it(string table, string columns)
    {
        using var space = Workspace.Empty("elsewhere");
        Town.Write(space, (_, _, _) => 20);
        space.Write("commentary/cases.md", "Nothing to say.");
        var months = Enumerable.Range(0, 12).Select(m => new DateOnly(2015, 4, 1).AddMonths(m).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture));
        space.Write("extracts/cases.csv", "ward,period,category,count\n" + string.Concat(months.SelectMany(m => Town.Wards.SelectMany(w => Town.Kinds.Select(k => $"{Town.NameOf(w)},{m},{k},{(w == "W01" && k == "partner" && m == "2016-03" ? 2 : 20)}\n")))));
        space.Write("assessment.yaml", $"""
            version: 1
            edition: 2015-16
            place: Town
            this year: 2015/16
            categories:
              cases:
                partner:
                family:
            extracts:
              da:
                file: cases.csv
                counts: cases
                categories: cases
                holds: ward
                protect: hide below 5
              again:
                file: cases.csv
                counts: cases of partners
                only:
                  category: partner
                holds: ward
            tables:
            {table}
              again:
                rows: wards
                columns: {columns}
                totals: wards
            sections:
              cases:
                tables: [{(table.Length > 0 ? "da, " : string.Empty)}again]
            """.ReplaceLineEndings("\n"));
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        var printed = File.ReadAllText(Path.Combine(space.Output, "tables/again.csv"));
        Assert.Matches("Ashdown,([0-9,]*)\\[c\\]", printed);
        Assert.True(printed.Split("[c]").Length > 2, printed);
    }

    /// <summary>Of all victims, less the women, 3 of Alpha's are left; less the women and the men, 2 of Delta's. Men and women are apart: 13 less 11 is no number of victims.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_a_filter_leaves_of_all_is_a_number_of_the_same_rows(bool areRecords)
    {
        using var space = Workspace.Empty("rest");
        (string District, string Sex, int Count)[] counts =
        [
            ("Alpha", "female", 37), ("Alpha", "male", 3), ("Beta", "female", 50), ("Beta", "male", 20), ("Gamma", "female", 13), ("Gamma", "male", 11),
            ("Delta", "female", 30), ("Delta", "male", 15), ("Delta", "not said", 2), ("East", "female", 60), ("East", "male", 40),
        ];
        string[] districts = [.. counts.Select(c => c.District).Distinct()];
        space.Write("areas.csv", "code,name,type\n" + string.Concat(districts.Select((d, i) => $"D{i},{d},district\n")));
        space.Write("groups.csv", "group,code,name,member\n" + string.Concat(districts.Select(d => $"districts,G1,Districts,{d}\n")));
        space.Write("extracts/da.csv", areRecords
            ? "district,date,sex\n" + string.Concat(counts.SelectMany(c => Enumerable.Range(0, c.Count).Select(i => $"{c.District},2015-{1 + (i % 12):00}-10,{c.Sex}\n")))
            : "district,year,sex,count\n" + string.Concat(counts.Select(c => $"{c.District},2015,{c.Sex},{c.Count}\n")));
        string Extract(string id, string only) => $"  {id}:\n    file: da.csv\n    counts: victims\n    {(areRecords ? "shape: records" : "repeated rows: add")}\n    protect: hide below 5\n{only}";
        string Table(string id) => $"  {id}:\n    rows: districts\n    columns: [this year]\n    totals: districts\n";
        space.Write("assessment.yaml", "version: 1\nedition: 2015\nplace: Alpha\nthis year: 2015\nextracts:\n" + Extract("all", string.Empty) + Extract("women", "    only: {sex: female}\n")
            + Extract("men", "    only: {sex: male}\n") + "tables:\n" + Table("all") + Table("women") + Table("men"));
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        var (all, women, men) = (Printed(space, "all"), Printed(space, "women"), Printed(space, "men"));
        Assert.Contains("[c]", new[] { all["Alpha"], women["Alpha"] });
        Assert.Contains("[c]", new[] { all["Delta"], women["Delta"], men["Delta"] });
        Assert.Equal(("24", "13", "11"), (all["Gamma"], women["Gamma"], men["Gamma"]));
        foreach (var table in new[] { all, women, men }) Assert.NotEqual(1, table.Values.Count(v => v == "[c]"));
        Assert.DoesNotContain(" without ", File.ReadAllText(Path.Combine(space.Output, "figures.json")), StringComparison.Ordinal);
    }

    /// <summary>The one extract rounds. The other has no rule, or one that does not round, and reads the same rows, a month of them, or those of one kind; what it reads besides stays exact.</summary>
    [Theory]
    [InlineData("", false)]
    [InlineData("", true)]
    [InlineData("    protect: hide below 5\n", false)]
    [InlineData("    protect: round to 3, hide below 5\n", true)]
    public void What_one_extract_rounds_no_other_prints_exactly(string protect, bool areRecords)
    {
        using var space = Workspace.Empty("rounded");
        (string District, string Kind, int Count)[] counts = [("Alpha", "abuse", 23), ("Alpha", "theft", 41), ("Beta", "abuse", 48), ("Beta", "theft", 62), ("Gamma", "abuse", 77), ("Gamma", "theft", 83)];
        string[] districts = ["Alpha", "Beta", "Gamma"];
        space.Write("areas.csv", "code,name,type\n" + string.Concat(districts.Select((d, i) => $"D{i},{d},district\n")));
        space.Write("groups.csv", "group,code,name,member\n" + string.Concat(districts.Select(d => $"districts,G1,Districts,{d}\n")));
        var rows = counts.SelectMany(c => new[] { (c.District, c.Kind, Month: 5, Count: c.Count - 12), (c.District, c.Kind, Month: 6, Count: 12) });
        space.Write("extracts/police.csv", areRecords
            ? "district,date,kind\n" + string.Concat(rows.SelectMany(c => Enumerable.Range(1, c.Count).Select(i => $"{c.District},2015-{c.Month:00}-{1 + (i % 28):00},{c.Kind}\n")))
            : "district,month,kind,count\n" + string.Concat(rows.Select(c => $"{c.District},2015-{c.Month:00},{c.Kind},{c.Count}\n")));
        var shape = areRecords ? "shape: records" : "repeated rows: add";
        space.Write("assessment.yaml", $$$"""
            version: 1
            edition: 2015
            place: Alpha
            this year: May 2015 to June 2015
            extracts:
              abuse: {file: police.csv, counts: cases, {{{shape}}}, only: {kind: abuse}, protect: "round to 5, hide below 8"}
              again:
                file: police.csv
                counts: cases
                {{{shape}}}
                only: {kind: abuse}
            {{{protect}}}
              thefts: {file: police.csv, counts: thefts, {{{shape}}}, only: {kind: theft} }
            tables:
              abuse: {rows: districts, columns: [this year], totals: districts}
              again: {rows: districts, columns: [this year, this month], totals: districts}
              thefts: {rows: districts, columns: [this year]}
            """.ReplaceLineEndings("\n"));
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(("25", "50", "75"), (Printed(space, "abuse")["Alpha"], Printed(space, "abuse")["Beta"], Printed(space, "abuse")["Gamma"]));
        Assert.Equal(Printed(space, "abuse"), Printed(space, "again"));
        Assert.Matches("^(10|\\[c\\])$", File.ReadLines(Path.Combine(space.Output, "tables/again.csv")).Skip(1).First().Split(',')[3]);
        Assert.Equal(("41", "62", "83"), (Printed(space, "thefts")["Alpha"], Printed(space, "thefts")["Beta"], Printed(space, "thefts")["Gamma"]));
        using var figures = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(space.Output, "figures.json")));
        var definitions = figures.RootElement.GetProperty("definitions");
        var rounded = figures.RootElement.GetProperty("figures").EnumerateArray().Where(f => f.GetProperty("indicator").GetString() == "again" && f.GetProperty("measure").GetString() == "count" && f.GetProperty("status").GetString() == "known");
        Assert.All(rounded, f => Assert.Contains("counts from 1 to 7 withheld, others rounded to the nearest 5", definitions.GetProperty(f.GetProperty("definition").GetString()!).GetString()!, StringComparison.Ordinal));
    }

    /// <summary>One file has a number and a rate in each row: 3 of 1,500 residents. Beta's number is shown, and so is its rate, where numbers are exact.</summary>
    [Theory]
    [InlineData("hide below 5", "[c]", "8.0")]
    [InlineData("round to 5", "[c]", "[c]")]
    public void What_a_row_quotes_beside_a_count_is_withheld_with_it(string rule, string alpha, string beta)
    {
        using var space = Workspace.Empty("beside");
        space.Write("areas.csv", "code,name,type\nD1,Alpha,district\nD2,Beta,district\n");
        space.Write("groups.csv", "group,code,name,member\ndistricts,G,Districts,Alpha\ndistricts,G,Districts,Beta\n");
        space.Write("extracts/da.csv", "district,year,number,rate per 1000\nAlpha,2015,3,2.0\nBeta,2015,12,8.0\n");
        space.Write("assessment.yaml", $"""
            version: 1
            edition: 2015
            place: Alpha
            this year: 2015
            extracts:
              da:
                counts: cases
                columns: [count: number]
                not read: rate per 1000
                protect: {rule}
              rates:
                file: da.csv
                shape: values
                unit: rate
                counts: cases
                columns: [value: rate per 1000]
                not read: number
            tables:
              da:
                rows: districts
                columns: [this year]
              rates:
                rows: districts
                columns: [this year]
                totals: average of districts
            """.Replace("[count: number]", "{count: number}", StringComparison.Ordinal).Replace("[value: rate per 1000]", "{value: rate per 1000}", StringComparison.Ordinal).ReplaceLineEndings("\n"));
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal((alpha, beta), (Printed(space, "rates")["Alpha"], Printed(space, "rates")["Beta"]));
        Assert.DoesNotContain("\"value\": 2.0", File.ReadAllText(Path.Combine(space.Output, "figures.json")), StringComparison.Ordinal);
    }

    /// <summary>One extract counts rows by ward and hides 3, another counts them by district, and no group says which wards lie in which: the rows do.</summary>
    [Theory]
    [InlineData("records")]
    [InlineData("counts")]
    public void What_another_extract_adds_up_of_the_same_rows_gives_no_part_away(string shape)
    {
        using var space = Workspace.Empty("districts");
        (string Ward, string District, int Count)[] wards = [("Ash", "Alpha", 3), ("Beech", "Alpha", 20), ("Cedar", "Alpha", 30), ("Elm", "Beta", 40), ("Fir", "Beta", 50)];
        space.Write("areas.csv", "code,name,type\nD1,Alpha,district\nD2,Beta,district\n" + string.Concat(wards.Select((w, i) => $"W{i},{w.Ward},ward\n")));
        space.Write("groups.csv", "group,code,name,member\n" + string.Concat(wards.Select(w => $"wards,G,Wards,{w.Ward}\n")) + "districts,D,Districts,Alpha\ndistricts,D,Districts,Beta\n");
        var records = Enumerable.Range(0, 50).SelectMany(i => wards.Where(w => i < w.Count).Select(w => $"{w.District},{w.Ward},2015-{1 + (i % 12):00}-{1 + (i % 27):00}\n"));
        space.Write("extracts/da.csv", shape == "records" ? "district,ward,date\n" + string.Concat(records) : "district,ward,year,count\n" + string.Concat(wards.Select(w => $"{w.District},{w.Ward},2015,{w.Count}\n")));
        string Extract(string id, string holds, string column, string other, string more) => $"  {id}:\n    file: da.csv\n    counts: cases\n    {(shape == "records" ? "shape: records" : "repeated rows: add")}\n    holds: {holds}\n    columns: {{{column}}}\n    not read: {other}\n{more}";
        space.Write("assessment.yaml", "version: 1\nedition: 2015\nplace: Alpha\nthis year: 2015\nextracts:\n" + Extract("by-ward", "ward", "ward: ward", "district", "    protect: hide below 5\n")
            + Extract("by-district", "district", "area: district", "ward", string.Empty) + "tables:\n  by-ward: {rows: wards, columns: [this year]}\n  by-district: {rows: districts, columns: [this year]}\n");
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        var (parts, sums) = (Printed(space, "by-ward"), Printed(space, "by-district"));
        Assert.Equal("[c]", parts["Ash"]);
        Assert.Contains("[c]", new[] { parts["Beech"], parts["Cedar"], sums["Alpha"] });
        Assert.Equal(("40", "50", "90"), (parts["Elm"], parts["Fir"], sums["Beta"]));
    }

    /// <summary>Of all 78 victims 60 are women, 30 young, and 15 both: so 3 are men who are not young. Of Beta's, 30 are.</summary>
    [Fact]
    public void What_two_filters_leave_that_overlap_is_a_number_too()
    {
        using var space = Workspace.Empty("overlap");
        (string District, string Sex, string Age, int Count)[] counts =
        [
            ("Alpha", "f", "young", 15), ("Alpha", "f", "older", 45), ("Alpha", "m", "young", 15), ("Alpha", "m", "older", 3),
            ("Beta", "f", "young", 20), ("Beta", "f", "older", 50), ("Beta", "m", "young", 20), ("Beta", "m", "older", 30),
        ];
        space.Write("areas.csv", "code,name,type\nD1,Alpha,district\nD2,Beta,district\n");
        space.Write("extracts/da.csv", "district,date,sex,age\n" + string.Concat(counts.SelectMany(c => Enumerable.Range(0, c.Count).Select(i => $"{c.District},2015-{1 + (i % 12):00}-10,{c.Sex},{c.Age}\n"))));
        (string Id, string Reads)[] extracts = [("all", "not read: [sex, age]"), ("women", "only: {sex: f}, not read: age"), ("young", "only: {age: young}, not read: sex"), ("girls", "only: {sex: f, age: young}")];
        space.Write("assessment.yaml", "version: 1\nedition: 2015\nplace: Alpha\nthis year: 2015\nextracts:\n" + string.Concat(extracts.Select(e => $"  {e.Id}: {{file: da.csv, counts: victims, shape: records, protect: hide below 5, {e.Reads} }}\n"))
            + "tables:\n" + string.Concat(extracts.Select(e => $"  {e.Id}: {{rows: [Alpha, Beta], columns: [this year]}}\n")));
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("[c]", extracts.Select(e => Printed(space, e.Id)["Alpha"]));
        Assert.Equal(["120", "70", "40", "20"], extracts.Select(e => Printed(space, e.Id)["Beta"]));
        var (told, hidden) = (Assess.Run("check", space.Folder).Output, extracts.Count(e => Printed(space, e.Id).ContainsValue("[c]")));
        Assert.Equal(Math.Min(2, hidden), told.Split(": 1 covers others").Length - 1);
        Assert.Equal(hidden > 2, told.Contains(" more extract", StringComparison.Ordinal));
    }

    /// <summary>Three wards by month in four filters: worlds that lie between whole numbers at first are found among whole ones, so that nearly all is not hidden in their place.</summary>
    [Fact]
    public void Filters_by_month_leave_numbers_to_show()
    {
        using var space = Workspace.Empty("months");
        var (chance, wards, kinds) = (new Chance(3), Enumerable.Range(0, 3).ToList(), from sex in "fm" from age in "yo" from link in "kn" select $"{sex},{age},{link}");
        space.Write("areas.csv", "code,name,type\n" + string.Concat(wards.Select(w => $"W{w},Ward {w},ward\n")));
        space.Write("groups.csv", "group,code,name,member\n" + string.Concat(wards.Select(w => $"wards,T,Town,Ward {w}\n")));
        var counted = from ward in wards from month in Enumerable.Range(1, 12) from kind in kinds from record in Enumerable.Range(1, (int)chance.Count(1 + ward)) select $"Ward {ward},2024-{month:00}-{record % 28:00},{kind}\n";
        space.Write("extracts/da.csv", "ward,date,sex,age,link\n" + string.Concat(counted.Select(c => c.Replace("-00,", "-28,", StringComparison.Ordinal))));
        (string Id, string Reads)[] extracts = [("all", "not read: [sex, age, link]"), ("women", "only: {sex: f}, not read: [age, link]"), ("young", "only: {age: y}, not read: [sex, link]"), ("kin", "only: {link: k}, not read: [sex, age]")];
        var months = string.Join(", ", Enumerable.Range(1, 12).Select(m => $"'2024-{m:00}'"));
        space.Write("assessment.yaml", "version: 1\nedition: 2024\nplace: Town\nthis year: 2024\nextracts:\n" + string.Concat(extracts.Select(e => $"  {e.Id}: {{file: da.csv, counts: victims, shape: records, missing rows: zero, protect: hide below 5, {e.Reads} }}\n"))
            + "tables:\n" + string.Concat(extracts.Select(e => $"  {e.Id}: {{rows: wards, columns: [this year, {months}], totals: wards}}\n")));
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        var printed = extracts.SelectMany(e => File.ReadLines(Path.Combine(space.Output, $"tables/{e.Id}.csv")).Skip(1)).ToList();
        Assert.InRange(printed.Sum(l => l.Split("[c]").Length - 1), 1, extracts.Length * 4 * 13 * 3 / 4);
    }

    private static Dictionary<string, string> Printed(Workspace space, string table) =>
        File.ReadLines(Path.Combine(space.Output, $"tables/{table}.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
}

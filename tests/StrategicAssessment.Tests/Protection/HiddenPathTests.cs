using System.Text.Json;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

/// <summary>Ways round a hidden number that lead over numbers which are printed nowhere.</summary>
public sealed class HiddenPathTests
{
    private const string Kinds = """
        categories:
          all-cases:
            violent:
              robbery:
              assault:
            acquisitive:
              theft:
              burglary:
        """;

    [Fact]
    public void A_total_of_the_extract_gives_no_part_of_a_part_away()
    {
        using var space = Space("Town,robbery,2\nTown,assault,40\nTown,theft,50\nTown,burglary,60\nTown,all cases,152\n", "    categories: all-cases\n    total: supplied\n", "    rows: parts\n", Kinds);
        var shown = Build(space);
        Assert.Equal("[c]", shown["cases/count/T/robbery/2014-10_2015-09"]);
        var known = shown.Count(s => s.Key.StartsWith("cases/count/T/", StringComparison.Ordinal) && s.Value != "[c]");
        Assert.True(known < 4, "Four of the five are shown, and so the fifth is known.");
    }

    [Fact]
    public void What_was_to_be_printed_by_nothing_is_not_printed_once_others_are_hidden()
    {
        var rows = string.Concat(new[] { "Ashdown,2", "Brook,3", "Castle,20", "Dean,30", "East,40", "Field,50" }.Select(r => r.Replace(",", ",all,", StringComparison.Ordinal) + "\n"));
        using var space = Space(rows, "    only: {category: all}\n", "    rows: [Field]\n    totals: [average of best 2 of wards]\n", string.Empty);
        var shown = Build(space);
        Assert.Equal("50", shown["cases/count/W6/all/2014-10_2015-09"]);
        Assert.DoesNotContain(shown, s => s.Key.StartsWith("cases/count/W3/", StringComparison.Ordinal) && s.Value == "20");
    }

    [Fact]
    public void A_correction_hides_what_the_published_edition_hid()
    {
        const string Rows = "Ashdown,all,2\nBrook,all,9\nCastle,all,20\nDean,all,30\nEast,all,40\nField,all,50\n", Table = "    rows: wards\n    totals: [wards]\n";
        using var space = Space(Rows, "    only: {category: all}\n", Table, string.Empty);
        var published = Build(space);
        Assert.Equal("[c]", published["cases/count/W2/all/2014-10_2015-09"]);
        space.Replace("extracts/cases.csv", "Field,all,50", "Field,all,6");
        Assert.Equal("[c]", Build(space)["cases/count/W6/all/2014-10_2015-09"]);
        space.Write("editions/first/figures.json", Figures(published));
        var corrected = Build(space);
        Assert.Equal(("[c]", "[c]", "6"), (corrected["cases/count/W1/all/2014-10_2015-09"], corrected["cases/count/W2/all/2014-10_2015-09"], corrected["cases/count/W6/all/2014-10_2015-09"]));
    }

    // As much of a bundle as says which counts were shown.
    private static string Figures(Dictionary<string, string> published) => "{\"schema\": \"assess-figures/1\", \"assessment\": {\"id\": \"paths\", \"title\": \"\", \"edition\": \"2016-17\", \"place\": \"T\", \"place_name\": \"Town\", \"period\": {\"start\": null, \"end\": null, \"label\": \"\"}}, \"definitions\": {}, \"figures\": ["
        + string.Join(',', published.Where(f => f.Key.StartsWith("cases/count/", StringComparison.Ordinal)).Select(f => Figure(f.Key, f.Key.Split('/')[2], f.Value))) + "]}";

    private static string Figure(string id, string area, string display)
    {
        var isHidden = display == "[c]";
        return $$"""
            {"id": "{{id}}", "series": "cases/count/{{area}}/all", "indicator": "cases", "measure": "count", "area": "{{area}}", "category": "all",
             "period": {"start": "2014-10-01", "end": "2015-09-30", "label": ""}, "compared_with": null, "group": null, "status": "{{(isHidden ? "suppressed" : "known")}}", "reason": null,
             "origin": "computed", "value": {{(isHidden ? "null" : display)}}, "unit": "number", "base": null, "display": "{{display}}", "tied": false, "definition": "", "operands": [], "sources": [], "caveats": []}
            """;
    }

    private static Workspace Space(string rows, string extract, string table, string more)
    {
        var space = Workspace.Empty("paths");
        space.Write("areas.csv", "code,name,type\nT,Town,district\nW1,Ashdown,ward\nW2,Brook,ward\nW3,Castle,ward\nW4,Dean,ward\nW5,East,ward\nW6,Field,ward\n");
        space.Write("groups.csv", "group,code,name,member\n" + string.Concat(new[] { "Ashdown", "Brook", "Castle", "Dean", "East", "Field" }.Select(w => $"wards,G,Wards,{w}\n")));
        space.Write("extracts/cases.csv", "area,category,count\n" + rows);
        space.Write("assessment.yaml", $"""
            version: 1
            edition: 2016-17
            place: Town
            this year: 12 months to September 2015
            compare with: wards
            extracts:
              cases:
                counts: cases
                protect: hide below 5
                period: 12 months to September 2015
            {extract}
            tables:
              cases:
                columns: [this year]
            {table}
            {more}
            """);
        return space;
    }

    private static Dictionary<string, string> Build(Workspace space)
    {
        var run = space.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(space.Output, "figures.json")));
        return document.RootElement.GetProperty("figures").EnumerateArray()
            .ToDictionary(f => f.GetProperty("id").GetString()!, f => f.GetProperty("display").GetString()!, StringComparer.Ordinal);
    }
}

using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>Real places are named by their codes, which are facts; every number is invented.</summary>
public sealed class PlacesCommandTests
{
    private const string HistoryHeadings = "GEOGCD,GEOGNM,GEOGNMW,SI_ID,SI_TITLE,OPER_DATE,TERM_DATE,PARENTCD,ENTITYCD,OWNER,STATUS,AREAEHECT,AREACHECT,AREAIHECT,AREALHECT\n";
    private const string ChangeHeadings = "GEOGCD,GEOGNM,GEOGNMW,GEOGCD_P,GEOGNM_P,GEOGNMW_P,SI_ID,SI_TITLE,OPER_DATE,ENTITYCD,YEAR\n";

    // Code, name, parent, first and last day.
    private static readonly string[] History =
    [
        "E10000006 Cumbria E92000001 01/01/2009 31/03/2023", "E07000026 Allerdale E10000006 01/01/2009 31/03/2023", "E07000028 Carlisle E10000006 01/01/2009 31/03/2023", "E07000029 Copeland E10000006 01/01/2009 31/03/2023",
        "E07000027 Barrow-in-Furness E10000006 01/01/2009 31/03/2023", "E07000030 Eden E10000006 01/01/2009 31/03/2023", "E07000031 South_Lakeland E10000006 01/01/2009 31/03/2023",
        "E06000063 Cumberland E12000002 01/04/2023 -", "E06000064 Westmorland_and_Furness E12000002 01/04/2023 -",
        "E10000021 Northamptonshire E92000001 01/01/2009 31/03/2021", "E07000150 Corby E10000021 01/01/2009 31/03/2021", "E07000151 Daventry E10000021 01/01/2009 31/03/2021", "E07000154 Northampton E10000021 01/01/2009 31/03/2021",
        "E06000061 North_Northamptonshire E12000004 01/04/2021 -", "E06000062 West_Northamptonshire E12000004 01/04/2021 -",
        "E10000002 Buckinghamshire E92000001 01/01/2009 31/03/2020", "E07000004 Aylesbury_Vale E10000002 01/01/2009 31/03/2020", "E07000005 Chiltern E10000002 01/01/2009 31/03/2020", "E06000060 Buckinghamshire E12000008 01/04/2020 -",
        "E10000027 Somerset E92000001 01/01/2009 31/03/2023", "E07000187 Mendip E10000027 01/01/2009 31/03/2023", "E07000190 Taunton_Deane E10000027 01/01/2009 31/03/2019", "E07000191 West_Somerset E10000027 01/01/2009 31/03/2019",
        "E07000246 Somerset_West_and_Taunton E10000027 01/04/2019 31/03/2023", "E06000066 Somerset E12000009 01/04/2023 -",
        "E08000019 Sheffield E11000003 01/01/2009 31/03/2025", "E08000016 Barnsley E11000003 01/01/2009 31/03/2025", "E08000039 Sheffield E11000003 01/04/2025 -", "E08000038 Barnsley E11000003 01/04/2025 -", "E11000003 South_Yorkshire E92000001 01/01/2009 -",
        "E09000007 Camden E13000001 01/01/2009 -", "E05013652 Belsize E09000007 05/05/2022 -", "W06000015 Cardiff W92000004 01/04/1996 -", "W05001274 Adamsdown W06000015 05/05/2022 -",
    ];

    // New, old, first day.
    private static readonly string[] Changes =
    [
        "E06000063 E07000026 01/04/2023", "E06000063 E07000028 01/04/2023", "E06000063 E07000029 01/04/2023", "E06000064 E07000027 01/04/2023", "E06000064 E07000030 01/04/2023", "E06000064 E07000031 01/04/2023",
        "E06000061 E07000150 01/04/2021", "E06000062 E07000151 01/04/2021", "E06000062 E07000154 01/04/2021", "E06000060 E07000004 01/04/2020", "E06000060 E07000005 01/04/2020",
        "E07000246 E07000190 01/04/2019", "E07000246 E07000191 01/04/2019", "E06000066 E07000246 01/04/2023", "E06000066 E07000187 01/04/2023",
        "E08000039 E08000019 01/04/2025", "E08000039 E08000016 01/04/2025", "E08000038 E08000016 01/04/2025",
    ];

    [Theory]
    [InlineData("Cumbria", 2022, "Allerdale, Barrow-in-Furness, Carlisle, Copeland, Eden, South Lakeland, Cumbria (county)", "")]
    [InlineData("Cumbria", 2024, "Cumberland, Westmorland and Furness, Cumbria (former county)", "E07000026>E06000063, E07000028>E06000063, E07000029>E06000063, E07000027>E06000064, E07000030>E06000064, E07000031>E06000064")]
    [InlineData("Northamptonshire", 2024, "North Northamptonshire, West Northamptonshire, Northamptonshire (former county)", "E07000151>E06000062, E07000154>E06000062")]
    [InlineData("Buckinghamshire", 2024, "Buckinghamshire", "E07000004>E06000060, E07000005>E06000060")]
    [InlineData("Buckinghamshire", 2019, "Aylesbury Vale, Chiltern, Buckinghamshire (county)", "")]
    [InlineData("Somerset", 2024, "Somerset", "E07000246>E06000066, E07000190>E07000246, E07000191>E07000246, E07000187>E06000066")]
    [InlineData("Carlisle", 2024, "Cumberland", "E07000026>E06000063, E07000028>E06000063, E07000029>E06000063")]
    [InlineData("Camden", 2024, "Camden, Belsize", "")]
    [InlineData("Cardiff", 2024, "Cardiff, Adamsdown", "")]
    public void The_year_decides_which_places_there_are(string county, int year, string live, string became)
    {
        using var desk = WithHistory();
        var run = desk.Run("places", desk.At("made"), "--county", county, "--year", $"{year}", "--from", desk.At("ons"));
        Assert.True(run.ExitCode == 0, run.Error);
        var areas = desk.Read("made/areas.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')).ToList();
        Assert.Equal(live, string.Join(", ", areas.Where(a => a[5].Length == 0).Select(a => a[2].Contains("county", StringComparison.Ordinal) ? $"{a[1]} ({a[2]})" : a[1])));
        Assert.Equal(became.Split(", ").Order(), string.Join(", ", areas.Where(a => a[5].Length > 0).Select(a => $"{a[0]}>{a[6]}")).Split(", ").Order());
    }

    [Fact]
    public void One_place_that_became_one_other_keeps_its_names()
    {
        using var desk = WithHistory();
        desk.Run("places", desk.At("made"), "--county", "Northamptonshire", "--year", "2024", "--from", desk.At("ons"));
        Assert.Contains("\nE06000061,North Northamptonshire,unitary authority,E07000150;Corby,,,\n", desk.Read("made/areas.csv"), StringComparison.Ordinal);
        Assert.Contains("\nE06000062,West Northamptonshire,unitary authority,,2021-04-01,,\n", desk.Read("made/areas.csv"), StringComparison.Ordinal);
        Assert.Contains("\ndistricts,E10000021,Northamptonshire districts,E06000062,West Northamptonshire\n", desk.Read("made/groups.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_boundary_that_moved_is_told_and_has_no_sum_as_its_past()
    {
        using var desk = WithHistory();
        var run = desk.Run("places", desk.At("made"), "--county", "South Yorkshire", "--year", "2025", "--from", desk.At("ons"));
        Assert.Contains("SA7117: The boundary of 'Sheffield' changed on 1 April 2025, and its code from E08000019 to E08000039.", run.Error, StringComparison.Ordinal);
        Assert.Contains("\nE08000039,Sheffield,metropolitan district,E08000019,,,\n", desk.Read("made/areas.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain(",2025-03-31,", desk.Read("made/areas.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_two_lists_say_of_a_place_is_told_without_a_history()
    {
        using var desk = Desk.Bare();
        desk.Write("ons/2023.csv", "WD23CD,WD23NM,LAD23CD,LAD23NM,CTY23CD,CTY23NM\nE05000001,East,E07000112,Shepway,E10000016,Kent\nE05000002,West,E07000112,Shepway,E10000016,Kent\nE05000003,North,E07000112,Shepway,E10000016,Kent\n");
        desk.Write("ons/2024.csv", "WD24CD,WD24NM,LAD24CD,LAD24NM,CTY24CD,CTY24NM\nE05000001,East,E07000112,Folkestone and Hythe,E10000016,Kent\nE05000012,West,E07000112,Folkestone and Hythe,E10000016,Kent\nE05000004,South,E07000112,Folkestone and Hythe,E10000016,Kent\n");
        var run = desk.Run("places", desk.At("made"), "--county", "kent", "--year", "2024", "--from", desk.At("ons"));
        Assert.Contains("'Shepway' (E07000112) of the list of 2023 is called 'Folkestone and Hythe' in that of 2024.", run.Error, StringComparison.Ordinal);
        Assert.Contains("'West' has the code E05000012 in the list of 2024 and E05000002 in that of 2023", run.Error, StringComparison.Ordinal);
        Assert.Contains("'North' (E05000003) of the list of 2023 is not in that of 2024.", run.Error, StringComparison.Ordinal);
        Assert.Contains("'South' (E05000004) is new in the list of 2024.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("'East'", run.Error, StringComparison.Ordinal);
        var later = desk.Run("places", desk.At("later"), "--county", "Kent", "--year", "2025", "--from", desk.At("ons"));
        Assert.Contains("warning SA7115: There is no list of places of 2025 here, and no code history that reaches it: places are those of 2024.", later.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_over_unless_it_is_said()
    {
        using var desk = WithHistory();
        string[] command = ["places", desk.At("made"), "--county", "Camden", "--year", "2024", "--from", desk.At("ons")];
        desk.Run(command);
        Assert.Equal(0, desk.Run(command).ExitCode);
        desk.Write("made/areas.csv", "mine");
        var refused = desk.Run(command);
        Assert.Equal((2, "mine"), (refused.ExitCode, desk.Read("made/areas.csv")));
        Assert.Contains("made: error SA7118: areas.csv is there already", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Written over: areas.csv.", desk.Run([.. command, "--force"]).Output, StringComparison.Ordinal);
        Assert.StartsWith("code,name,", desk.Read("made/areas.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Code,Name,Geography,All ages\nE09000007,Camden,London Borough,200000\n", "people.csv:1: error SA7112: The year of these estimates")]
    [InlineData("ladcode23,laname23,country,sex,age,population_2023\nE09000007,Camden,E,F,0,many\n", "people.csv:2:")]
    [InlineData("LAD 2023 Code,LAD 2023 Name,population_2023\nE09000007,Camden,5\nE09000007,Camden,6\n", "people.csv:3:18: error SA7114: The residents of E09000007 in 2023 are another number in")]
    public void Estimates_that_leave_something_open_are_refused(string text, string told)
    {
        using var desk = WithHistory();
        desk.Write("ons/people.csv", text);
        var run = desk.Run("places", desk.At("made"), "--county", "Camden", "--year", "2024", "--from", desk.At("ons"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.At("made")));
    }

    [Fact]
    public void Half_of_the_people_are_never_taken_for_all()
    {
        using var desk = WithHistory();
        desk.Write("ons/persons.csv", "MYE2: Persons by single year of age in the UK mid-2023\nCode,Name,Geography,All ages,0\nE09000007,Camden,London Borough,200000,2000\n");
        desk.Write("ons/women.csv", "MYE2: Females by single year of age in the UK mid-2023\nCode,Name,Geography,All ages,0\nE09000007,Camden,London Borough,101000,1000\n");
        var run = desk.Run("places", desk.At("made"), "--county", "Camden", "--year", "2024", "--from", desk.At("ons"));
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("area,name,year,population,note\nE09000007,Camden,2023,200000,\n", desk.Read("made/population.csv"));
    }

    [Fact]
    public void A_history_that_turns_in_a_circle_comes_to_an_end()
    {
        using var desk = WithHistory();
        desk.Write("ons/circle.csv", ChangeHeadings + "E09000007,Camden,,E09000099,Round,,,,01/01/2015,E09,2015\nE09000099,Round,,E09000007,Camden,,,,01/01/2014,E09,2014\nE09000007,Camden,,E09000099,Round,,,,01/01/2013,E09,2013\n");
        var run = desk.Run("places", desk.At("made"), "--county", "Camden", "--year", "2024", "--from", desk.At("ons"));
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("\nE09000007,Camden,London borough,E09000099;Round,,,\n", desk.Read("made/areas.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_county_that_nothing_has_is_refused_with_the_nearest()
    {
        using var desk = WithHistory();
        var run = desk.Run("places", desk.At("made"), "--county", "Camdem", "--year", "2024", "--from", desk.At("ons"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("ons: error SA7113: No county, district or police force of 2024 is called 'Camdem'; did you mean 'Camden'?", run.Error, StringComparison.Ordinal);
    }

    private static Desk WithHistory()
    {
        var desk = Desk.Bare();
        var names = History.Select(h => h.Split(' ')).ToDictionary(h => h[0], h => h[1].Replace('_', ' '));
        desk.Write("ons/history.csv", HistoryHeadings + string.Concat(History.Select(h => h.Split(' ')).Select(h => $"{h[0]},{names[h[0]]},,1111/1001,An order,{h[3]} 00:00:00,{(h[4] == "-" ? "" : h[4])},{h[2]},{h[0][..3]},LGBC,live,,,,\n")));
        desk.Write("ons/changes.csv", ChangeHeadings + string.Concat(Changes.Select(c => c.Split(' ')).Select(c => $"{c[0]},{names[c[0]]},,{c[1]},{names[c[1]]},,1111/1001,An order,{c[2]},{c[0][..3]},2023\n")));
        return desk;
    }
}

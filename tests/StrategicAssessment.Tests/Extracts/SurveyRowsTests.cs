using StrategicAssessment.Diagnostics;
using Xunit;

namespace StrategicAssessment.Tests.Extracts;

/// <summary>The answers to a question of a survey, as counts or as shares, with how many answered.</summary>
public sealed class SurveyRowsTests
{
    private const string Counted = "shape: survey, categories: crime", Shares = "shape: survey, unit: percent, categories: crime";

    [Theory]
    [InlineData(Counted, "answer,count,base", "Theft,40,60", "Arson,20,60", "arson 20; theft 40")]
    [InlineData(Counted, "response,number of responses,respondents", "Theft,40,60", "Arson,20,60", "arson 20; theft 40")]
    [InlineData(Counted, "answer,count,percent,unweighted base", "Theft,40,66.7,60", "Arson,20,33.3,60", "arson 20; theft 40")]
    [InlineData(Shares, "answer,weighted share,unweighted base", "Theft,61.5,60", "Arson,38.5,60", "arson 38.5; theft 61.5")]
    [InlineData(Shares, "answer,count,share,base", "Theft,37,61.5,60", "Arson,23,38.5,60", "arson 38.5; theft 61.5")]
    [InlineData(Shares + ", percent: fractions", "answer,share,base", "Theft,0.615,60", "Arson,0.385,60", "arson 38.5; theft 61.5")]
    [InlineData(Shares, "answer,share,base", "Theft,61.5%,\"1,060\"", "Arson,38.5%,\"1,060\"", "arson 38.5; theft 61.5")]
    [InlineData(Counted + ", several answers: allowed", "theme,responses,n", "Theft,40,50", "Arson,20,50", "arson 20; crime 50; theft 40")]
    [InlineData(Counted + ", columns: {category: Said, count: How many, base: Of}", "Said,How many,Of", "Theft,40,60", "Arson,20,60", "arson 20; theft 40")]
    public void Answers_and_how_many_answered_are_read_by_the_usual_headings(string plan, string headings, string first, string second, string observed)
    {
        var read = Some.Read(plan, $"area,year,{headings}\nNorthbridge,2015,{first}\nNorthbridge,2015,{second}\n");
        Assert.Equal("", Some.Told(read));
        Assert.Equal(observed, string.Join("; ", Some.Observed(read).Split("; ").Select(o => o.Split(' ') is var p ? $"{p[1]} {p[^1]}" : "")));
    }

    [Theory]
    [InlineData(Counted, "answer,count", "Theft,40", "Arson,20", "SA1105@1:0")]
    [InlineData(Counted, "answer,share,base", "Theft,61.5,60", "Arson,38.5,60", "SA1320@1:18")]
    [InlineData(Counted, "answer,count,base", "Theft,40,60", "Arson,20,", "SA1321@3:24")]
    [InlineData(Counted, "answer,count,base", "Theft,0,0", "Arson,0,0", "SA1321@2:24")]
    [InlineData(Shares, "answer,share,base", "Theft,61.5,60", "Arson,38.5,59", "SA1322@3:24")]
    [InlineData(Counted, "answer,count,base", "Theft,61,60", "Arson,0,60", "SA1323@2:24")]
    [InlineData(Shares, "answer,share,base", "Theft,120,60", "Arson,-20,60", "SA1323@2:24")]
    [InlineData(Counted + ", repeated rows: add, several answers: allowed", "question,answer,count,base", "Day?,Theft,40,60", "Night?,Theft,30,60", "SA1323@2:29")]
    [InlineData(Counted + ", repeated rows: add, several answers: allowed", "how,answer,count,base", "Strongly,Theft,40,60", "Somewhat,Theft,20,60", "")]
    [InlineData(Shares + ", repeated rows: add", "how,answer,share,base", "Strongly,Theft,50.1,60", "Somewhat,Theft,50.0,60", "")]
    [InlineData(Shares + ", repeated rows: add", "how,answer,share,base", "Strongly,Theft,50.2,60", "Somewhat,Theft,50.0,60", "SA1323@2:33")]
    [InlineData(Shares, "answer,share,base", "Theft,61.5,60", "Arson,30.5,60", "SA1324@2:24")]
    [InlineData(Shares, "answer,share,base", "Theft,61.5,60", "Arson,38.4,60", "")]
    [InlineData(Shares, "answer,share,base", "Theft,61.5,60", "Arson,38.3,60", "SA1324@2:24")]
    [InlineData(Counted, "answer,count,base", "Theft,40,60", "Arson,19,60", "SA1324@2:24")]
    [InlineData(Counted + ", several answers: allowed", "answer,count,base", "Theft,40,60", "Arson,39,60", "")]
    [InlineData(Counted, "answer,count,base", "Theft,*,60", "Arson,57,60", "")]
    [InlineData(Counted, "answer,count,base", "All crime,60,60", "Theft,60,60", "")]
    [InlineData(Counted, "question,answer,count,base", "Day?,Theft,40,40", "Night?,Theft,30,30", "SA1112@3:31")]
    public void What_does_not_add_up_is_told_at_its_row(string plan, string headings, string first, string second, string told) =>
        Assert.Equal(told, Some.Told(Some.Read(plan, $"area,year,{headings}\nNorthbridge,2015,{first}\nNorthbridge,2015,{second}\n")));

    [Theory]
    [InlineData("29", "SA1325")]
    [InlineData("30", "")]
    public void So_few_answers_are_a_note(string answered, string told) => Assert.Equal(told, string.Join(' ', Some.Read(Counted, $"area,year,answer,count,base\nNorthbridge,2015,Theft,{answered},{answered}\n")
        .Diagnostics.Where(d => d is { Severity: Severity.Note, Code: "SA1325" }).Select(d => d.Code)));
}

using Xunit;

namespace StrategicAssessment.Tests.Extracts;

public sealed class ExtractMistakesTests
{
    [Theory]
    [InlineData("columns: {places: District}", "area,month,count\nNorthbridge,2015-09,5", "SA1101@plan:5:28", "area, ward, period")]
    [InlineData("columns: {cuont: count}", "area,month,count\nNorthbridge,2015-09,5", "SA1101@plan:5:28", "'count'")]
    [InlineData("holds: district", "area,month,count\nEastam,2015-09,5", "SA1102@2:1", "did you mean 'Eastham'?")]
    [InlineData("holds: district", "month,area,count\n2015-09,Nowhere,5\n2015-08,Nowhere,5", "SA1102@2:9", "under 'aliases:'")]
    [InlineData("columns: {count: month, period: month}", "area,month,others\nEastham,2015-09,5", "SA2233@plan:5:50", "Name another heading")]
    [InlineData("", "area,month,count\nTonford,2015-09,5", "SA1102@2:1", "town or ward: 'holds: <type>'")]
    [InlineData("holds: district", "area,month,count\nTonford,2015-09,5", "SA1102@2:1", "Tonford (town, T1), Tonford (ward, W2)")]
    [InlineData("columns: {count: Evnts}", "area,month,events,number\nNorthbridge,2015-09,5,6", "SA1103@plan:5:35", "'events'")]
    [InlineData("only: {Measure: x}", "area,month,count\nNorthbridge,2015-09,5", "SA1103@plan:5:25", "'area', 'month' and 'count'")]
    [InlineData("", "area,month,count,number\nNorthbridge,2015-09,5,6", "SA1104@1:18", "'columns: {count: count}'")]
    [InlineData("", "area,district,month,count\nNorthbridge,Northbridge,2015-09,5", "SA1104@1:6", "'columns: {area: area}'")]
    [InlineData("", "place name,month,count\nNorthbridge,2015-09,5", "SA1105@1:0", "'area:' in the plan")]
    [InlineData("", "area,when,count\nNorthbridge,2015-09,5", "SA1105@1:0", "'period:' in the plan")]
    [InlineData("", "area,start,count\nNorthbridge,2015-09,5", "SA1105@1:0", "'period:' in the plan")]
    [InlineData("", "area,month,how many\nNorthbridge,2015-09,5", "SA1105@1:0", "'columns: {count: <heading>}'")]
    [InlineData("shape: values", "area,month,how much\nNorthbridge,2015-09,5", "SA1105@1:0", "'columns: {value: <heading>}'")]
    [InlineData("shape: wide", "area,type,now\nNorthbridge,ASB,5", "SA1106@1:0", "'shape:'")]
    [InlineData("", "area,month,count\nNorthbridge,2015-13,5\nEastham,2015-13,5", "SA1107@2:13", "'2015-13'")]
    [InlineData("", "area,month,count\nNorthbridge,,5", "SA1107@2:13", "missing")]
    [InlineData("", "area,start,end,count\nNorthbridge,31/09/2015,30/09/2015,5", "SA1107@2:13", "that exists")]
    [InlineData("", "area,start,end,count\nNorthbridge,2015-09-30,2015-09-01,5", "SA1108@2:13", "before it begins")]
    [InlineData("", "area,month,count\nNorthbridge,2015-09,many", "SA1109@2:21", "'many'")]
    [InlineData("", "area,month,count\nNorthbridge,2015-09,-", "SA1109@2:21", "'-'")]
    [InlineData("", "area,month,count\nNorthbridge,2015-09,\"12,34\"", "SA1109@2:21", "'12,34'")]
    [InlineData("", "area,month,count\nNorthbridge,2015-09,1E+3", "SA1109@2:21", "'1E+3'")]
    [InlineData("", "area,month,count\nNorthbridge,2015-09,-5", "SA1110@2:21", "cannot be negative")]
    [InlineData("", "area,month,count\nNorthbridge,2015-09,5.5", "SA1111@2:21", "'shape: values'")]
    [InlineData("", "area,month,count\nNorthbridge,2015-09,5\nNORTHBRIDGE,Sep-15,5", "SA1112@3:20", "on line 2")]
    [InlineData("", "area,month,sex,count\nNorthbridge,2015-09,men,5\nNorthbridge,2015-09,women,6", "SA1112@3:27", "'sex'")]
    [InlineData("shape: wide", "area,Sep-15,2015-09\nNorthbridge,5,5", "SA1112@2:15", "on line 2")]
    [InlineData("categories: crime", "area,month,type,count\nNorthbridge,2015-09,Thefts,5\nEastham,2015-09,Thefts,5", "SA1113@2:21", "did you mean 'Theft'?")]
    [InlineData("categories: crime", "area,month,type,count\nNorthbridge,2015-09,,5", "SA1113@2:21", "missing")]
    [InlineData("categories: theft", "area,month,type,count\nNorthbridge,2015-09,Arson,5", "SA1113@2:21", "'categories:'")]
    [InlineData("", "area,month,type,count\nNorthbridge,2015-09,ASB,5\nNorthbridge,2015-09,Noise,5", "SA1114@3:21", "'only:'")]
    [InlineData("", "area,month,count\n", "SA1015@1:1 SA1115@0:0", "")]
    [InlineData("only: {type: noise}", "area,month,type,count\nNorthbridge,2015-09,ASB,5", "SA1116@plan:5:31", "'only:'")]
    [InlineData("", "area,month,count\n,2015-09,5", "SA1117@2:1", "Fill it in")]
    [InlineData("", "district,ward,month,count\n,,2015-09,5", "SA1117@2:2", "Fill it in")]
    [InlineData("", "area,month,count\nNorthbridge,2015-09,5\nEastham", "SA1118@3:1", "'Eastham'")]
    [InlineData("", "area,month,count\nNorthbridge,2015-09,5%", "SA1119@2:21", "percent sign")]
    [InlineData("shape: values, unit: percent", "area,month,value\nNorthbridge,2015-09,£5", "SA1119@2:21", "pound sign")]
    [InlineData("", "area,month,count\nNorthbridge,2015-09,\nEastham,2015-09,5", "SA1120@2:21", "'missing rows: zero'")]
    public void A_mistake_is_told_with_its_place_and_remedy(string plan, string csv, string told, string remedy)
    {
        var read = Some.Read(plan, csv);
        Assert.Equal(told, Some.Told(read));
        Assert.Contains(read.Diagnostics, d => d.Message.Contains(remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void All_mistakes_are_told_at_once_and_the_rest_is_read()
    {
        var read = Some.Read("", "area,month,count\nNowhere,2015-09,5\nNorthbridge,2015-99,6\nEastham,2015-09,lots\nEastham,2015-08,7\nNoplace,soon,-1");
        Assert.Equal("SA1102@2:1 SA1107@3:13 SA1109@4:17 SA1102@6:1 SA1107@6:9 SA1110@6:14", Some.Told(read));
        Assert.Equal("D2 all 2015-08 7", Some.Observed(read));
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        const string header = "area,month,count\n";
        string[] rows = ["Northbridge,2015-09,5\n", "Eastham,2015-09,6\n", "Eastham,2015-08,[c]\n"];
        Assert.Equal(Some.Observed(Some.Read("", header + string.Concat(rows))), Some.Observed(Some.Read("", header + string.Concat(rows.AsEnumerable().Reverse()))));
    }
}

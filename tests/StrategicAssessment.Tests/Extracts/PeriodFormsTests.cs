using Xunit;

namespace StrategicAssessment.Tests.Extracts;

/// <summary>Each way of writing a period in a column of rows, and as a heading. Beside it stands another in the same way, because a column is read as a whole.</summary>
public sealed class PeriodFormsTests
{
    public static TheoryData<string, string, string> Forms => new()
    {
        { "2015-09", "2015-10", "2015-09" },
        { "201509", "201510", "2015-09" },
        { "Sep-15", "Oct-15", "2015-09" },
        { "Sep 15", "Oct 15", "2015-09" },
        { "Sep '15", "Oct '15", "2015-09" },
        { "September 2015", "October 2015", "2015-09" },
        { "2015 Sep", "2015 Oct", "2015-09" },
        { "10/2023", "11/2023", "2023-10" },
        { "Oct/23", "Nov/23", "2023-10" },
        { "01/09/2015", "01/10/2015", "2015-09" },
        { "30/09/2015", "31/10/2015", "2015-09" },
        { "2015-09-01 00:00:00.000", "2015-10-01 00:00:00.000", "2015-09" },
        { "42248", "42278", "2015-09" },
        { "Mar 2015 (part)", "Feb 2015", "2015-03" },
        { "2023-24", "2022-23", "2023-04_2024-03" },
        { "2010-11", "2009-10", "2010-04_2011-03" },
        { "FY 2023/24", "FY 2022/23", "2023-04_2024-03" },
        { "11/12", "13/14", "2011-04_2012-03" },
        { "2014/15 (p)", "2013/14", "2014-04_2015-03" },
        { "12m to Sep 2024", "12m to Sep 2023", "2023-10_2024-09" },
        { "12 months to September 2015", "12 months to September 2014", "2014-10_2015-09" },
        { "YE Sep 2024", "YE Sep 2023", "2023-10_2024-09" },
        { "Year ending March 2015", "Year ending March 2014", "2014-04_2015-03" },
        { "Oct 2023-Sep 2024", "Oct 2022-Sep 2023", "2023-10_2024-09" },
        { "Q3 2014/15", "Q4 2014/15", "2014-10_2014-12" },
        { "2014 Q4", "2015 Q1", "2014-10_2014-12" },
        { "Oct-Dec 2014", "Jan-Mar 2015", "2014-10_2014-12" },
        { "2024-W14", "2024-W15", "2024-04-01_2024-04-07" },
        { "Week 14 of 2024", "Week 15 of 2024", "2024-04-01_2024-04-07" },
        { "Week ending 07/04/2024", "Week ending 14/04/2024", "2024-04-01_2024-04-07" },
    };

    // One day, 23 September 2015, as SQL Server, Oracle, Excel, Power BI and people write it.
    public static TheoryData<string> Days =>
    [
        "23/09/2015", "23/09/15", "23-09-2015", "23.09.2015", "23.9.15", "2015-09-23", "2015/09/23", "20150923", "2015-09-23 00:00", "2015-09-23 00:00:00", "2015-09-23 00:00:00.000",
        "2015-09-23 13:45:10.1234567", "2015-09-23T00:00:00", "2015-09-23T00:00:00Z", "2015-09-23T00:00:00.000", "2015-09-23T13:45:00+01:00", "2015-09-23 13:45:10.1234567 +01:00", "23/09/2015 9:05", "23/09/2015 09:05:30", "23/09/2015 01:45 PM",
        "23-Sep-15", "23-SEP-2015", "23 Sep 15", "23 September 2015", "23rd September 2015", "September 23, 2015", "Sep 23 2015 12:00AM", "Wednesday, 23 September 2015", "Wed 23 Sep 2015", "42270", "42270.5",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void In_a_column(string text, string beside, string slug) =>
        Assert.Contains($"D1 all {slug} 5", Some.Observed(Some.Read("", $"area,period,count\nNorthbridge,\"{text}\",5\nNorthbridge,\"{beside}\",6\n")).Split("; "));

    [Theory]
    [MemberData(nameof(Forms))]
    public void As_a_heading(string text, string beside, string slug) =>
        Assert.Contains($"D1 all {slug} 5", Some.Observed(Some.Read("shape: wide, header line: 1", $"area,\"{text}\",\"{beside}\"\nNorthbridge,5,6\n")).Split("; "));

    [Theory]
    [MemberData(nameof(Days))]
    public void As_the_day_of_a_record(string text) =>
        Assert.Equal("D1 all 2015-09 1", Some.Observed(Some.Read("shape: records", $"date,area\n\"{text}\",Northbridge\n")));

    [Theory]
    [MemberData(nameof(Days))]
    public void As_the_first_and_last_day_of_a_row(string text) =>
        Assert.Equal("D1 all 2015-09-23 5", Some.Observed(Some.Read("", $"area,from,to,count\nNorthbridge,\"{text}\",\"{text}\",5\n")));

    [Theory]
    [InlineData("columns: {period: [Year, Month]}", "area,Year,Month,count\nNorthbridge,2015,Sep,5\nNorthbridge,2015,10-October,6", "D1 all 2015-09 5; D1 all 2015-10 6")]
    [InlineData("columns: {period: [Month, Year]}", "area,Year,Month,count\nNorthbridge,2015,9,5", "D1 all 2015-09 5")]
    [InlineData("columns: {period: [Financial Year, Financial Quarter]}", "area,Financial Year,Financial Quarter,count\nNorthbridge,2014/15,4,5", "D1 all 2015-01_2015-03 5")]
    [InlineData("shape: values, unit: rate, columns: {period: [Year, Quarter]}", "area,Year,Quarter,value\nNorthbridge,2015,Q4,5.5", "D1 all 2015-10_2015-12 5.5")]
    [InlineData("shape: records, columns: {period: [Year, Month]}", "area,Year,Month\nNorthbridge,2015,Sep\nNorthbridge,2015,9", "D1 all 2015-09 2")]
    [InlineData("shape: records, columns: {period: [Financial Year, Quarter]}, dates: from January", "area,Financial Year,Quarter\nNorthbridge,2014/15,1", "D1 all 2015-01_2015-03 1")]
    public void Two_columns_that_say_it_together_are_joined(string plan, string csv, string observed)
    {
        var read = Some.Read(plan, csv);
        Assert.Equal(("", observed), (Some.Told(read), Some.Observed(read)));
    }

    [Theory]
    [InlineData("", "area,Year,Month,count\nNorthbridge,2015,Sep,5", "SA1104@1:11", "'columns: {period: [Year, Month]}'")]
    [InlineData("", "area,Quarter,Month,Year,count\nNorthbridge,3,Sep,2015,5", "SA1104@1:14", "'columns: {period: [Year, Month]}'")]
    [InlineData("", "area,Year,Date,count\nNorthbridge,2015,2015-09-23,5", "SA1104@1:11", "'columns: {period: Date}'")]
    [InlineData("", "area,Financial Year,Financial Quarter,count\nNorthbridge,2014/15,1,5\nNorthbridge,2014/15,2,5", "SA1180@2:13", "'columns: {period: [Financial Year, Financial Quarter]}'")]
    [InlineData("columns: {period: Year of offence}, repeated rows: add", "area,Year of offence,Month of offence,count\nNorthbridge,2015,9,5\nNorthbridge,2015,10,6", "SA1180@2:13", "'columns: {period: [Year of offence, Month of offence]}'")]
    [InlineData("columns: {period: Date}", "area,Date,Month,count\nNorthbridge,2015-13-01,Sep,5", "SA1107@2:13", "'2015-13-01'")]
    [InlineData("columns: {period: Month}", "area,Year,Month,count\nNorthbridge,2015,Sep,5", "SA1180@2:18", "'columns: {period: [Year, Month]}'")]
    [InlineData("columns: {period: Year}, only: {Month: Sep}", "area,Year,Month,count\nNorthbridge,2015,Sep,5", "SA1180@2:13", "'columns: {period: [Year, Month]}'")]
    [InlineData("shape: records, columns: {period: Year}", "area,Year,Month\nNorthbridge,2015,Sep", "SA1180@2:13", "'columns: {period: [Year, Month]}'")]
    [InlineData("columns: {period: [Year, Month]}", "area,Year,Month,count\nNorthbridge,2015,Septober,5", "SA1181@2:18", "'Septober'")]
    [InlineData("columns: {period: [Year, Month]}", "area,Year,Month,count\nNorthbridge,2015,,5", "SA1181@2:18", "missing")]
    [InlineData("columns: {period: [Year, Month]}", "area,Year,Month,count\nNorthbridge,15,Sep,5", "SA1181@2:13", "'period aliases:'")]
    [InlineData("columns: {period: [Financial Year, Quarter]}", "area,Financial Year,Quarter,count\nNorthbridge,2014/15,1,5", "SA1182@2:21", "'dates: from April'")]
    [InlineData("columns: {period: [Financial Year, Financial Quarter]}", "area,Financial Year,Financial Quarter,count\nNorthbridge,2014,1,5", "SA1183@2:13", "'period aliases: {2014: 2014/15}'")]
    [InlineData("", "area,Financial Year,count\nNorthbridge,2014,5", "SA1183@2:13", "'period aliases: {2014: 2014/15}'")]
    [InlineData("shape: records", "area,Financial Year\nNorthbridge,2014", "SA1183@2:13", "'period aliases: {2014: 2014/15}'")]
    [InlineData("columns: {period: [Year, Month]}", "area,Year,Month,count\nNorthbridge,2015,Sep 2014,5", "SA1184@2:18", "'columns: {period: Month}'")]
    [InlineData("columns: {period: [Year, Month, Day]}", "area,Year,Month,Day,count\nNorthbridge,2015,Sep,1,5", "SA1186@plan:5:28", "'columns: {period: [<year>, <month>]}'")]
    [InlineData("columns: {count: [one, two]}", "area,month,one,two\nNorthbridge,2015-09,5,6", "SA1186@plan:5:28", "only a period")]
    public void What_two_columns_leave_open_is_told(string plan, string csv, string told, string says)
    {
        var read = Some.Read(plan, csv);
        Assert.Equal((told, ""), (Some.Told(read), Some.Observed(read)));
        Assert.Contains(says, read.Diagnostics.First(d => d.Severity == StrategicAssessment.Diagnostics.Severity.Error).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("columns: {period: Week ending}", "area,Week ending,count\nNorthbridge,07/04/2024,5\nNorthbridge,14/04/2024,6", "", "D1 all 2024-04-01_2024-04-07 5; D1 all 2024-04-08_2024-04-14 6")]
    [InlineData("columns: {period: w/c}", "area,w/c,count\nNorthbridge,01/04/2024,5\nNorthbridge,15/04/2024,6", "", "D1 all 2024-04-01_2024-04-07 5; D1 all 2024-04-15_2024-04-21 6")]
    [InlineData("columns: {period: Week}", "area,Week,count\nNorthbridge,2024-W14,5", "", "D1 all 2024-04-01_2024-04-07 5")]
    [InlineData("shape: records, columns: {period: Week ending}", "area,Week ending\nNorthbridge,21/04/2024\nNorthbridge,05/05/2024", "SA1308@3:13", "D1 all 2024-04 1")]
    public void Dates_under_a_heading_of_weeks_are_weeks(string plan, string csv, string told, string observed)
    {
        var read = Some.Read(plan, csv);
        Assert.Equal((told, observed), (Some.Told(read), Some.Observed(read)));
    }

    [Theory]
    [InlineData("", "01/24,5|02/24,6", "SA1133@2:13", "")]
    [InlineData("dates: are months", "01/24,5|02/24,6", "", "D1 all 2024-01 5; D1 all 2024-02 6")]
    [InlineData("", "11/12,5", "SA1133@2:13", "")]
    [InlineData("dates: are years", "11/12,5", "", "D1 all 2011-04_2012-03 5")]
    [InlineData("dates: are months", "11/12,5", "", "D1 all 2012-11 5")]
    [InlineData("dates: are years", "01/24,5", "SA1107@2:13", "")]
    [InlineData("dates: are months", "24/01,5", "SA1107@2:13", "")]
    public void Two_short_numbers_are_asked_about(string plan, string rows, string told, string observed)
    {
        var read = Some.Read(plan, "area,period,count" + string.Concat(rows.Split('|').Select(r => "\nNorthbridge," + r)));
        Assert.Equal((told, observed), (Some.Told(read), Some.Observed(read)));
    }

    [Theory]
    [InlineData("", "SA1133@2:1", "")]
    [InlineData(", dates: are months", "", "D1 all 2024-01 2")]
    public void Two_short_numbers_of_records_too(string plan, string told, string observed)
    {
        var read = Some.Read("shape: records" + plan, "month,area\n01/24,Northbridge\n01/24,Northbridge\n");
        Assert.Equal((told, observed), (Some.Told(read), Some.Observed(read)));
    }

    [Fact]
    public void A_year_beside_a_month_that_is_blank_or_all_is_the_year()
    {
        var read = Some.Read("columns: {period: Year}", "area,Year,Month,Mon note,count\nNorthbridge,2015,,checked,5\nNorthbridge,2014,All,,6");
        Assert.Equal(("", "D1 all 2014-01_2014-12 6; D1 all 2015-01_2015-12 5"), (Some.Told(read), Some.Observed(read)));
    }
}

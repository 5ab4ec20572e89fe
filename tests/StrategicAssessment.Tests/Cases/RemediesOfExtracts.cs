namespace StrategicAssessment.Tests.Cases;

/// <summary>Remedies of messages about extracts; the numbers are counted by hand from the rows beside them.</summary>
internal static class RemediesOfExtracts
{
    private const string Thirty = "exit 0; tables/crimes.csv: Ashby,30,30";
    private const string HundredAndTwenty = "exit 0; tables/crimes.csv: Ashby,120,120";
    private const string ThisMonth = "tables:|  crimes:|    rows: [Ashby]|    columns: [this month]";
    private const string Year = "tables:|  crimes:|    rows: districts|    columns: [this year]";
    private const string Here = "tables:|  crimes:|    rows: [Ashby]|    columns: [this year]";
    private const string Parts = "|categories:|  all-crime:|    robbery:|    theft:";
    private const string Offences = "area,year,offence,number|Ashby,2014,Robbery,10|Ashby,2014,Theft,20|Belford,2014,Robbery,5|Belford,2014,Theft,6|Camborne,2014,Robbery,2|Camborne,2014,Theft,3";

    private const string Asked = "shape: survey; categories: safe";
    private const string Safe = "|categories:|  safe:|    yes:|    no:";
    private const string Answers = "tables:|  crimes:|    rows: [categories]|    columns: [this year]" + Safe;
    private const string Shared = "tables:|  crimes:|    rows: [categories]|    columns: [this year, share]" + Safe;

    // Two districts and a ward are called Belford.
    private static readonly (string, string)[] TwoBelfords =
    [
        ("areas.csv", "code,name,type|D1,Ashby,district|D2,Belford,district|D3,Camborne,district|W1,Belford,ward"),
        ("groups.csv", "group,code,name,member|districts,G1,All districts,D1|districts,G1,All districts,D2|districts,G1,All districts,D3"),
        ("population.csv", "area,year,population|D1,2013,10000|D2,2013,10000|D3,2013,10000"),
    ];

    public static IEnumerable<Remedy> All { get; } =
    [
        new("SA0002", "status: awaited", "file: others.csv", Counts("number"), "exit 1; told SA1145; strategic-assessment.md: awaited"),
        new("SA0007", "status: awaited", "file: x*.csv", Counts("number"), "exit 1; told SA1145; strategic-assessment.md: awaited"),
        new("SA1001", "status: awaited", "", "", "exit 1; told SA1145; strategic-assessment.md: awaited") { Files = [("extracts/crimes.csv", "")] },
        new("SA1010", "separator: semicolon", "", "area;year,number|Ashby;2014,30", "exit 1; told SA1011") { Tables = Here },
        new("SA1011", "shape: wide", "", "area,2013,2014|Ashby,25,30|Belford,15,20|Camborne,9,10", Thirty),
        new("SA1011", "shape: wide & across: categories & categories: all-crime", "period: 2014", "area,Robbery,Theft|Ashby,10,20|Belford,5,15|Camborne,4,6", Thirty) { Tables = Year + Parts },
        new("SA1011", "across: categories", "shape: wide; period: 2014; categories: all-crime", "area,Robbery,Theft|Ashby,10,20|Belford,5,15|Camborne,4,6", Thirty) { Tables = Year + Parts },
        new("SA1011", "columns: {area: Council, count: Recorded}", "", "Council,year,Recorded|Ashby,2014,30|Belford,2014,20|Camborne,2014,10", Thirty),
        new("SA1011", "header line: 1", "area: Ashby; period: 2014", "number,remark|30,checked", Thirty) { Tables = Here },
        new("SA1011", "header line: 2", "header line: 9", "Sent by the police|area,year,number|Ashby,2014,30|Belford,2014,20|Camborne,2014,10", Thirty),
        new("SA1011", "lookup headings: {code: Beat number, area: Council}", "shape: records; lookups: {Beat: beats.csv}", Records("date,Beat", "B1", "B2", "B3"), "exit 0; tables/crimes.csv: Ashby,12,12") { Files = [("beats.csv", "Beat number,Council|B1,Ashby|B2,Belford|B3,Camborne")] },
        new("SA1011", "measure: Number", "shape: wide", "area,2013 Number,2013 Rate,2014 Number,2014 Rate|Ashby,25,2.5,30,3.1|Belford,15,1.5,20,2.1|Camborne,9,0.9,10,1.1", Thirty),
        new("SA1012", "header line: 2", "", "area,year,number|area,year,count|Ashby,2014,30|Belford,2014,20|Camborne,2014,10", Thirty),
        new("SA1102", "holds: district", "", Counts("number"), Thirty) { Files = TwoBelfords },
        new("SA1102", "aliases: {Belford: D2}", "", Counts("number"), "exit 0; tables/crimes.csv: Belford,20,20") { Files = TwoBelfords },
        new("SA1102", "holds: [ward, district]", "holds: ward", Counts("number"), Thirty),
        new("SA1102", "aliases: {Ashbury Town: Ashby}", "", "area,year,number|Ashbury Town,2014,30|Belford,2014,20|Camborne,2014,10", Thirty),
        new("SA1102", "only: {area: [Ashby, Belford, Camborne]}", "", Counts("number") + "|-1,2014,7", Thirty),
        new("SA1102", "lookups: {place: places.csv} & not in lookup: leave out", "shape: records", Records("date,place", "Ashby", "Belford", "Camborne") + "|15/03/2014,-1", "exit 0; told SA1303; tables/crimes.csv: Ashby,12,12") { Files = [("places.csv", "code,area|Ashby,Ashby|Belford,Belford|Camborne,Camborne")] },
        new("SA1102", "not in lookup: leave out", "shape: records; lookups: {Beat: beats.csv}", Records("date,Beat", "B1", "B2", "B3", "B4"), "exit 0; told SA1156; tables/crimes.csv: Ashby,12,12") { Files = [("beats.csv", "Beat,area|B1,Ashby|B2,Belford|B3,Camborne|B4,Upton Magna")] },
        new("SA1105", "columns: {count: Recorded}", "", Counts("Recorded"), Thirty),
        new("SA1105", "columns: {area: Council}", "", "Council,year,number|Ashby,2014,30|Belford,2014,20|Camborne,2014,10", Thirty),
        new("SA1105", "columns: {period: When}", "", "area,When,number|Ashby,2014,30|Belford,2014,20|Camborne,2014,10", Thirty),
        new("SA1105", "area: Ashby", "", "year,number|2014,30", Thirty) { Tables = Here },
        new("SA1105", "period: 2014", "", "area,number|Ashby,30|Belford,20|Camborne,10", Thirty),
        new("SA1105", "shape: records", "", Records("date,area", "Ashby", "Belford", "Camborne"), "exit 0; tables/crimes.csv: Ashby,12,12"),
        new("SA1106", "shape: counts", "shape: wide", Counts("number"), Thirty),
        new("SA1107", "period: 2014", "", "area,year,number|Ashby,,30|Belford,,20|Camborne,,10", Thirty),
        new("SA1107", "period aliases: {Latest year: 2014}", "", "area,year,number|Ashby,Latest year,30|Belford,Latest year,20|Camborne,Latest year,10", Thirty),
        new("SA1109", "symbols: {\"-\": zero}", "", "area,year,number|Ashby,2014,30|Belford,2014,-|Camborne,2014,10", "exit 0; tables/crimes.csv: Ashby,30,30; tables/crimes.csv: Belford,0,0"),
        new("SA1109", "symbols: {NR: not available}", "", "area,year,number|Ashby,2014,30|Belford,2014,NR|Camborne,2014,10", "exit 0; tables/crimes.csv: Ashby,30,30; tables/crimes.csv: Belford,[x]"),
        new("SA1110", "negative: allowed", "", Monthly(12, -2), "exit 0; tables/crimes.csv: Ashby,130,130"),
        new("SA1110", "symbols: {\"-99\": not available}", "", "area,year,number|Ashby,2014,30|Belford,2014,-99|Camborne,2014,10", "exit 0; tables/crimes.csv: Ashby,30,30; tables/crimes.csv: Belford,[x]"),
        new("SA1111", "shape: values & unit: percent", "", "area,year,percent|Ashby,2014,12.5|Belford,2014,11.5|Camborne,2014,3.5", "exit 0; tables/crimes.csv: Ashby,12.5%,12.5"),
        new("SA1111", "shape: values & unit: rate", "", "area,year,number|Ashby,2014,12.5|Belford,2014,11.5|Camborne,2014,3.5", "exit 0; tables/crimes.csv: Ashby,12.5,12.5"),
        new("SA1198", "columns: {lower limit: Low, upper limit: High}", "shape: values; unit: rate", "area,year,rate,Lower CI,Upper CI,Low,High|Ashby,2014,12.5,20,30,10.0,14.5|Belford,2014,11.5,19,29,9.0,13.5|Camborne,2014,3.5,18,28,2.0,4.5", "exit 0; tables/crimes.csv: Ashby,12.5,12.5"),
        new("SA1112", "only: {sex: all}", "", "area,year,sex,number|Ashby,2014,all,30|Ashby,2014,women,12|Belford,2014,all,20|Belford,2014,women,9|Camborne,2014,all,10|Camborne,2014,women,5", Thirty),
        new("SA1112", "repeated rows: add", "", "area,year,severity,number|Ashby,2014,fatal,1|Ashby,2014,slight,29|Belford,2014,slight,20|Camborne,2014,slight,10", Thirty),
        new("SA1112", "only: {sex: all}", "shape: wide", "area,sex,2013,2014|Ashby,women,11,12|Ashby,all,25,30|Belford,all,15,20|Camborne,all,9,10", Thirty),
        new("SA1113", "plan categories: {all-crime: {robbery: Robbery, theft: Theft, arson: Arson}}", "categories: all-crime", Offences + "|Ashby,2014,Arson,4", "exit 1; told SA3102; told Belford, Arson") { Tables = Year + Parts },
        new("SA1114", "categories: all-crime", "", Offences, Thirty) { Tables = Year + Parts },
        new("SA1114", "only: {offence: Robbery}", "", Offences, "exit 0; tables/crimes.csv: Ashby,10,10"),
        new("SA1115", "status: awaited", "", "area,year,number", "exit 1; told SA1145; strategic-assessment.md: awaited"),
        new("SA1187", "percent: as printed", "shape: values; unit: percent", "area,year,percent|Ashby,2014,0.4|Ashby,2013,40.1|Belford,2014,38.0|Belford,2013,39.0|Camborne,2014,41.0|Camborne,2013,42.0", "exit 0; not told SA1187; tables/crimes.csv: Ashby,0.4%,0.4"),
        new("SA1188", "shape: values & unit: rate", "columns: {count: rate}", "area,year,rate|Ashby,2014,30|Belford,2014,20|Camborne,2014,10", Thirty),
        new("SA1189", "not read: [code]", "", "code,area,year,number|D1,Ashby,2014,30|D3,Belford,2014,20|D2,Camborne,2014,10", Thirty),
        new("SA1177", "only: {team: [North, South]}", "only: {team: [North, Suoth]}; repeated rows: add", "area,year,team,number|Ashby,2014,North,10|Ashby,2014,South,20|Belford,2014,North,5|Belford,2014,South,7|Camborne,2014,North,2|Camborne,2014,South,4", Thirty),
        new("SA1116", "only: {offence: Robbery}", "only: {offence: Robbries}", Offences, "exit 0; tables/crimes.csv: Ashby,10,10"),
        new("SA1117", "blank places: as above", "", "area,year,number|Ashby,2013,25|,2014,30|Belford,2013,18|,2014,20|Camborne,2013,9|,2014,10", Thirty),
        new("SA1119", "shape: values & unit: percent", "", "area,year,number|Ashby,2014,12.5%|Belford,2014,11.5%|Camborne,2014,3.5%", "exit 0; tables/crimes.csv: Ashby,12.5%,12.5"),
        new("SA1119", "shape: values & unit: pounds", "", "area,year,number|Ashby,2014,£125|Belford,2014,£115|Camborne,2014,£35", "exit 0; tables/crimes.csv: Ashby,£125,125"),
        new("SA1120", "missing rows: zero", "", "area,year,number|Ashby,2013,2|Ashby,2014,|Belford,2013,1|Belford,2014,3|Camborne,2013,1|Camborne,2014,2", "exit 0; tables/crimes.csv: Ashby,0,0"),
        new("SA1120", "missing rows: unavailable", "", "area,year,number|Ashby,2013,250|Ashby,2014,|Belford,2014,30|Camborne,2014,20", "exit 0; tables/crimes.csv: Ashby,[x]; tables/crimes.csv: Belford,30,30"),
        new("SA1121", "file: {crimes.csv: 2014, before.csv: 2013}", "file: [crimes.csv, before.csv]; period: 2014", "area,number|Ashby,30|Belford,20|Camborne,10", "exit 1; told SA1152; told Remove 'period:'") { Files = [("extracts/before.csv", "area,number|Ashby,25|Belford,15|Camborne,9")] },
        new("SA1121", "file: crimes.csv", "file: [crimes.csv, again.csv]", Counts("number"), "exit 1; told SA1145; tables/crimes.csv: Ashby,30,30") { Files = [("extracts/again.csv", "area,year,number|Ashby,2014,31")] },
        new("SA1130", "dates: day first", "shape: records; this month: March 2014", Open, "exit 0; tables/crimes.csv: Ashby,4,4") { Tables = ThisMonth },
        new("SA1130", "dates: month first", "shape: records; this month: March 2014", Open, "exit 0; tables/crimes.csv: Ashby,1,1") { Tables = ThisMonth },
        new("SA1131", "dates: month first", "shape: records", Swapped(Records("date,area", "Ashby", "Belford", "Camborne")), "exit 0; tables/crimes.csv: Ashby,12,12"),
        new("SA1133", "dates: are years", "this year: 2010/11", "area,period,number|Ashby,2010-11,30|Belford,2010-11,20|Camborne,2010-11,10", Thirty),
        new("SA1133", "dates: are months", "this year: November 2010", "area,period,number|Ashby,2010-11,30|Belford,2010-11,20|Camborne,2010-11,10", Thirty),
        new("SA1134", "remove dates", "dates: are months", "area,date,number|Ashby,2014-01-15,30", "exit 1; told SA3101") { Tables = Here },
        new("SA1137", "period aliases: {Mrach 2014: March 2014}", "shape: wide", Wide("Mrach 2014"), "exit 0; tables/crimes.csv: Ashby,120,120") { Tables = Here },
        new("SA1137", "not read: [Mrach 2014]", "shape: wide", Wide("Mrach 2014"), "exit 1; told SA3104; told March 2014") { Tables = Here },
        new("SA1137", "not read: [\"Growth, in all\"]", "shape: wide", "area,2013,2014,\"Growth, in all\"|Ashby,25,30,5", Thirty) { Tables = Here },
        new("SA1140", "remove area", "area: Ashby", Counts("number"), Thirty),
        new("SA1140", "remove period", "period: 2014", Counts("number") + "|Ashby,2013,25", Thirty),
        new("SA1140", "only: {area: Ashby}", "area: Ashby", Counts("number"), Thirty) { Tables = Here },
        new("SA1141", "only: {area: High Street}", "area: Ashby; shape: records", Records("date,area", "High Street", "Stock Lane"), "exit 0; tables/crimes.csv: Ashby,12,12") { Tables = Here },
        new("SA1145", "file: [crimes.csv, more.csv]", "", "area,year,number|Ashby,2014,30", "exit 0; tables/crimes.csv: Belford,20,20") { Tables = Year.Replace("districts", "[Ashby, Belford]", StringComparison.Ordinal), Files = [("extracts/more.csv", "area,year,number|Belford,2014,20")] },
        new("SA1145", "remove status", "status: awaited", Counts("number"), Thirty),
        new("SA1146", "id: Crime ID", "shape: records", Numbered(Records("date,area,Crime ID", "Ashby,a", "Belford,b", "Camborne,c")), "exit 0; told SA1149; tables/crimes.csv: Ashby,12,12"),
        new("SA1148", "only: {Status: final}", "shape: records; columns: {count: Casualties}", "date,area,Casualties,Status|" + string.Join('|', Enumerable.Range(1, 12).Select(m => $"15/{m:00}/2014,Ashby,2,final")) + "|04/05/2014,Ashby,?,open", "exit 0; tables/crimes.csv: Ashby,24,24") { Tables = Here },
        new("SA1156", "aliases: {Ashbyy: Ashby}", "shape: records; lookups: {Beat: beats.csv}; not in lookup: leave out", Records("date,Beat", "B1", "B2", "B3"), "exit 0; tables/crimes.csv: Ashby,12,12") { Files = [("beats.csv", "Beat,area|B1,Ashbyy|B2,Belford|B3,Camborne")] },
        new("SA1167", "aliases: {Total: G1}", "", "area,year,number|Ashby,2014,30|Belford,2014,*|Camborne,2014,10|Total,2014,60", "exit 0; not told SA1167; tables/crimes.csv: Ashby,30,30"),
        new("SA1172", "percent: fractions", "shape: values; unit: percent", Percents("0.125", "0.115"), "exit 0; tables/crimes.csv: Ashby,12.5%,12.5"),
        new("SA1172", "percent: as printed", "shape: values; unit: percent", Percents("0.125", "0.115"), "exit 0; tables/crimes.csv: Ashby,0.125%,0.125"),
        new("SA1173", "percent: as printed", "shape: values; unit: percent", Percents("0.125", "11.5"), "exit 0; tables/crimes.csv: Ashby,0.125%,0.125"),
        new("SA1174", "remove percent", "shape: values; unit: percent; percent: fractions", Percents("12.5%", "11.5%"), "exit 0; tables/crimes.csv: Ashby,12.5%,12.5"),
        new("SA1175", "remove percent", "shape: values; unit: percent; percent: fractions", Percents("12.5", "11.5"), "exit 0; tables/crimes.csv: Ashby,12.5%,12.5"),
        new("SA1180", "columns: {period: [Year, Month]}", "columns: {period: Year}", InTwo("Year,Month", "2014,{0}"), HundredAndTwenty) { Tables = Here },
        new("SA1181", "period aliases: {This year: 2014}", "columns: {period: [Year, Month]}", InTwo("Year,Month", "This year,{0}"), HundredAndTwenty) { Tables = Here },
        new("SA1182", "dates: from April", "this month: May 2014; columns: {period: [Year, Month]}", OfNumber, "exit 0; tables/crimes.csv: Ashby,2,2") { Tables = ThisMonth },
        new("SA1182", "dates: from January", "this month: May 2014; columns: {period: [Year, Month]}", OfNumber, "exit 0; tables/crimes.csv: Ashby,5,5") { Tables = ThisMonth },
        new("SA1183", "period aliases: {2014: 2013/14}", "this year: 2013/14", "area,Financial year,number|Ashby,2014,30|Belford,2014,20|Camborne,2014,10", Thirty),
        new("SA1183", "period aliases: {2014: 2014/15}", "this year: 2014/15", "area,Financial year,number|Ashby,2014,30|Belford,2014,20|Camborne,2014,10", Thirty),
        new("SA1184", "columns: {period: Month}", "columns: {period: [Year, Month]}", InTwo("Year,Month", "2013,2014-{0:00}"), HundredAndTwenty) { Tables = Here },
        new("SA1186", "columns: {period: [Year, Month]}", "columns: {period: [Year, Quarter, Month]}", InTwo("Year,Quarter,Month", "2014,,{0}"), HundredAndTwenty) { Tables = Here },
        new("SA1190", "only: {measure: count}", "repeated rows: add", "area,year,measure,number|Ashby,2014,count,30|Ashby,2014,people,25", Thirty) { Tables = Here },
        new("SA1191", "only: {severity: [fatal, serious, slight]}", "repeated rows: add", Severities, "exit 0; tables/crimes.csv: Ashby,30,30; tables/crimes.csv: Camborne,10,10"),
        new("SA1190", "only: {Measures: Number}", "", "area,year,Measures,number|Ashby,2014,Percent,50|Ashby,2014,Number,30|Belford,2014,Number,20|Camborne,2014,Number,10", Thirty),
        new("SA1191", "only: {sex: Persons}", "repeated rows: add", "area,year,sex,number|Ashby,2014,Male,18|Ashby,2014,Female,12|Ashby,2014,Persons,30", Thirty) { Tables = Here },
        new("SA1192", "columns: {period: Period}", "columns: {period: Date}", "area,Date,Period,number|Ashby,2014-12,Jan 2014-Dec 2014,30", Thirty) { Tables = Here },
        new("SA1193", "measure: Number", "shape: wide", "area,2013,,2014,|,Number,Rate,Number,Rate|Ashby,25,2.5,30,3.1|Belford,15,1.5,20,2.1|Camborne,9,0.9,10,1.1", Thirty),
        new("SA1193", "measure: Number", "shape: wide", "area,Number,,Rate,|,2013,2014,2013,2014|Ashby,25,30,2.5,3.1|Belford,15,20,1.5,2.1|Camborne,9,10,0.9,1.1", Thirty),
        new("SA1199", "columns: {count: Number of crimes}", "shape: records", Records("date,area,Number of crimes", "Ashby,2", "Belford,1", "Camborne,1"), "exit 0; tables/crimes.csv: Ashby,24,24"),
        new("SA1199", "not read: [Number of crimes]", "shape: records", Records("date,area,Number of crimes", "Ashby,2", "Belford,1", "Camborne,1"), "exit 0; not told SA1199; tables/crimes.csv: Ashby,12,12"),
        new("SA1197", "aliases: {Ashby: D1}", "", Counts("number"), "exit 0; not told SA1197; tables/crimes.csv: Ashby,30,30") { Files = [("groups.csv", "group,code,name,member|districts,G1,Ashby,Ashby|districts,G1,Ashby,Belford|districts,G1,Ashby,Camborne")] },
        new("SA1320", "unit: percent", Asked, "area,year,answer,share,base|Ashby,2014,Yes,61.5,60|Ashby,2014,No,38.5,60", "exit 0; tables/crimes.csv: Yes,61.5%,61.5") { Tables = Answers },
        new("SA1320", "columns: {count: Said so}", Asked, "area,year,answer,share,Said so,base|Ashby,2014,Yes,61.5,37,60|Ashby,2014,No,38.5,23,60", "exit 0; tables/crimes.csv: Yes,37,37,61.7%") { Tables = Shared },
        new("SA1321", "only: {area: Ashby}", Asked, "area,year,answer,number,base|Ashby,2014,Yes,37,60|Ashby,2014,No,23,60|Belford,2014,Yes,9,", "exit 0; tables/crimes.csv: Yes,37,37,61.7%") { Tables = Shared },
        new("SA1321", "only: {answer: Yes}", Asked, "area,year,answer,number,base|Ashby,2014,Yes,37,60|Ashby,2014,No,23,", "exit 1; told SA3102; told There is no row for Ashby, No in 2014; told SA1324") { Tables = Shared },
        new("SA1322", "only: {question: Day?}", Asked + "; repeated rows: add", Questions("37,60", "23,60", "20,58", "38,58"), "exit 0; not told SA1322; tables/crimes.csv: Yes,37,37,61.7%") { Tables = Shared },
        new("SA1323", "only: {question: Day?}", Asked + "; repeated rows: add; several answers: allowed", Questions("37,60", "23,60", "30,60", "30,60"), "exit 0; not told SA1323; tables/crimes.csv: Yes,37,37,61.7%") { Tables = Shared },
        new("SA1323", "remove unit", Asked + "; unit: percent", "area,year,answer,number,base|Ashby,2014,Yes,137,160|Ashby,2014,No,23,160", "exit 0; tables/crimes.csv: Yes,137,137") { Tables = Answers },
        new("SA1323", "remove unit", Asked + "; unit: percent", "area,year,answer,share,base|Ashby,2014,Yes,137,160|Ashby,2014,No,23,160", "exit 1; told SA1320; told columns: {count: <heading>}") { Tables = Answers },
        new("SA1324", "several answers: allowed", Asked, "area,year,answer,number,base|Ashby,2014,Yes,37,50|Ashby,2014,No,23,50", "exit 0; tables/crimes.csv: Yes,37,37,74.0%; tables/crimes.csv: Safe,50,50,100.0%") { Tables = Shared },
        new("SA1324", "several answers: allowed", Asked + "; unit: percent", "area,year,answer,share,base|Ashby,2014,Yes,60,50|Ashby,2014,No,70,50", "exit 0; tables/crimes.csv: Yes,60%,60") { Tables = Answers },
        new("SA1324", "only: {question: Day?}", Asked + "; repeated rows: add", Questions("20,60", "40,60", "25,60", "15,60"), "exit 0; not told SA1324; tables/crimes.csv: Yes,20,20,33.3%") { Tables = Shared },
        new("SA1324", "remove unit", Asked + "; unit: percent", "area,year,answer,number,base|Ashby,2014,Yes,37,60|Ashby,2014,No,23,60", "exit 0; not told SA1324; tables/crimes.csv: Yes,37,37") { Tables = Answers },
        new("SA2231", "unit: percent", "shape: values", Percents("12.5", "11.5"), "exit 0; tables/crimes.csv: Ashby,12.5%,12.5"),
        new("SA3101", "this year: December 2014", "counts are: stock", Rolling, "exit 0; tables/crimes.csv: Ashby,\"1,276\",1276"),
        new("SA3111", "dates: end 12 months", "", Rolling, "exit 0; tables/crimes.csv: Ashby,\"1,276\",1276"),
        new("SA3111", "counts are: stock", "", Rolling, "exit 1; told What there is on a day is not added up"),
    ];

    private static string Severities => "area,year,severity,number|" + string.Join('|', new[] { ("Ashby", 1, 9, 20), ("Belford", 2, 6, 12), ("Camborne", 1, 4, 5) }
        .Select(a => $"{a.Item1},2014,fatal,{a.Item2}|{a.Item1},2014,serious,{a.Item3}|{a.Item1},2014,slight,{a.Item4}|{a.Item1},2014,KSI,{a.Item2 + a.Item3}"));

    // How many said yes and no by day and by night, and how many answered.
    private static string Questions(string yes, string no, string yesAtNight, string noAtNight) =>
        $"area,year,question,answer,number,base|Ashby,2014,Day?,Yes,{yes}|Ashby,2014,Day?,No,{no}|Ashby,2014,Night?,Yes,{yesAtNight}|Ashby,2014,Night?,No,{noAtNight}";

    // The dates of a year in both orders, and in no order of time; three more on 02/03/2014.
    private static string Open => "date,area|" + string.Join('|', Enumerable.Range(1, 12).Select(m => $"{m:00}/{13 - m:00}/2014,Ashby")) + "|02/03/2014,Ashby|02/03/2014,Ashby|02/03/2014,Ashby";

    // Totals of 12 months, which change by little; December 2014 is the last of 24.
    private static string Rolling => "area,month,number|" + string.Join('|', Enumerable.Range(0, 24).SelectMany(i => new[] { ("Ashby", 1200), ("Belford", 1000), ("Camborne", 900) }.Select(d => $"{d.Item1},{2013 + (i / 12)}-{(i % 12) + 1:00},{d.Item2 + (i * 3) + (i % 2 * 7)}")));

    private static string Counts(string heading) => $"area,year,{heading}|Ashby,2014,30|Belford,2014,20|Camborne,2014,10";

    private static string Percents(string ashby, string others) => $"area,year,percent|Ashby,2014,{ashby}|Belford,2014,{others}|Camborne,2014,{others}";

    private static string Monthly(int each, int last) => "area,month,number|" + string.Join('|', Enumerable.Range(1, 12).SelectMany(m => new[] { "Ashby", "Belford", "Camborne" }.Select(d => $"{d},2014-{m:00},{(m == 12 && d == "Ashby" ? last : each)}")));

    private static string Wide(string march) => "area," + string.Join(',', Enumerable.Range(1, 12).Select(m => m == 3 ? march : $"2014-{m:00}")) + "|Ashby" + string.Concat(Enumerable.Repeat(",10", 12));

    // One record of each place in each month.
    private static string Records(string headings, params string[] places) => headings + "|" + string.Join('|', Enumerable.Range(1, 12).SelectMany(m => places.Select(p => $"15/{m:00}/2014,{p}")));

    // Ten of Ashby in each month, whose number stands in the brackets.
    private static string InTwo(string headings, string period) => $"area,{headings},number|" + string.Join('|', Enumerable.Range(1, 12).Select(m => $"Ashby,{string.Format(System.Globalization.CultureInfo.InvariantCulture, period, m)},10"));

    // As many as the number of the month, which may be counted from April or from January.
    private static string OfNumber => "area,Year,Month,number|" + string.Join('|', Enumerable.Range(1, 12).Select(m => $"Ashby,2014/15,{m},{m}"));

    // The month before the day.
    private static string Swapped(string csv) => string.Join('|', csv.Split('|').Select(l => l.Split('/') is [var day, var month, ..] parts ? $"{month}/{day}/{parts[2]}" : l));

    // Every record has an id of its own, and one of Ashby stands there three times.
    private static string Numbered(string csv)
    {
        var rows = csv.Split('|').Select((l, i) => i == 0 ? l : $"{l}x" + new string('i', i)).ToList();
        return string.Join('|', [.. rows, rows[1], rows[1]]);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Published;
using StrategicAssessment.Tests.Publishing.Excel;
using StrategicAssessment.Tests.Publishing.Word;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>Page one: what the samples' say, and the rule of <c>docs/message.md</c> over invented counts.</summary>
public sealed class MessageTests(BuiltSamples samples)
{
    private static readonly Dictionary<string, decimal> Fractions = new(StringComparer.Ordinal)
    {
        ["a tenth"] = 10,
        ["an eighth"] = 12.5m,
        ["a sixth"] = 16.7m,
        ["a fifth"] = 20,
        ["a quarter"] = 25,
        ["a third"] = 33.3m,
        ["half"] = 50,
        ["two thirds"] = 66.7m,
        ["three quarters"] = 75,
    };

    private static readonly string[] Topics = ["recorded-crime", "violence", "burglary", "referrals", "calls"];

    // Held against the published assessments and, for Northshire, a spreadsheet.
    [Theory]
    [InlineData("maidstone-2016-17", "2,943, up 331 (12.7%; Kent districts together up 7.8%)")]
    [InlineData("maidstone-2016-17", "Burglary dwelling, a clear fall:** 361, down 107 (22.9%).")]
    [InlineData("maidstone-2016-17", "All crime, no clear change:** 9,178, down 232 (2.5%); in the middle of the 12 districts by rate.")]
    [InlineData("maidstone-2016-17", "3,608, down 71 (1.9%; Kent districts together down 5.6%); the fifth lowest of 12 districts by rate.")]
    [InlineData("maidstone-2016-17", "Domestic abuse:** 2,278 incidents; no earlier number supplied")]
    [InlineData("maidstone-2016-17", "709, up 16 (2.3%; Kent districts together down 3.2%); 4.4 per 1,000 residents, Kent districts together 4.0.")]
    [InlineData("maidstone-2016-17", "Kent districts: 18.6")]
    [InlineData("maidstone-2016-17", "the fifth lowest of 12 districts by rate; victims who had been victims before: 26.0% in 2014/15 (24.3% in 2013/14).")]
    [InlineData("maidstone-2017-18", "2,683, up 425 (18.8%); victims who had been victims before: 26.4% (26.2% in the year to August 2015).")]
    [InlineData("maidstone-2016-17", "reoffending (Ministry of Justice)")]
    [InlineData("maidstone-2016-17", "agree the five priorities listed above, and recommend to Council the plan")]
    [InlineData("maidstone-2017-18", "Maidstone in the year to October 2016: violent crime rose by 26.2%; all crime rose by 11.8%")]
    [InlineData("maidstone-2017-18", "3,743, up 777 (26.2%; Kent and Medway together up 29.1%)")]
    [InlineData("maidstone-2017-18", "10,271, up 1,082 (11.8%); recorded crime in the most similar group, as published: the third highest of 15 community safety partnerships (Maidstone 62.5 per 1,000 residents, average 56.0).")]
    [InlineData("maidstone-2017-18", "Kent and Medway together 25.1; recording changed in between.")]
    [InlineData("maidstone-2017-18", "| third highest of 15 (62.5 as published) |")]
    [InlineData("maidstone-2017-18", "and reducing reoffending becomes a theme")]
    [InlineData("maidstone-2016-17", "The usual ups and downs of burglary dwelling are unknown: its verdict is less sure.")]
    [InlineData("northshire-2025-26", "no clear change in recorded crime overall")]
    [InlineData("northshire-2025-26", "| up or level each year ")]
    [InlineData("maidstone-2017-18", "Shoplifting, a clear fall:** 804, down 273 (25.3%).")]
    [InlineData("maidstone-2017-18", "2,683, up 425 (18.8%)")]
    [InlineData("maidstone-2017-18", "Anti-social behaviour, no clear change:** 3,697, up 109 (3.0%")]
    [InlineData("maidstone-2017-18", "50, down 24 (32.4%)")]
    [InlineData("northshire-2025-26", "Shoplifting, apparently higher since April 2024:** 114.0 a month since then, 80.1 before; 1,363 in the year, up 172 (14.4%), no clear change.")]
    [InlineData("northshire-2025-26", "Burglary, unusually high in July 2025:** 106 in that month, against the usual 64.1; 765 in the year, down 6 (0.8%), no clear change.")]
    [InlineData("northshire-2025-26", "unusually high in July 2025")]
    [InlineData("northshire-2025-26", "find out whether more has been stolen from shops since April 2024")]
    public void The_first_page_of_a_sample_says(string sample, string fact) =>
        Assert.Contains(fact, Message(samples.Of(sample[^7..])), StringComparison.Ordinal);

    [Theory]
    [InlineData("maidstone-2016-17", "Burglary dwelling")]
    [InlineData("maidstone-2017-18", "Shoplifting")]
    public void A_part_stands_below_the_topic_that_it_is_a_part_of(string sample, string part) =>
        Assert.Matches($@"\n\| All crime [^\n]*\n\| – {part} ", Message(samples.Of(sample[^7..])));

    // Page one says in words what they stand for.
    [Fact]
    public void A_change_in_a_table_of_the_body_has_the_sign_of_its_judgement()
    {
        var document = File.ReadAllText(Path.Combine(samples.Of("2016-17"), "strategic-assessment.md"));
        Assert.Matches(@"\| \*\*Maidstone\*\* +\| +\*\*2,943\*\* \| +\*\*2,612\*\* \| +\*\*△ \+12\.7%\*\* ", document);
        Assert.Matches(@"Burglary dwelling +\| +361 \| +468 \| +-107 \| +▼ -22\.9% ", document);
        Assert.Matches(@"Violent crime +\| +2,945 \| +2,612 \| +\+333 \| +△ \+12\.7% ", document);   // reconciled with the count above, so no verdict of its own
    }

    [Fact]
    public void The_example_of_the_rule_is_chosen_and_ordered_as_the_page_says()
    {
        var page = Repository.Read("docs/message.md");
        var rows = page.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l.Split('|', StringSplitOptions.TrimEntries)).Where(c => c.Length == 7 && char.IsAsciiDigit(c[2][0])).ToList();
        Assert.Equal(Topics.Length, rows.Count);
        using var workspace = World(rows.ToDictionary(c => Slug(c[1]), c => (Number(c[2]), Number(c[3]))), rows.ToDictionary(c => Slug(c[1]), c => c[5]));
        var told = Told(workspace);
        Assert.Equal(rows.Select(c => $"{Slug(c[1])}: {c[4]}").Order(StringComparer.Ordinal), told.Select(t => t.Split('\t')[0]).Order(StringComparer.Ordinal));
        var printed = page.Split("Printed: ")[1].Split('.')[0];
        Assert.Equal(printed, string.Join(", ", told.Select(t => t.Split(':')[0].Replace('-', ' '))));
    }

    [Fact]
    public void Any_counts_make_three_to_six_points_that_differ_and_say_what_the_table_says()
    {
        var chance = new Random(1616);
        using var workspace = World(Topics.ToDictionary(t => t, _ => (1, 1)), Topics.ToDictionary(t => t, _ => "fewer"));
        for (var i = 0; i < 40; i++)
        {
            foreach (var topic in Topics)
            {
                var before = chance.Next(i % 2 == 0 ? 12 : 2500);
                WriteCounts(workspace, topic, before, chance.Next(2) == 0 ? before : Math.Max(0, before + chance.Next(-before, 1 + (before / 2))));
            }

            var message = Message(workspace);
            var points = message.Split('\n').Where(l => l.StartsWith("* **", StringComparison.Ordinal)).ToList();
            Assert.InRange(points.Count, 3, 6);
            Assert.Equal(points.Count, points.Distinct(StringComparer.Ordinal).Count());
            var rows = message.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l.Split('|', StringSplitOptions.TrimEntries)).ToList();
            Assert.All(points, point =>
            {
                var (title, verdict) = point[4..point.IndexOf(":**", StringComparison.Ordinal)].Split(", ") switch { [var t, var v] => (t, v), [var t] => (t, string.Empty), _ => throw new InvalidOperationException(point) };
                var row = Assert.Single(rows, r => r[1] == title);
                Assert.StartsWith(row[2], point[(point.IndexOf(":**", StringComparison.Ordinal) + 4)..], StringComparison.Ordinal);
                Assert.Contains(verdict.Replace("a clear", "clear", StringComparison.Ordinal), row[3], StringComparison.Ordinal);
            });
            AssertHeadings(File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.md")));
        }
    }

    // What the heading of a topic finds stands in the row of its table: as a word, and as a percentage.
    private static void AssertHeadings(string document)
    {
        foreach (var topic in Topics)
        {
            var section = document.Split("\n## ").Single(s => Regex.IsMatch(s, $@"^\d+ {Title(topic)}(:|\n)"));
            var heading = section.Split('\n')[0];
            var row = section.Split('\n').Single(l => l.StartsWith("| **Aldmere**", StringComparison.Ordinal) || l.StartsWith("| Aldmere", StringComparison.Ordinal)).Replace("*", string.Empty, StringComparison.Ordinal).Split('|', StringSplitOptions.TrimEntries);
            var (percent, word) = (row[4], row[5].TrimStart('▲', '▼', '△', '▽', ' '));
            if (!heading.Contains(": ", StringComparison.Ordinal)) continue;
            var finding = heading.Split(": ")[1];
            if (Regex.Match(finding, "^(up|down) by (.+)$") is { Success: true } move)
            {
                Assert.StartsWith(move.Groups[1].Value == "up" ? "clear rise" : "clear fall", word, StringComparison.Ordinal);
                var size = Math.Abs(decimal.Parse(percent.TrimEnd('%'), NumberStyles.Number | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
                Assert.InRange(Fractions.TryGetValue(move.Groups[2].Value, out var about) ? about : decimal.Parse(move.Groups[2].Value.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture), size * 0.93m, size * 1.07m);
            }
            else
            {
                Assert.StartsWith(finding.Replace("a clear", "clear", StringComparison.Ordinal), word, StringComparison.Ordinal);
            }
        }
    }

    private static string Title(string topic) => topic[..1].ToUpperInvariant() + topic[1..].Replace('-', ' ');

    [Fact]
    public void What_is_protected_chooses_nothing()
    {
        var counts = Topics.ToDictionary(t => t, _ => (300, 310));
        using var workspace = World(counts, Topics.ToDictionary(t => t, _ => "fewer"));
        workspace.Replace("assessment.yaml", "  calls:\n", "  calls:\n    protect: hide below 5\n");
        var messages = new List<string>();
        foreach (var hidden in new[] { 1, 2, 3, 4 })
        {
            WriteCounts(workspace, "calls", 400, hidden);
            messages.Add(Message(workspace));
        }

        Assert.Single(messages.Distinct(StringComparer.Ordinal));
        Assert.DoesNotContain("* **Calls", messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Pinned_points_stand_in_their_order_and_say_when_they_no_longer_hold()
    {
        using var workspace = World(Topics.ToDictionary(t => t, _ => (900, 1200)), Topics.ToDictionary(t => t, _ => "fewer"));
        workspace.Replace("assessment.yaml", "this year: 2015\n", "this year: 2015\nheadlines: [calls: clear rise, burglary]\n");
        Assert.Equal(["calls: clear rise", "burglary: clear rise"], Told(workspace).Take(2).Select(t => t.Split('\t')[0]));
        WriteCounts(workspace, "calls", 1200, 1201);
        var check = Assess.Run(["check", workspace.Folder]);
        Assert.Contains("SA5122", check.Output + check.Error, StringComparison.Ordinal);
        Assert.Contains("it was 'clear rise' then, and is 'no clear change' now", check.Output + check.Error, StringComparison.Ordinal);
        Assert.Equal("calls: no clear change", Told(workspace)[0].Split('\t')[0]);
    }

    [Fact]
    public void A_corrected_number_is_told_at_its_pin()
    {
        using var workspace = World(Topics.ToDictionary(t => t, _ => (900, 1200)), Topics.ToDictionary(t => t, _ => "fewer"));
        workspace.Replace("assessment.yaml", "this year: 2015\n", "this year: 2015\nheadlines: [calls: clear rise]\n");
        workspace.Write("corrections.csv", "extract,place,period,old,new,who,date,reason\ncalls,Aldmere,2015,1200,1190,the force,2016-03-01,counted twice\n");
        var check = Assess.Run(["check", workspace.Folder]);
        Assert.Contains("its number was corrected on 1 March 2016", check.Output + check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_headline_is_an_error_that_names_the_nearest()
    {
        using var workspace = World(Topics.ToDictionary(t => t, _ => (900, 1200)), Topics.ToDictionary(t => t, _ => "fewer"));
        workspace.Replace("assessment.yaml", "this year: 2015\n", "this year: 2015\nheadlines: [burglry]\n");
        var check = Assess.Run(["check", workspace.Folder]);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("SA5120: No topic of the document is called 'burglry', so it cannot be a headline; did you mean 'burglary'?", check.Output + check.Error, StringComparison.Ordinal);
    }

    // Shoplifting and the published total of violence of 2016-17, whose rate is quoted against that of the county.
    [Theory]
    [InlineData("northshire-2025-26", "Topic,Number,Number_value,Change on the year before,Rate,Rate_value,Trend,area_code,category", "Shoplifting,\"1,363\",1363,", ",apparently higher since April 2024,X07000001,shoplifting")]
    [InlineData("maidstone-2016-17", "Topic,Number,Number_value,Change on the year before,Rate,Rate_value,Compared with,Trend,area_code,category", "Violent crime,\"2,943\",2943,\"△ some sign of a rise, +12.7%\",18.2,18.18", ",n/a,E07000110,all")]
    public void The_table_of_all_topics_is_data_too_without_a_column_that_says_nothing(string sample, string fields, string begins, string ends)
    {
        var bundle = samples.Of(sample[^7..]);
        var lines = File.ReadAllText(Path.Combine(bundle, "tables", "all-topics.csv")).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(fields, lines[0]);
        var line = Assert.Single(lines, l => l.StartsWith(begins, StringComparison.Ordinal));
        Assert.EndsWith(ends, line, StringComparison.Ordinal);
        using var book = OfficeFile.Excel(File.ReadAllBytes(Path.Combine(bundle, "data-tables.xlsx")));
        var sheet = Assert.Single(ReadSheet.All(book), s => s.Name == "Table_1");
        Assert.Equal(lines.Length, sheet.TableRows.Count());
        Assert.All(sheet.TableRows.Skip(1), row => Assert.NotNull(row[1].Number));
    }

    private static string Message(Workspace workspace)
    {
        var built = workspace.Build("--format", "md");
        Assert.True(built.ExitCode == 0, built.Error);
        return Message(workspace.Output);
    }

    private static string Message(string bundle) => File.ReadAllText(Path.Combine(bundle, "strategic-assessment.md")).Split("## Contents")[0];

    private static string[] Told(Workspace workspace) => Assess.Run(["list", "headlines", workspace.Folder]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static Workspace World(Dictionary<string, (int Before, int Now)> counts, Dictionary<string, string> good)
    {
        var workspace = Workspace.Empty("aldmere");
        workspace.Write("areas.csv", "code,name,type\nE07000901,Aldmere,district\n");
        workspace.Write("assessment.yaml", "version: 1\nedition: 2015\nplace: Aldmere\nthis year: 2015\nextracts:\n"
            + string.Concat(Topics.Select(t => $"  {t}:\n    counts: {t.Replace('-', ' ')} incidents\n    good: {good[t]}\n    holds: district\n"))
            + "tables:\n" + string.Concat(Topics.Select(t => $"  {t}:\n    rows: [Aldmere]\n    columns: [this year, last year, change %, judgement]\n")));
        foreach (var (topic, (before, now)) in counts) WriteCounts(workspace, topic, before, now);
        return workspace;
    }

    private static void WriteCounts(Workspace workspace, string topic, int before, int now) => workspace.Write($"extracts/{topic}.csv",
        string.Create(CultureInfo.InvariantCulture, $"area,period,count\nAldmere,2014,{before}\nAldmere,2015,{now}\n"));

    private static string Slug(string title) => title.ToLowerInvariant().Replace(' ', '-');

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using StrategicAssessment.Tests.Cli;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Auditing;

/// <summary>Every number of commentary is bound, quoted, plain language, or told.</summary>
public sealed class TypedNumberTests
{
    private const string Sample = "sample-data/maidstone-2016-17";
    private const string Text = Sample + "/commentary/asb.md";

    // A paragraph of commentary, and what is told of it.
    private static readonly (string Text, string Expected)[] TypedSentences =
    [
        ("There were 3,608 incidents.", @":1:12: warning SA5110: '3,608'.*\{\{ asb\.here\.now \}\} prints it \(Anti-social behaviour: Maidstone"),
        ("There were 5,435 incidents.", @"\{\{ asb\.thanet\.now \}\} prints it \(Anti-social behaviour: Thanet"),
        ("There were about 3,600 incidents.", @"near \{\{ asb\.here\.now \}\}, which prints 3,608 .*it is rounded"),
        ("There were 3,068 incidents.", @"near \{\{ asb\.here\.now \}\}, which prints 3,608 .*two digits are exchanged"),
        ("The change was -331.", @"near \{\{ violent_crime\.here\.change \}\}, which prints \+331 .*the sign is wrong"),
        ("Reports in Thanet rose by 725.", @"\{\{ asb\.thanet\.change\.size \}\} prints it .*but the words say otherwise"),
        ("It changed by 35.3 percentage points.", @"near \{\{ crime_by_type\.drug_offences\.change_percent(\.size)? \}\}.*percentage points are exchanged"),
        ("There were 987,654 incidents.", @"No figure prints it\. Cite a figure, or say where it comes from: \{\{ quote ""987,654"" ""who, when"" \}\}"),
        ("There were twenty-four arrests.", "'twenty-four' is typed"),
        ("Robbery doubled.", "'doubled' is typed"),
        ("It is the fifth highest.", "'fifth highest' is typed"),
        ("{{ true ? \"3,608 incidents\" : \"\" }}", "'3,608' is typed"),
    ];

    [Fact]
    public void A_typed_number_is_told_with_what_it_is_or_is_near()
    {
        using var reader = new GuideReader();
        reader.Save(Text, string.Concat(TypedSentences.Select(t => t.Text + "\n\n")));
        var told = reader.Run("check " + Sample).Split('\n');
        Assert.All(TypedSentences, (typed, i) => Assert.Contains(told, line => line.Contains($"asb.md:{1 + (2 * i)}:", StringComparison.Ordinal) && Regex.IsMatch(line, typed.Expected)));
    }

    [Fact]
    public void What_is_bound_quoted_or_plain_language_is_left_alone_and_sources_are_listed()
    {
        using var reader = new GuideReader();
        reader.Save(Text, """
            On 14 March 2016 {{ asb.here.now }} reports had come in, {{ quote 146 "MARAC coordinator, October 2015" }} of them by calls to 101, under section 59 of the Police Reform Act 2002.

            Of 14 people, a third came back. {{ quoted_from "Housing team, May 2016" }}

            It {{ asb.here.change.went }} {{ asb.here.from_to }} in {{ asb.fell_in }} districts, {{ if place.name == "Ward 14" }}{{ table "asb" }}{{ end }}for the second year running.

            """);
        var told = reader.Run($"build {Sample} --strict --format md");
        Assert.DoesNotContain("SA5110", told, StringComparison.Ordinal);
        var document = reader.Saved("output/maidstone-2016-17/strategic-assessment.md");
        Assert.Contains("reports had come in, 146 of them by calls to 101", document, StringComparison.Ordinal);
        Assert.Contains("Of 14 people, a third came back.\n", document, StringComparison.Ordinal);
        Assert.Contains("It fell from 3,679 to 3,608 in 12 districts, for the second year running.", document, StringComparison.Ordinal);
        Assert.Matches("quoted from: .*MARAC coordinator, October 2015; Housing team, May 2016", document);
    }

    [Fact]
    public void Last_years_number_is_known()
    {
        using var reader = new GuideReader();
        reader.Run($"build {Sample} --format md");
        const string Next = "sample-data/maidstone-2017-18";
        reader.Save(Next + "/assessment.yaml", reader.Saved(Next + "/assessment.yaml") + "\nprevious: ../../output/maidstone-2016-17\n");
        reader.Save(Next + "/commentary/road-safety.md", "There were 22.3 incidents per 1,000 residents.\n");
        Assert.Matches(@"near \{\{ asb\w*\.here\.rate \}\}.*it is last year's", reader.Run("check " + Next));
    }

    [Fact]
    public void Numbers_that_one_figure_prints_are_bound_and_others_listed()
    {
        using var reader = new GuideReader();
        const string Typed = "\uFEFFASB fell from 3,679 to 3,608.\r\n\r\nThere were 146 cases.\r\n";
        reader.Save(Text, Typed);
        var proposed = reader.Run("bind " + Sample);
        Assert.Contains("--- a/commentary/asb.md\n+++ b/commentary/asb.md\n@@ -1,3 +1,3 @@\n", proposed, StringComparison.Ordinal);
        Assert.Contains("+\uFEFFASB fell from {{ asb.here.before }} to {{ asb.here.now }}.", proposed, StringComparison.Ordinal);
        Assert.Matches(@"asb\.md:3:12: '146': one of \{\{ marac_cases\.here\.now \}\} .*, \{\{ one_stop_shops", proposed);
        Assert.Contains("3 typed numbers, of which 2 can be bound.", proposed, StringComparison.Ordinal);
        Assert.Equal(Typed, reader.SavedWhole(Text));
        Assert.Equal(proposed, reader.Run($"bind {Sample} --write"));
        Assert.Equal(Typed.Replace("3,679", "{{ asb.here.before }}", StringComparison.Ordinal).Replace("3,608", "{{ asb.here.now }}", StringComparison.Ordinal), reader.SavedWhole(Text));
        Assert.Contains("1 typed number, of which 0 can be bound.", reader.Run("bind " + Sample), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_in_what_is_for_partners_alone_are_bound_too()
    {
        using var reader = new GuideReader();
        reader.Save(Sample + "/assessment.yaml", reader.Saved(Sample + "/assessment.yaml") + "\naudiences: {partners: HANDLE WITH CARE}\n");
        reader.Save(Text, "ASB fell to 3,608.\n\n::: partners\nASB fell from 3,679.\n:::\n");
        var proposed = reader.Run($"bind {Sample} --write");
        Assert.Contains("+ASB fell to {{ asb.here.now }}.\n", proposed, StringComparison.Ordinal);
        Assert.Contains("+ASB fell from {{ asb.here.before }}.\n", proposed, StringComparison.Ordinal);
        Assert.Contains("2 typed numbers, of which 2 can be bound.", proposed, StringComparison.Ordinal);
        Assert.Contains("0 typed numbers", reader.Run("bind " + Sample), StringComparison.Ordinal);
    }

    /// <summary>What is 'here' to one place has its own name to the others.</summary>
    [Fact]
    public void A_number_in_a_text_that_several_places_share_is_bound_by_the_name_that_all_of_them_have()
    {
        const string Marl = "marl-2023-24";
        using var desk = Desk.WithCase("years/foreach-failing-second-run");
        File.Delete(desk.At(Marl + "/places/carrow/exceptions.yaml"));
        var months = desk.Read(Marl + "/extracts/asb.csv").Split('\n').Select(l => l.Split(',')).Where(r => r[0] == "Aldmere").Select(r => int.Parse(r[2], CultureInfo.InvariantCulture)).ToList();
        var number = months.TakeLast(12).Sum().ToString("N0", CultureInfo.InvariantCulture);
        desk.Write(Marl + "/commentary/asb.md", $"Aldmere had {number} incidents of anti-social behaviour.\n");
        var run = desk.Run("bind", desk.At(Marl));
        Assert.Contains("+Aldmere had {{ asb.aldmere.now }} incidents of anti-social behaviour.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 typed number, of which 1 can be bound.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_listed_ready_to_paste_and_as_snippets()
    {
        using var reader = new GuideReader();
        var listed = reader.Run("list words " + Sample).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).ToList();
        Assert.Contains(listed, l => l is ["{{ asb.here.change_percent.size }}", "1.9%", "Anti-social behaviour: Maidstone, October 2014 to September 2015"]);
        using var snippets = JsonDocument.Parse(reader.Run($"list words {Sample} --snippets"));
        Assert.Equal(listed.Select(l => l[0]), snippets.RootElement.EnumerateObject().Select(s => s.Value.GetProperty("body").GetString()));
        // Pasted, each prints what the list says.
        reader.Save(Text, string.Concat(listed.Select((l, i) => (l, i)).Where(x => x.i % 40 == 0).Select(x => $"- {x.l[1]} prints {x.l[0]}\n")));
        reader.Run($"build {Sample} --format md");
        var printed = Regex.Matches(reader.Saved("output/maidstone-2016-17/strategic-assessment.md"), @"^[*-] (.+) prints (.+)$", RegexOptions.Multiline);
        Assert.True(printed.Count >= listed.Count / 40);
        Assert.All(printed, p => Assert.Equal(p.Groups[1].Value.Replace("\\", "", StringComparison.Ordinal), p.Groups[2].Value.Replace("\\", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_digit_typed_over_and_numbers_of_two_places_or_years_exchanged_are_found()
    {
        using var reader = new GuideReader();
        string[] places = ["here", "ashford", "sevenoaks", "dartford", "thanet", "dover", "gravesham", "canterbury", "swale", "shepway"];
        var names = places.ToDictionary(p => p, p => p == "here" ? "Maidstone" : char.ToUpperInvariant(p[0]) + p[1..], StringComparer.Ordinal);
        var numbers = reader.Run("list words " + Sample).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')[1]).Where(n => Regex.IsMatch(n, @"^-?\d[\d,.]+%?$")).ToList();
        var choices = Gen.Choose(0, 1_000_000).Four().Sample(Thorough.Or(100, 25), 20160917).ToList();
        var lines = choices.SelectMany(c =>
        {
            var (number, one, other) = (numbers[c.Item1 % numbers.Count], places[c.Item2 % places.Length], places[(c.Item2 + 1 + c.Item3 % (places.Length - 1)) % places.Length]);
            var digits = Enumerable.Range(0, number.Length).Where(i => char.IsAsciiDigit(number[i])).ToList();
            var at = digits[c.Item4 % digits.Count];
            var changed = number[..at] + (char)('0' + (number[at] - '0' + 1 + c.Item3 % 9) % 10) + number[(at + 1)..];
            return new[] { $"The figure was {changed} there.", $"Most reports came from {names[one]} ({{{{ asb.{other}.now }}}}) and {names[other]} ({{{{ asb.{one}.now }}}}).", $"Reports went from {{{{ asb.{one}.now }}}} to {{{{ asb.{one}.before }}}}." };
        }).Distinct(StringComparer.Ordinal).ToList();
        reader.Save(Text, string.Join("\n\n", lines) + "\n");
        var found = Regex.Matches(reader.Run($"check {Sample} --json"), @"SA51(?:10|19).*commentary/asb\.md"",""line"":(\d+)").Select(m => (int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) - 1) / 2).ToHashSet();
        // A first digit may become a nought: "0,608" is no number. A year is one.
        var missed = lines.Where((l, i) => !found.Contains(i) && !Regex.IsMatch(l, @"was -?(?:0|(?:19|20|21)\d\d\b)")).ToList();
        Assert.True(missed.Count == 0, string.Join("\n", missed));
    }
}

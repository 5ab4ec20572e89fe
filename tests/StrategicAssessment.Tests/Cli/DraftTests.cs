using Xunit;

namespace StrategicAssessment.Tests.Cli;

public sealed class DraftTests
{
    private const string Folder = "maidstone-2016-17";
    private const string Asb = Folder + "/extracts/asb-incidents-by-area.csv";
    private const string Document = "out/" + Folder + "/strategic-assessment";

    [Fact]
    public void Without_draft_an_error_leaves_nothing()
    {
        using var desk = BrokenAsb();
        var run = desk.Build(Folder);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.False(Directory.Exists(desk.At("out")));
        Assert.Contains("Nothing was written", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_withholds_the_topic_whose_extract_has_errors_and_the_exit_code_stays_1()
    {
        using var desk = BrokenAsb();
        var run = desk.Build(Folder, "--draft", "--format", "md");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("withheld: asb", run.Output, StringComparison.Ordinal);
        Assert.Contains("asb-incidents-by-area.csv:3:44: error SA1109: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("A draft was written.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was written", run.Error, StringComparison.Ordinal);
        var text = desk.Read(Document + ".md");
        Assert.Contains("is withheld, because its data has errors.", text, StringComparison.Ordinal);
        Assert.Contains("**Withheld because of errors:** anti-social behaviour.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("tables/asb.csv", desk.Files("out/" + Folder));
        Assert.Contains("tables/crime-by-type.csv", desk.Files("out/" + Folder));
        Assert.DoesNotContain("\"indicator\": \"asb\"", desk.Read($"out/{Folder}/figures.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_withholds_a_weighted_total_in_which_a_category_has_no_weight()
    {
        using var desk = Desk.WithCase("judgement/harm");
        desk.Replace("weights.csv", "Robbery,746,2023,Invented\n", string.Empty);
        desk.Replace("assessment.yaml", "    categories: all-crime\n", "    categories: all-crime\n    missing rows: zero\n");
        var run = desk.Build(".", "--draft");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error SA1218: 'Robbery' has no weight.", run.Error, StringComparison.Ordinal);
        var files = desk.Files("out");
        Assert.DoesNotContain(files, f => f.EndsWith("tables/harm.csv", StringComparison.Ordinal));
        Assert.Contains(files, f => f.EndsWith("tables/crime.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void Weights_of_nothing_do_not_hide_another_word_without_effect()
    {
        using var desk = Desk.WithCase("judgement/harm");
        desk.Replace("assessment.yaml", "    weighs: crime\n", "    across: categories\n");
        var run = desk.Build(".", "--draft");
        Assert.Contains("error SA2030: It is not said what is weighed", run.Error, StringComparison.Ordinal);
        Assert.Contains("error SA1142: 'across:'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Commentary_that_cites_a_withheld_table_is_withheld_with_it_and_other_commentary_stays()
    {
        using var desk = BrokenAsb();
        var run = desk.Build(Folder, "--draft", "--format", "md");
        var text = desk.Read(Document + ".md");
        Assert.Contains("commentary/asb.md: note SA5108: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("commentary/executive-summary.md: note SA5108: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("> The commentary on this section is withheld, because the data on incidents of anti-social behaviour cannot be shown.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("fell in every district", text, StringComparison.Ordinal);
        Assert.Contains("is a large borough crossed by motorways", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_withheld_when_an_extract_that_a_column_cites_has_errors()
    {
        using var desk = Desk.WithSample();
        desk.Replace(Folder + "/extracts/claimant-rate-as-published.csv", "1.2", "1.2.3");
        var run = desk.Build(Folder, "--draft", "--format", "md");
        Assert.Contains("withheld: claimant-count", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_waits_when_an_extract_that_a_column_cites_is_awaited()
    {
        using var desk = Desk.WithSample();
        desk.Replace(Folder + "/assessment.yaml", "  claimant-rate:\n", "  claimant-rate:\n    status: awaited\n");
        var run = desk.Build(Folder);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The data on claimants among residents of working age is awaited (source: ONS claimant count).", desk.Read(Document + ".md"), StringComparison.Ordinal);
        Assert.Contains("commentary/context.md: note SA5107: It cites 'claimant-count'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_for_which_a_row_is_missing_is_withheld_alone()
    {
        using var desk = Desk.WithSample();
        var lines = desk.Read(Asb).Split('\n');
        desk.Write(Asb, string.Join('\n', lines.Where((_, i) => i != 2)));
        var run = desk.Build(Folder, "--draft", "--format", "md");
        Assert.Contains(": error SA3102: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("withheld: asb and asb-change\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Populations_with_errors_withhold_the_tables_that_print_rates()
    {
        using var desk = Desk.WithSample();
        desk.Write(Folder + "/population.csv", "area,year,population\nMaidstone,2014,many\n");
        var run = desk.Build(Folder, "--draft", "--format", "md");
        Assert.Matches("withheld: asb, .*total-recorded-crime", run.Output);
        Assert.Contains("tables/crime-by-type.csv", desk.Files("out/" + Folder));
        Assert.DoesNotContain("a rate of", desk.Read(Document + ".md"), StringComparison.Ordinal);
        Assert.DoesNotContain("SA3103", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commentary/crime.md", "{{ asb.here.nwo.size")]
    [InlineData("commentary/crime.md", "<!-- hidden -->")]
    [InlineData("commentary/crime.md", "{{ asd }}")]
    public void Commentary_with_errors_withholds_itself_only(string path, string text)
    {
        using var desk = Desk.WithSample();
        desk.Write($"{Folder}/{path}", text);
        var run = desk.Build(Folder, "--draft", "--format", "md");
        Assert.Equal(1, run.ExitCode);
        var made = desk.Read(Document + ".md");
        Assert.Contains("> The commentary on this section is withheld, because it has errors.", made, StringComparison.Ordinal);
        Assert.Contains("fell in every district", made, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("finding", "{{ nonsense }}")]
    [InlineData("finding", "{{ if }}")]
    [InlineData("sources", "\uE000T0\uE001")]
    [InlineData("document", "{{ include 'nothing' }}")]
    public void The_programs_own_template_stands_in_for_one_with_errors(string name, string text)
    {
        using var desk = Desk.WithSample();
        Assert.Equal(0, desk.Build(Folder, "--draft", "--format", "md").ExitCode);
        var sound = desk.Read(Document + ".md");
        desk.Write($"{Folder}/templates/{name}.sbn-md", text);
        Assert.Equal(1, desk.Build(Folder, "--draft", "--format", "md").ExitCode);
        Assert.Equal(sound, desk.Read(Document + ".md"));
    }

    [Fact]
    public void A_draft_is_marked_in_every_output_even_when_nothing_is_wrong()
    {
        using var desk = Desk.WithSample();
        Assert.Equal(0, desk.Build(Folder, "--draft").ExitCode);
        Assert.Contains("**DRAFT**", desk.Read(Document + ".md"), StringComparison.Ordinal);
        Assert.Contains("<p class=\"draft\"><strong>Draft</strong></p>", desk.Read(Document + ".html"), StringComparison.Ordinal);
        Assert.Contains("\"draft\": \"yes\"", desk.Read($"out/{Folder}/manifest.json"), StringComparison.Ordinal);
        Assert.Equal(0, desk.Build(Folder).ExitCode);
        Assert.DoesNotContain("DRAFT", desk.Read(Document + ".md"), StringComparison.Ordinal);
        Assert.DoesNotContain("draft", desk.Read($"out/{Folder}/manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_with_errors_gives_no_draft()
    {
        using var desk = Desk.WithSample();
        desk.Replace(Folder + "/assessment.yaml", "rank]", "rnak]");
        var run = desk.Build(Folder, "--draft", "--format", "md");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.False(Directory.Exists(desk.At("out")));
    }

    [Fact]
    public void Commentary_may_ask_whether_a_table_is_there()
    {
        using var desk = BrokenAsb();
        desk.Write(Folder + "/commentary/asb.md", "{{ if asb }}It was {{ asb.here.now }}.{{ else }}The police are sending it again.{{ end }}");
        desk.Build(Folder, "--draft", "--format", "md");
        Assert.Contains("The police are sending it again.", desk.Read(Document + ".md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_asked_of_a_withheld_table_is_answered_and_noted()
    {
        using var desk = BrokenAsb();
        desk.Write(Folder + "/commentary/asb.md", "{{ for row in asb.rows }}{{ row.name }}{{ end }}{{ if asb.thanet.change.value > 5 || asb.here.rank.tied }}a{{ end }}{{ asb.title }}\n\n{{ table \"asb\" }}");
        var run = desk.Build(Folder, "--draft", "--format", "md");
        Assert.Contains("commentary/asb.md: note SA5108: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("asb.md:", run.Error.Replace("asb.md: note", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static Desk BrokenAsb()
    {
        var desk = Desk.WithSample();
        var lines = desk.Read(Asb).Split('\n');
        lines[2] = lines[2][..(lines[2].LastIndexOf(',') + 1)] + "abc";
        desk.Write(Asb, string.Join('\n', lines));
        return desk;
    }
}

using StrategicAssessment.Diagnostics;
using StrategicAssessment.Templates;
using Xunit;

namespace StrategicAssessment.Tests.Templates;

public sealed class LimitsTests
{
    private static readonly Dictionary<string, object?> Globals = new(StringComparer.Ordinal)
    {
        ["many"] = Enumerable.Range(0, 1001).Select(i => (object?)i).ToList(),
        ["fifty"] = Enumerable.Range(0, 50).Select(i => (object?)i).ToList(),
    };

    public static TheoryData<string> TooDeep =>
    [
        Repeated("{{ ", "(", "x"), Repeated("{{ ", "!", "x }}"), Repeated("{{ ", "- ", "1 }}"), Repeated("{{ x", ".x", " }}"),
        Repeated("{{ x", "[x", " }}"), Repeated("{{ 1", " + 1", " }}"), Repeated("{{ x", " ? x : x", " }}"), Repeated("", "{{ if x }}", ""),
        Repeated("{{ if x }}", "{{ else if x }}", ""), Repeated("{{ x", " | x", " }}"), Repeated("{{ ''", " | string.strip", " }}"), Repeated("", "{{ for x in x }}", ""),
        Repeated("{{ case 1 }}", "{{ when 2 }}", "{{ end }}"), Repeated("{{ x = ", "string.size ", "}}"),
    ];

    [Theory, MemberData(nameof(TooDeep))]
    public void A_hundred_thousand_levels_are_a_diagnostic(string template) => Assert.NotEmpty(Render(template).Diagnostics);

    [Theory]
    [InlineData("{{ for i in 1..1000 }}x{{ end }}")]
    [InlineData("{{ for a in fifty }}{{ for b in 1..19 }}x{{ end }}{{ end }}")]
    [InlineData("{{ for b in 1..900 }}x{{ end }}{{ for b in 1..900 }}x{{ end }}")]
    public void A_thousand_iterations_are_enough(string template) => Assert.NotNull(Render(template).Value);

    [Theory]
    [InlineData("{{ for i in 1..1001 }}x{{ end }}", 4)]
    [InlineData("{{ for i in 1..2147483647 }}x{{ end }}", 4)]
    [InlineData("{{ for i in many }}x{{ end }}", 4)]
    [InlineData("{{ many | array.join '' }}", 11)]
    [InlineData("{{ for a in fifty }}{{ for b in fifty }}x{{ end }}{{ end }}", 24)]
    [InlineData("{{ 'abc' * 200000 }}", 10)]
    [InlineData("{{ while true }}x{{ end }}", 4)]
    [InlineData("{{ x = 1..2000 }}", 9)]
    [InlineData("{{ x = 'abc' * 100000; string.replace x 'a' x }}", 24)]
    [InlineData("{{ include 'self' }}", 4)]
    public void What_goes_too_far_is_reported_where_it_began(string template, int column)
    {
        var problem = Assert.Single(Render(template).Diagnostics);
        Assert.Equal(("SA4015", 1, column), (problem.Code, problem.At.Line, problem.At.Column));
    }

    [Theory]
    [InlineData("{{ for i in 1..60 }}{{ 'abcdefghij' }}{{ end }}")]
    [InlineData("{{ x = 'a'; for i in 1..10; x = x + x; end; x }}")]
    [InlineData("{{ for i in 1..60 }}{{ include 'long' }}{{ end }}")]
    public void Text_stays_within_its_limits(string template) =>
        Assert.Equal("SA4015", Render(template, new RenderLimits { OutputCharacters = 500, TextCharacters = 500 }).Diagnostics[0].Code);

    [Fact]
    public void Includes_that_branch_stop_at_the_steps() => Assert.Equal("SA4015", Assert.Single(Render("{{ include 'twice' }}").Diagnostics).Code);

    [Fact]
    public void A_problem_in_an_include_names_its_file_and_all_problems_are_reported_at_once()
    {
        var problems = Render("{{ one }}\n{{ include 'faulty' }}\n{{ x = two; x }}{{ if x }}{{ end }}{{ for i in fifty }}{{ tree }}{{ end }}").Diagnostics;
        Assert.Equal(["page:1:4", "faulty:2:3", "page:3:8", "page:3:59"], problems.Select(p => p.At.ToString()));
    }

    [Fact]
    public void After_fifty_problems_it_stops() =>
        Assert.Equal(50, Render(string.Concat(Enumerable.Repeat("{{ one }}", 60))).Diagnostics.Length);

    private static string Repeated(string start, string part, string end) => start + string.Concat(Enumerable.Repeat(part, 100_000)) + end;

    private static Outcome<string> Render(string text, RenderLimits? limits = null)
    {
        var template = Template.Parse(text, "page");
        return template.Value?.Render(Globals, Find, limits) ?? new Outcome<string>(null, template.Diagnostics);
    }

    private static Template? Find(string name) => name switch
    {
        "self" => Template.Parse("{{ include 'self' }}", name).Value,
        "twice" => Template.Parse("{{ include 'twice' }}{{ include 'twice' }}", name).Value,
        "faulty" => Template.Parse("text\n{{wrong}}", name).Value,
        _ => Template.Parse(new string('a', 100), name).Value,
    };
}

using StrategicAssessment.Diagnostics;
using StrategicAssessment.Templates;
using Xunit;

namespace StrategicAssessment.Tests.Templates;

public sealed class HostValueTests
{
    private const string Token = "\uE000 12\uE001";

    private static readonly IReadOnlyDictionary<string, object?> Globals = new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["figure"] = new Data(Token, -3.5m, new() { ["value"] = new Data(null, -3.5m), ["count"] = new Data(null, 1m) }),
        ["missing"] = new Data(null, null),
        ["name"] = new Data("\uE000n\uE001", "Maidstone"),
        ["names"] = new List<object?> { new Data("\uE000a\uE001", "Ashford"), new Data("\uE000b\uE001", "Dover") },
        ["values"] = new List<object?> { new Data(null, 2), new Data(null, 1) },
        ["rows"] = new List<object?> { new Data(null, null, new() { ["value"] = new Data(null, 7), ["name"] = new Data("\uE000c\uE001", "Thanet") }) },
        ["table"] = new HostFunction("table", 1, 1, a => a[0] is "asb" ? HostAnswer.Of(new Data("\uE000t\uE001", null)) : HostAnswer.Fail("There is no table of that name; see the plan.")),
        ["list"] = new List<object?> { 1, 2 },
    };

    [Theory]
    [InlineData("{{ figure }}", Token)]
    [InlineData("{{ x = figure; x }}{{ figure }}", Token + Token)]
    [InlineData("{{ capture c }}<{{ figure }}>{{ end }}{{ c }}", "<" + Token + ">")]
    [InlineData("{{ t = include 'given' figure; t }}", Token)]
    [InlineData("{{ 'x' + name }}", "x\uE000n\uE001")]
    [InlineData("{{ names | array.join ', ' }}", "\uE000a\uE001, \uE000b\uE001")]
    [InlineData("{{ rows | array.map 'name' | array.join '' }}", "\uE000c\uE001")]
    [InlineData("{{ missing ?? 'n/a' }}", "n/a")]
    [InlineData("{{ figure ?? 'n/a' }}", Token)]
    [InlineData("{{ missing | object.default 'n/a' }}", "n/a")]
    [InlineData("{{ table \"asb\" }}{{ 'asb' | table }}", "\uE000t\uE001\uE000t\uE001")]
    [InlineData("{{ for n in names }}{{ n }}{{ end }}", "\uE000a\uE001\uE000b\uE001")]
    public void What_the_host_hands_out_is_printed_whole(string template, string expected)
    {
        var outcome = Render(template);
        Assert.Equal("", string.Join('\n', outcome.Diagnostics));
        Assert.Equal(expected, outcome.Value);
    }

    [Theory]
    [InlineData("figure.value < 0", true)]
    [InlineData("figure.value >= -3.5", true)]
    [InlineData("figure.value == null", false)]
    [InlineData("missing == null", true)]
    [InlineData("missing < 1", false)]
    [InlineData("name == \"Maidstone\"", true)]
    [InlineData("'Dover' != name", true)]
    [InlineData("!missing", true)]
    [InlineData("figure && figure.value != 0", true)]
    [InlineData("names[1] == names[0]", false)]
    public void Its_comparand_is_compared(string condition, bool expected) =>
        Assert.Equal(expected ? "yes" : "no", Render($"{{{{ if {condition} }}}}yes{{{{ else }}}}no{{{{ end }}}}").Value);

    [Fact]
    public void A_case_compares_it_too() =>
        Assert.Equal("here", Render("{{ case name }}{{ when 'Dover' }}there{{ when 'Maidstone' }}here{{ end }}").Value);

    [Theory]
    [InlineData("{{ case missing }}{{ when figure.count }}one{{ when null }}none{{ end }}", "none")]
    [InlineData("{{ case null }}{{ when figure }}one{{ when missing }}none{{ end }}", "none")]
    [InlineData("{{ case figure.count }}{{ when 2, 1 }}one{{ end }}", "one")]
    [InlineData("{{ case figure.count }}{{ when null }}none{{ else }}other{{ end }}", "other")]
    [InlineData("{{ case 1 }}{{ when 1 }}{{ case name }}{{ when 'Maidstone' }}inner{{ end }}outer{{ end }}", "innerouter")]
    public void A_case_compares_as_an_operator_does(string template, string expected) => Assert.Equal(expected, Render(template).Value);

    [Fact]
    public void A_plural_may_depend_on_it() =>
        Assert.Equal("crime", Render("{{ figure.count | string.pluralize 'crime' 'crimes' }}").Value);

    [Theory]
    [InlineData("{{ figure.value }}", 4)]
    [InlineData("{{ x = figure.value; x }}", 22)]
    [InlineData("{{ capture c }}{{ figure.value }}{{ end }}{{ c }}", 19)]
    [InlineData("{{ 'x' + figure.value }}", 8)]
    [InlineData("{{ (figure.value) }}", 4)]
    [InlineData("{{ true ? figure.value : 1 }}", 4)]
    [InlineData("{{ figure.value ?? 1 }}", 4)]
    [InlineData("{{ figure.value | object.default 1 }}", 4)]
    [InlineData("{{ values | array.join ',' }}", 13)]
    [InlineData("{{ values | array.first }}", 4)]
    [InlineData("{{ rows | array.map 'value' | array.join ',' }}", 31)]
    [InlineData("{{ for v in values }}{{ v }}{{ end }}", 25)]
    [InlineData("{{ values[0] }}", 4)]
    [InlineData("{{ rows[0] }}", 4)]
    public void A_bare_number_is_not_printed(string template, int column)
    {
        var problem = Render(template).Diagnostics[0];
        Assert.Equal(("SA4016", 1, column), (problem.Code, problem.At.Line, problem.At.Column));
        Assert.Equal(Data.Sentence, problem.Message);
    }

    [Theory]
    [InlineData("{{ figure.value + 1 }}")]
    [InlineData("{{ -figure.value }}")]
    [InlineData("{{ figure.value * 'a' }}")]
    [InlineData("{{ 'a' * figure.value }}")]
    [InlineData("{{ figure.value // 1 }}")]
    [InlineData("{{ figure.value | string.append '' }}")]
    [InlineData("{{ figure.value | string.size }}")]
    [InlineData("{{ 'abc' | string.truncate figure.count }}")]
    [InlineData("{{ name | string.upcase }}")]
    [InlineData("{{ 'x' | string.replace 'x' name }}")]
    [InlineData("{{ 'x' | string.append figure }}")]
    [InlineData("{{ ('x' + name) | string.size }}")]
    [InlineData("{{ ('x' + name) == 'x' }}")]
    [InlineData("{{ capture c }}{{ name }}{{ end }}{{ c | string.size }}")]
    [InlineData("{{ capture c }}{{ name }}{{ end }}{{ c == 'n' }}")]
    [InlineData("{{ t = include 'given' name; t | string.upcase }}")]
    [InlineData("{{ t = include 'given' name; t == 'x' ? 1 : 2 }}")]
    [InlineData("{{ names | array.join name }}")]
    [InlineData("{{ values | array.sort | array.size }}")]
    [InlineData("{{ rows | array.sort 'value' | array.first }}")]
    [InlineData("{{ values | array.contains 2 }}")]
    [InlineData("{{ list | array.contains figure.count }}")]
    [InlineData("{{ list[figure.count] }}")]
    [InlineData("{{ for i in 1..figure.count }}x{{ end }}")]
    [InlineData("{{ for v in figure.value }}x{{ end }}")]
    [InlineData("{{ include figure.value }}")]
    [InlineData("{{ figure.value.size }}")]
    [InlineData("{{ figure.value == 'x' }}")]
    [InlineData("{{ 'x' == figure.value }}")]
    [InlineData("{{ case figure.value }}{{ when 'x' }}{{ end }}")]
    [InlineData("{{ case 'x' }}{{ when figure.value }}{{ end }}")]
    [InlineData("{{ x = 1; x += figure.value }}")]
    [InlineData("{{ x = 'a'; x += figure.value }}")]
    [InlineData("{{ x = figure.value; x++ }}")]
    [InlineData("{{ x = [figure.value]; x }}")]
    [InlineData("{{ x = 'a' + name; x[0] }}")]
    [InlineData("{{ x = 'a' + name; for c in x; c; end }}")]
    [InlineData("{{ for i in list limit: figure.count }}{{ i }}{{ end }}")]
    [InlineData("{{ table \"asb\" | string.size }}")]
    [InlineData("{{ table ('a' + name) }}")]
    [InlineData("{{ figure.value | string.pluralize 'x' name }}")]
    public void Nothing_makes_other_text_of_it(string template)
    {
        var outcome = Render(template);
        Assert.Null(outcome.Value);
        Assert.All(outcome.Diagnostics, d => Assert.True(d.At.Line == 1 && d.At.Column > 3, d.ToString()));
    }

    [Theory]
    [InlineData("{{ figure.vale }}", "SA4007", 11, "did you mean 'value'?")]
    [InlineData("{{ rows | array.map 'nmae' }}", "SA4007", 21, "did you mean 'name'?")]
    [InlineData("{{ tabel 'asb' }}", "SA4006", 4, "did you mean 'table'?")]
    [InlineData("{{ table 'abs' }}", "SA4018", 4, "There is no table of that name; see the plan.")]
    [InlineData("{{ table }}", "SA4011", 9, "takes 1 argument")]
    [InlineData("{{ table 'asb' 'x' }}", "SA4011", 16, "takes 1 argument")]
    [InlineData("{{ table name: 'asb' }}", "SA4002", 10, "named argument")]
    public void A_mistake_is_told_with_its_remedy(string template, string code, int column, string part)
    {
        var problem = Assert.Single(Render(template).Diagnostics);
        Assert.Equal((code, column), (problem.Code, problem.At.Column));
        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
    }

    private static Outcome<string> Render(string text) =>
        Template.Parse(text, "page.sbn-md").Value!.Render(Globals, name => name == "given" ? Template.Parse("{{ $1 }}", "given.sbn-md").Value : null);

    private sealed class Data(string? text, object? comparand, Dictionary<string, object?>? members = null) : IHostValue
    {
        public const string Sentence = "A bare number from data can be compared, not printed; print the figure itself.";

        public string? Text => text;

        public string Refusal => Sentence;

        public object? Comparand => comparand;

        public IEnumerable<string> MemberNames => members?.Keys ?? Enumerable.Empty<string>();

        public bool TryMember(string name, out object? value)
        {
            value = null;
            return members?.TryGetValue(name, out value) ?? false;
        }
    }
}

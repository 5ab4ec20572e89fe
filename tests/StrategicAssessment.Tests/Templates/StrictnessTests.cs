using StrategicAssessment.Diagnostics;
using StrategicAssessment.Templates;
using Xunit;

namespace StrategicAssessment.Tests.Templates;

/// <summary>What Scriban lets pass or words for programmers, and what is told here instead.</summary>
public sealed class StrictnessTests
{
    private static readonly Dictionary<string, object?> Globals = new(StringComparer.Ordinal)
    {
        ["zero"] = 0,
        ["none"] = null,
        ["ratio"] = 1.5m,
        ["list"] = new List<object?> { 1, 2, 3 },
        ["place"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = "Maidstone" },
    };

    [Theory]
    [InlineData("a {{ title", "1:3 This code is not closed; add `}}`.")]
    [InlineData("a\n{{ if zero }}b{{ end }}\n  {{ zero\nmore text", "3:3 This code is not closed; add `}}`.")]
    [InlineData("{{ zero\nmore {{ place.name }}", "1:1 This code is not closed; add `}}`.")]
    [InlineData("{{ # a remark", "1:1 This code is not closed; add `}}`.")]
    [InlineData("a {%{ b", "1:3 `{%{` is not closed; add `}%}`.")]
    [InlineData("{{ list[0 }}", "1:11 A bracket is not closed; add `]`.")]
    [InlineData("{{ (1 + 2 }}", "1:11 A bracket is not closed; add `)`.")]
    [InlineData("{{ 'abc }}", "1:10 A text in quotes is not closed; add its closing quote.")]
    public void What_is_not_closed_is_told(string template, string expected) => Assert.Equal([expected], Told(template));

    [Theory]
    [InlineData("text\n{{ 1 +", "2:6 The end of the text is not expected here; write a name, a number or a text in quotes.")]
    [InlineData("text\n{{ x = ", "2:6 The end of the text is not expected here; write a name, a number or a text in quotes.")]
    [InlineData("text\n{{ if zero }}more", "2:14 The `if` above has no `end`; add {{ end }} where its block stops.")]
    [InlineData("text\n{{ for x in list }}{{ x }}\n", "2:27 The `for` above has no `end`; add {{ end }} where its block stops.")]
    public void A_mistake_at_the_end_of_the_file_has_a_place(string template, string expected) => Assert.Contains(expected, Told(template));

    [Theory]
    [InlineData("{{ 1 + }}", "1:8 `}}` is not expected here; write a name, a number or a text in quotes.")]
    [InlineData("{{ x = 1 +\n}}", "1:11 The end of the line is not expected here; write a name, a number or a text in quotes.")]
    [InlineData("{{ ) }}", "1:4 `)` is not expected here; write an operator, or end the statement before it with `}}`, `;` or a new line.")]
    [InlineData("{{ for x list }}{{ end }}", "1:4 `list` is not expected here; write `for name in list`.")]
    [InlineData("{{ place. }}", "1:11 What follows the dot is not expected here; write a name, or an index such as `list[0]`.")]
    [InlineData("{{ end }}", "1:6 This `end` belongs to nothing; it needs an `if`, `for`, `case` or `capture` before it, or must go.")]
    [InlineData("{{ when 1 }}{{ end }}", "1:4 This `when` belongs to nothing; it needs a `case` before it, or must go.")]
    [InlineData("{{ break }}", "1:4 This `break` belongs to nothing; it needs a `for` or `while` around it, or must go.")]
    [InlineData("{{ case 1 }}{{ zero }}{{ when 1 }}{{ end }}", "1:16 `zero` is not expected here; write `when`, `else` or `end` straight after a `case`.")]
    [InlineData("{{ 'a\\q' }}", "1:4 This character after a backslash is not supported; write `\\\\` for a backslash.")]
    [InlineData("{{ 0x }}", "1:4 This number cannot be read; write digits, with a point for decimals.")]
    [InlineData("{{ zero 1 }}", "1:4 This is not a function, so nothing can be passed to it; join values with an operator.")]
    [InlineData("{{ none.name }}", "1:9 `none` is asked of a value that is null; test it with `if` first.")]
    [InlineData("{{ list[9] }}", "1:9 There is no item of that number; the list has 3, counted from 0.")]
    [InlineData("{{ 'a' | string.replace 'b' }}", "1:28 `string.replace` takes 3 arguments, including what is piped in, but was given 2; add or remove some.")]
    [InlineData("{{ -place.name }}", "1:5 This needs a number but was given something else; pass a number.")]
    [InlineData("{{ place.name = 'x' }}", "1:10 Changing what the program hands out is not supported; assign to a name of your own.")]
    [InlineData("{{ list[0] = 1 }}", "1:9 Changing what the program hands out is not supported; assign to a name of your own.")]
    public void A_mistake_is_told_in_plain_words(string template, string expected) => Assert.Equal([expected], Told(template));

    [Theory]
    [InlineData("{{ nmae }}{{ place.nmae }}{{ for x in list }}{{ xx }}{{ end }}{{ string.upcas 'a' }}", "1:4 1:20 1:49 1:73")]
    [InlineData("{{ one; two\n three }}", "1:4 1:9 2:2")]
    [InlineData("{{ 1 + ; 2 * ; zero }}{{ 3 * }}", "1:8 1:14 1:30")]
    [InlineData("{{ if zero + }}a{{ else if * }}b{{ end }}\n{{ for x in }}{{ end }}{{ ) }}", "1:14 1:28 2:13 2:27")]
    [InlineData("{{ if zero }}\n{{ x = 1 +\n y = zero\n z = ) }}\n{{ else }}{{ ( }}{{ end }}\n{{ end }}", "2:11 4:6 5:16 6:6")]
    [InlineData("{{ capture }}x{{ end }}{{ for }}y{{ end }}", "1:12 1:31")]
    [InlineData("{{ 1 + }}{{ import place }}{{ @zero }}", "1:8 1:13 1:31")]
    public void All_mistakes_of_a_file_are_told_at_once(string template, string places) =>
        Assert.Equal(places.Split(' '), Told(template).Select(t => t.Split(' ')[0]));

    [Theory]
    [InlineData("{{ 1 / zero }}", 6)]
    [InlineData("{{ 1 // 0 }}", 6)]
    [InlineData("{{ 1 % 0 }}", 6)]
    [InlineData("{{ 1.0 / 0.0 }}", 8)]
    [InlineData("{{ ratio / 0 }}", 10)]
    [InlineData("{{ x = 1; x /= 0; x }}", 13)]
    [InlineData("{{ 1e308 * 10 }}", 4)]
    [InlineData("{{ 1 << 100 }}", 4)]
    public void No_infinity_is_printed(string template, int column)
    {
        var problem = Assert.Single(Render(template).Diagnostics);
        Assert.Equal(("SA4013", column), (problem.Code, problem.At.Column));
    }

    [Theory]
    [InlineData("date.now")]
    [InlineData("date.parse '2015-09-01'")]
    [InlineData("timespan.from_days 1")]
    [InlineData("math.random 1 9")]
    [InlineData("math.uuid")]
    [InlineData("regex.match 'a' 'a'")]
    [InlineData("html.escape 'a'")]
    [InlineData("object.eval '1'")]
    [InlineData("object.eval_template '{{ 1 }}'")]
    [InlineData("object.to_json list")]
    [InlineData("string.md5 'a'")]
    [InlineData("'1' | string.to_int")]
    [InlineData("list | array.each @string.size")]
    [InlineData("include_join ['a'] ''")]
    [InlineData("func f; ret 1; end")]
    [InlineData("import place")]
    [InlineData("this.zero")]
    [InlineData("with place; end")]
    [InlineData("wrap zero; end")]
    [InlineData("readonly zero")]
    [InlineData("ret 1")]
    [InlineData("$'a{zero}'")]
    [InlineData("'\\ue000'")]
    public void What_is_not_listed_cannot_be_used(string code) =>
        Assert.Contains(Render($"{{{{ {code} }}}}").Diagnostics, d => d.Code == "SA4002" && d.At is { Line: 1, Column: > 3 });

    [Fact]
    public void Templates_cannot_change_what_others_see()
    {
        Assert.NotNull(Render("{{ string = 1; include = 2; x = 3; place = 4 }}").Value);
        Assert.Equal("A", Render("{{ 'a' | string.upcase }}").Value);
        Assert.Equal("SA4002", Assert.Single(Render("{{ string.upcase = 1 }}").Diagnostics).Code);
        Assert.Equal("SA4006", Assert.Single(Render("{{ x }}").Diagnostics).Code);
    }

    private static IEnumerable<string> Told(string template) => Render(template).Diagnostics.Select(d => $"{d.At.Line}:{d.At.Column} {d.Message}");

    private static Outcome<string> Render(string text)
    {
        var template = Template.Parse(text, "page.sbn-md");
        return template.Value?.Render(Globals, _ => null) ?? new Outcome<string>(null, template.Diagnostics);
    }
}

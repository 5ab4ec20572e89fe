using StrategicAssessment.Diagnostics;
using StrategicAssessment.Templates;
using Xunit;

namespace StrategicAssessment.Tests.Templates;

/// <summary>What Scriban does where one could think otherwise.</summary>
public sealed class SameTextTests
{
    private static readonly Dictionary<string, object?> Globals = new(StringComparer.Ordinal)
    {
        ["ten"] = 10,
        ["big"] = 3_000_000_000L,
        ["half"] = 0.5,
        ["price"] = 1.50m,
        ["none"] = null,
        ["empty_list"] = new List<object?>(),
        ["object"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["default"] = "mine" },
        ["items"] = new List<object?> { "b", "a", "c" },
        ["people"] = new List<object?> { Person("x", 2), Person("y", 1), Person("z", 2), Person("w", 1) },
    };

    [Theory]
    [InlineData("{{ ten / 4 }} {{ 7 // -2 }} {{ -7 % 3 }} {{ 2.5 // 1 }} {{ 3.5 // 1 }}", "2.5 -3 -1 2 4")]
    [InlineData("{{ 0.1 + 0.2 }} {{ 1.0 }} {{ 100.0 * 10 }} {{ price }} {{ price * 2 }} {{ price + half }}", "0.30000000000000004 1 1000 1.50 3.00 2.00")]
    [InlineData("{{ 2147483647 + 1 }} {{ big * 2 }} {{ big - 2999999999 }} {{ 5000000000 }}", "2147483648 6000000000 1 5000000000")]
    [InlineData("{{ none + 1 }}|{{ none == null }}|{{ none < 1 }}|{{ none >= none }}|{{ 'a' + none }}", "|true|false|false|a")]
    [InlineData("{{ 1 == '1' }} {{ 1 == 1.0 }} {{ true == true }} {{ 'a' != 'b' }} {{ price == 1.5 }}", "true true true true true")]
    [InlineData("{{ 'n' + true }} {{ 2 * 'ab' }} {{ 'a' * 0 }}", "ntrue abab ")]
    [InlineData("{{ 1 + 2 == 3 && 2 > 1 }} {{ none ?? false || true }} {{ !true == false }} {{ -1 + 2 }} {{ 2 - -1 }}", "true true true 1 3")]
    [InlineData("{{ false ? 1 : true ? 2 : 3 }} {{ 1 > 2 ? 'a' : 'b' | string.upcase }}", "2 B")]
    [InlineData("{{ string.append 'a' 'b' + 'c' }} {{ 'a' + 'b' | string.upcase }}", "abc AB")]
    [InlineData("{{ string.size 'abc' ? 'y' : 'n' }} {{ 'x' | string.truncate 1 ellipsis: '' }}", "y x")]
    [InlineData("{{ '\\u00e9\\x41\\\\' }}{{ 'two\nlines' }}{{ ` \\n ` }}", "\u00e9A\\two\nlines \\n ")]
    [InlineData("{{ object.default }}", "mine")]
    [InlineData("{{ people | array.sort 'age' | array.map 'name' | array.join '' }}{{ items | array.sort | array.join '' }}", "ywxzabc")]
    [InlineData("{{ 'the cat' | string.capitalize }} {{ \"it's a-b 3c\" | string.capitalizewords }}", "The cat It's A-b 3C")]
    [InlineData("{{ for x in none }}x{{ else }}none{{ end }}{{ for x in empty_list }}x{{ else }}empty{{ end }}", "empty")]
    [InlineData("{{ for i in 3..1 }}{{ i }}{{ end }}{{ for i in 1..<1 }}{{ i }}{{ end }}{{ for i in 2..2 }}{{ i }}{{ end }}", "3212")]
    [InlineData("{{ i = 'out'; for i in 1..2; i; i = 'set'; end; i }}", "12set")]
    [InlineData("{{ items[-1] }}{{ items.size }}{{ 'abc' | \n string.size }}", "c33")]
    [InlineData("{{ if ten > 5; 'big'; else; 'small'; end }}", "big")]
    public void Values_and_operators(string template, string expected) => Assert.Equal(expected, Text(template));

    [Theory]
    [InlineData("a {{- 1 }} b {{ 2 -}} c", "a1 b 2c")]
    [InlineData("a\n  {{~ 1 ~}}  \n  b", "a\n1  b")]
    [InlineData("a  {{~ 1 ~}}  b", "a1b")]
    [InlineData("a\r\n  {{~ 1 ~}}  \r\nb", "a\r\n1b")]
    [InlineData("{{- 1 -}}\n\n{{- 2 -}}", "12")]
    [InlineData("{{--1}}{{ # note }}{{ ## a }} b", "-1 b")]
    [InlineData("{{ ## a ## 1 # b }}{%{{{ x }}}%}{{ }}", "1{{ x }}")]
    [InlineData("a {% b } {{ '}}' }} }}", "a {% b } }} }}")]
    [InlineData("{{ case 1 }} dropped {{ when 1, 2 }} kept {{ else }} other {{ end }}", " kept ")]
    public void Text_around_code(string template, string expected) => Assert.Equal(expected, Text(template));

    [Theory]
    [InlineData("  {{ 'a\nb' }}\nc", "  a\n  b\nc")]
    [InlineData("  {{ if true }}\n  x\n  {{ end }}\n", "  \n    x\n    \n")]
    [InlineData("- {{ 'a\nb' }}", "- a\nb")]
    [InlineData("a\n  {{~ 'x\ny' }}", "a\nx\ny")]
    [InlineData("  {{ include 'lines' }}|", "  1\n  2\n|")]
    [InlineData("  {{ t = include 'lines' }}{{ t }}", "  1\n2\n")]
    [InlineData("  {{ capture t }}1\n2{{ end }}{{ t }}", "  1\n  2")]
    public void Lines_begun_inside_indented_code_are_indented(string template, string expected) => Assert.Equal(expected, Text(template));

    [Theory]
    [InlineData("{{ x = 1; x += 2; x *= 3; x }}{{ x++; x }}", "9910")]
    [InlineData("{{ x = 0; while x < 5; x += 1; if x == 2; continue; end; if x == 4; break; end; x; end }}", "13")]
    [InlineData("{{ x = [3, 1, 2]; x[0] = 5; x | array.sort | array.join ' ' }}{{ x }}", "1 2 5[5, 1, 2]")]
    [InlineData("{{ x = {a: 1}; x.b = 2; x.a + x.b }}", "3")]
    [InlineData("{{ for i in items limit: 2 offset: 1 }}{{ i }}{{ end }}", "ac")]
    [InlineData("{{ x = 9; x -= 1; x /= 2; x; x = 9; x //= 2; x; x %= 3; x }}", "441")]
    [InlineData("{{ 0x1F }} {{ 1e3 }} {{ string.size('abc') }} {{ none?.name }}", "31 1000 3 ")]
    [InlineData("{{ 'a' < 'B' }} {{ 'é' | string.starts_with 'e' }} {{ 'é' | string.upcase }}", "false false É")]
    public void The_rest_of_the_language(string template, string expected) => Assert.Equal(expected, Text(template));

    private static Dictionary<string, object?> Person(string name, int age) => new(StringComparer.Ordinal) { ["name"] = name, ["age"] = age };

    private static string Text(string template)
    {
        var outcome = Render(template);
        Assert.Equal("", string.Join('\n', outcome.Diagnostics));
        return outcome.Value!;
    }

    private static Outcome<string> Render(string text)
    {
        var template = Template.Parse(text, "page");
        return template.Value?.Render(Globals, name => name == "lines" ? Template.Parse("1\n2\n", name).Value : null)
            ?? new Outcome<string>(null, template.Diagnostics);
    }
}

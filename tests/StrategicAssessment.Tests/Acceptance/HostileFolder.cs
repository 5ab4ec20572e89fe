using System.Collections.Immutable;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>A folder whose places, words and notes try to become markup, formulas or template code.</summary>
internal static class HostileFolder
{
    public const string Note = "</p><script>alert(2)</script> {{ 1 + 1 }} [x](javascript:1) `a` | =cmd() \u202Eesrever";
    public const string Heading = "=HYPERLINK(\"https://example.org\")|<b>";
    public const string Label = "@shop <i>lifting</i> {{ 2 }}";

    public static readonly ImmutableArray<string> Names =
    [
        "<script>alert(1)</script>", "{{ 1 }}", "{{ table \"burglary\" }}", "=cmd()|A0", "+1+1", "-2+3", "@SUM(A9)", "a | b", "`code` ``x``",
        "[y](javascript:1)", "![z](https://example.org/i.png)", "# heading", "1. list", "**bold** _i_", "&lt;b&gt; & c", "<!-- open", "</td></tr></table>",
        "\u05E2\u05D9\u05E8 \u05D4\u05D1\u05D9\u05E8\u05D4", "\u202Edesrever", "quote \" and 'apostrophe'", "comma, semicolon; tab", "$1 %s {0} \\|", "[c]", "https://example.org",
        new string('L', 300) + " end",
    ];

    /// <summary>Everything in it is well formed; it is about the place of the given name.</summary>
    public static Workspace About(string name)
    {
        var workspace = Workspace.OfNorthshire();
        workspace.Write("areas.csv", Sheet("code,name,type", (code, n) => $"{code},{Quoted(n)},district"));
        workspace.Write("groups.csv", Sheet("group,code,name,member", (code, _) => $"districts,NG1,{Quoted(Note)},{code}"));
        workspace.Write("population.csv", Sheet("area,year,population", (code, _) => $"{code},2014,50000"));
        workspace.Write("extracts/burglary.csv", Sheet("area,period,count,remark", (_, n) => $"{Quoted(n)},year to September 2014,10,x\n{Quoted(n)},year to September 2015,{n.Length},"));
        workspace.Write("extracts/theft.csv", Sheet("area,year,type,count", (code, n) => $"{code},2013/14,{Quoted(Label)},5\n{code},2014/15,{Quoted(Label)},{n.Length}"));
        workspace.Write("assessment.yaml", Plan(name));
        return workspace;
    }

    private static string Plan(string name) =>
        $$"""
        version: 1
        title: {{Text(Note)}}
        edition: {{Text("{{ 2016 }}")}}
        partnership: {{Text(Note)}}
        place: N{{100 + Names.IndexOf(name)}}
        this year: 12 months to September 2015
        extracts:
          burglary:
            title: {{Text(Heading)}}
            counts: {{Text(Note)}}
            source: {{Text(Note)}}
            received: {{Text(Note)}}
            note: {{Text(Note)}}
          theft:
            categories: all-theft
            this year: 2014/15
        categories:
          all-theft:
            shoplifting: {{Text(Label)}}
        tables:
          burglary:
            columns:
              - this year: {{Text(Heading)}}
              - rank
            row heading: {{Text("+" + Heading)}}
            notes: {{Text(Note)}}

        """;

    private static string Sheet(string header, Func<string, string, string> row) =>
        string.Concat(Names.Select((n, i) => row($"N{100 + i}", n) + "\n").Prepend(header + "\n"));

    private static string Text(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string Quoted(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}

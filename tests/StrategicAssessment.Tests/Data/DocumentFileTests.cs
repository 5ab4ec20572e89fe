using System.Text;
using System.Text.Json;
using StrategicAssessment.Data;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Tests.Documents;
using Xunit;

namespace StrategicAssessment.Tests.Data;

public sealed class DocumentFileTests
{
    [Fact]
    public void Paragraphs_and_tables_list_the_figures_they_print()
    {
        var paragraph = Some.Paragraph(new Text("Rose to "), new Strong([new FigureText("b/2", "2")]), new FigureText("a/1", "1"), new FigureText("b/2", "2"));
        var list = new ListBlock(false, 1, [[Some.Paragraph(new FigureText("c/3", "3"))]]);
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(DocumentFile.Write(Numbering.Apply(Some.Document(Some.Section("asb", paragraph, list, Some.Table("t", "x", "y"))))).Span));
        var section = json.RootElement.GetProperty("sections")[0];
        Assert.Equal("assess-document/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal("""{"number":"1.1","text":"Rose to 212","words":"Rose to {}{}{}","written":false,"figures":["b/2","a/1"]}""", Compact(section.GetProperty("paragraphs")[0]));
        Assert.Equal("""{"number":null,"text":"3","words":"{}","written":false,"figures":["c/3"]}""", Compact(section.GetProperty("paragraphs")[1]));
        Assert.Equal("""{"id":"t","number":1,"caption":"Caption of t","figures":["t/x","t/y"]}""", Compact(section.GetProperty("tables")[0]));
    }

    [Fact]
    public void The_file_is_indented_and_ends_with_one_line_feed()
    {
        var text = Encoding.UTF8.GetString(DocumentFile.Write(Some.Document()).Span);
        Assert.StartsWith("{\n  \"schema\"", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}

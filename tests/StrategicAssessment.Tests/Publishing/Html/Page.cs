using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Publishing.Html;
using StrategicAssessment.Tests.Documents;

namespace StrategicAssessment.Tests.Publishing.Html;

/// <summary>What a browser makes of what the writer wrote.</summary>
internal static class Page
{
    public static IHtmlDocument Of(DocumentTree tree) => Parsed(HtmlWriter.Write(tree));

    public static IHtmlDocument Of(params IBlock[] blocks) => Of(Numbering.Apply(Some.Document(Some.Section("a", blocks))));

    public static IHtmlDocument Parsed(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
}

using System.Xml.Linq;

namespace StrategicAssessment.Publishing.Word;

/// <summary>
/// The styles of a reference document, completed by those of the program that it lacks. A style is known by its name, which is the same in every
/// language of Word; its id, which is not, becomes the program's.
/// </summary>
internal sealed class ReferenceStyles
{
    private static readonly XNamespace W = WordNames.Main;
    private static readonly HashSet<string> References = new(StringComparer.Ordinal) { "basedOn", "next", "link", "pStyle", "rStyle", "tblStyle" };
    private static readonly HashSet<string> BeforeNumbering = new(StringComparer.Ordinal) { "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl" };

    private readonly Dictionary<string, string> renamed = new(StringComparer.Ordinal);

    /// <summary>Both are changed: theirs becomes <see cref="Root"/>.</summary>
    public ReferenceStyles(XElement theirs, XElement ours)
    {
        var known = StylesOf(theirs);
        foreach (var (same, own) in StylesOf(ours).SelectMany(own => known.Where(s => IsSame(s, own)).Take(1), (own, same) => (same, own))) renamed[IdOf(same)] = IdOf(own);
        foreach (var other in known) KeepApart(other, ours);
        Rename(theirs);
        // Lists of the reference document are not taken over, so no style may point to one.
        theirs.Descendants(W + "numPr").ToList().ForEach(n => n.Remove());
        foreach (var own in StylesOf(ours)) Complete(theirs, own, known);
        SetLanguage(theirs);
        Root = theirs;
    }

    public XElement Root { get; }

    /// <summary>Gives references to styles in another part the ids that the styles have now.</summary>
    public void Rename(XElement part)
    {
        foreach (var element in part.DescendantsAndSelf())
        {
            var attribute = element.Name == W + "style" ? element.Attribute(W + "styleId") : References.Contains(element.Name.LocalName) && element.Name.Namespace == W ? element.Attribute(W + "val") : null;
            if (attribute is not null && renamed.TryGetValue(attribute.Value, out var id)) attribute.Value = id;
        }
    }

    // An id of theirs that is ours, for a style that is not.
    private void KeepApart(XElement other, XElement ours)
    {
        var id = IdOf(other);
        if (!renamed.ContainsKey(id) && StylesOf(ours).Exists(s => string.Equals(IdOf(s), id, StringComparison.Ordinal))) renamed[id] = id + "Theirs";
    }

    private static void Complete(XElement theirs, XElement own, List<XElement> known)
    {
        var same = known.Find(s => IsSame(s, own));
        if (same is null)
        {
            if (known.Exists(s => TypeOf(s) == TypeOf(own) && (string?)s.Attribute(W + "default") == "1")) own.Attribute(W + "default")?.Remove();
            theirs.Add(new XElement(own));
        }
        else if (own.Element(W + "pPr")?.Element(W + "numPr") is { } numbering)
        {
            if (same.Element(W + "pPr") is not { } properties) AddProperties(same, numbering);
            else if (properties.Elements().LastOrDefault(e => BeforeNumbering.Contains(e.Name.LocalName)) is { } before) before.AddAfterSelf(new XElement(numbering));
            else properties.AddFirst(new XElement(numbering));
        }
    }

    // Paragraph properties stand before those of runs.
    private static void AddProperties(XElement style, XElement numbering)
    {
        var properties = new XElement(W + "pPr", new XElement(numbering));
        if (style.Element(W + "rPr") is { } runs) runs.AddBeforeSelf(properties);
        else style.Add(properties);
    }

    private static void SetLanguage(XElement theirs)
    {
        var runs = theirs.Element(W + "docDefaults")?.Element(W + "rPrDefault")?.Element(W + "rPr");
        if (runs is null) return;
        if (runs.Element(W + "lang") is { } language) language.SetAttributeValue(W + "val", Wording.Words.BuiltIn.Language);
        else runs.Add(new XElement(W + "lang", new XAttribute(W + "val", Wording.Words.BuiltIn.Language)));
    }

    private static List<XElement> StylesOf(XElement root) => [.. root.Elements(W + "style")];

    private static string IdOf(XElement style) => (string?)style.Attribute(W + "styleId") ?? string.Empty;

    private static string TypeOf(XElement style) => (string?)style.Attribute(W + "type") ?? "paragraph";

    private static bool IsSame(XElement one, XElement other) => TypeOf(one) == TypeOf(other)
        && string.Equals((string?)one.Element(W + "name")?.Attribute(W + "val"), (string?)other.Element(W + "name")?.Attribute(W + "val"), StringComparison.OrdinalIgnoreCase);
}

using System.Collections;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using Span = Scriban.Parsing.SourceSpan;

namespace StrategicAssessment.Templates;

/// <summary>What <c>value.name</c> and <c>value[index]</c> give. Knows the values of the host and of templates; nothing is looked up by reflection.</summary>
internal sealed class Members : IObjectAccessor, IListAccessor
{
    public static readonly Members All = new();

    /// <summary>Of `for`.</summary>
    public static readonly string[] OfLoops = ["index", "rindex", "first", "last", "even", "odd", "length"];

    public bool HasIndexer => false;
    public Type? IndexType => null;

    public bool TryGetValue(TemplateContext context, Span span, object target, string member, out object? value)
    {
        value = Of(context, target, member, span, Shown(context.CurrentNode));
        return true;
    }

    /// <summary>The member, or a fault that names the nearest.</summary>
    public static object? Of(TemplateContext context, object? target, string member, Span at, string owner)
    {
        if (ReferenceEquals(target, Values.Failed)) throw new Fault(at, TemplateMessages.Echo);
        object? value = null;
        var (found, names) = target switch
        {
            null => throw new Fault(at, TemplateMessages.MemberOfNothing(member)),
            IHostValue host => (host.TryMember(member, out value), host.MemberNames),
            IReadOnlyDictionary<string, object?> members and not ScriptObject => (members.TryGetValue(member, out value), members.Keys),
            IScriptObject made => (made.TryGetValue(context, at, member, out value), made is ScriptObject or ScriptArray ? made.GetMembers() : OfLoops),
            IList list => (IsSize(member, list.Count, out value), ["size"]),
            string text when !Values.HoldsToken(text) => (IsSize(member, text.Length, out value), ["size"]),
            string => throw new Fault(at, TemplateMessages.DataStaysWhole("looked into")),
            _ => throw new Fault(at, TemplateMessages.NotSupported($"A member of {Values.Kind(target)}", "use the value itself")),
        };
        if (value is NoAnswer) throw new Fault(at, TemplateMessages.NotKnown(member, PathOf(context.CurrentNode)));
        if (found) return value is HostFunction function ? Function.Of(function) : value;
        if (Values.HoldsToken(member)) throw new Fault(at, TemplateMessages.DataStaysWhole("used as an index"));
        if (target is RowNames rows && rows.RemedyOf(member) is { } remedy) throw new Fault(at, TemplateMessages.NoSuchRow(owner, member, remedy));
        throw new Fault(at, Functions.IsSet(target) ? TemplateMessages.NotAllowed(owner, member, names) : TemplateMessages.UnknownMember(owner, member, names));
    }

    // What templates made themselves may be changed; what they were given may not.
    public bool TrySetValue(TemplateContext context, Span span, object target, string member, object? value) =>
        target is ScriptObject made && !Functions.IsSet(target) && made.TrySetValue(context, span, member, value, readOnly: false);

    public int GetMemberCount(TemplateContext context, Span span, object target) => 0;

    public IEnumerable<string> GetMembers(TemplateContext context, Span span, object target) => [];

    public bool HasMember(TemplateContext context, Span span, object target, string member) => false;

    public bool TryGetItem(TemplateContext context, Span span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, Span span, object target, object index, object? value) => false;

    public int GetLength(TemplateContext context, Span span, object target) => ((IList)target).Count;

    public object? GetValue(TemplateContext context, Span span, object target, int index) => ((IList)target)[index];

    public void SetValue(TemplateContext context, Span span, object target, int index, object? value)
    {
        if (target is not ScriptArray made) throw new Fault(span, TemplateMessages.ReadOnly);
        made[index] = value;
    }

    private static bool IsSize(string name, int size, out object? value)
    {
        value = size;
        return name is "size";
    }

    // here.change, of here.change.rose; empty where a template does not say it so plainly.
    private static string PathOf(ScriptNode? node) => node is ScriptMemberExpression { Target: ScriptVariable or ScriptMemberExpression } member ? member.Target.ToString()! : string.Empty;

    private static string Shown(ScriptNode? node) => node switch
    {
        ScriptMemberExpression { Target: ScriptVariable variable } => variable.Name,
        ScriptMemberExpression { Target: ScriptMemberExpression { Member: { } member } } => member.Name,
        ScriptIndexerExpression { Target: ScriptVariable variable } => variable.Name,
        _ => "",
    };
}

using System.Collections;
using System.Numerics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using StrategicAssessment.Diagnostics;
using Span = Scriban.Parsing.SourceSpan;

namespace StrategicAssessment.Templates;

/// <summary>One rendering. Scriban runs the template; every statement and expression passes <see cref="Evaluate"/>, where values from data are kept whole,
/// steps are counted, and a statement that fails is reported and left out.</summary>
internal sealed class TemplateRun : TemplateContext
{
    private readonly string path;
    private readonly Func<string, Template?> find;
    private readonly List<Diagnostic> problems = [];
    private readonly Stack<object?> cases = new();
    private int steps;
    private int includes;
    private Span? place;

    public TemplateRun(string path, IReadOnlyDictionary<string, object?> globals, Func<string, Template?> find, RenderLimits limits)
        : base(Functions.All)
    {
        (this.path, this.find, Limits) = (path, find, limits);
        (StrictVariables, EnableRelaxedMemberAccess, EnableRelaxedIndexerAccess) = (true, false, false);
        (LoopLimit, OutputLimit, LimitToString, RecursiveLimit) = (limits.Iterations, limits.OutputCharacters, limits.TextCharacters + 1, 0);
        (OnOutputLimit, OnStringLimit, NewLine) = (ScriptLimitBehavior.Throw, ScriptLimitBehavior.Throw, "\n");
        TryGetVariable = Unknown;
        var store = new ScriptObject(globals.Count);
        foreach (var (name, value) in globals) store[name] = value is HostFunction function ? Function.Of(function) : value;
        PushGlobal(store);
    }

    public RenderLimits Limits { get; }

    /// <summary>The text; without a value when anything was wrong.</summary>
    public Outcome<string> Render(Scriban.Template template)
    {
        var text = "";
        try
        {
            text = template.Render(this);
        }
        catch (RenderingEnded)
        {
            // The reason is among the problems.
        }

        return Outcome.Of(problems.Count == 0 ? text : null, problems.ToImmutableArray());
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is null) return null;
        if (++steps > Limits.Steps)
            throw new Fault(scriptNode.Span, TemplateMessages.TooFar("The number of steps of a template", Limits.Steps, "use fewer or shorter loops"));
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new Fault(scriptNode.Span, TemplateMessages.TooDeep);
        return scriptNode switch
        {
            ScriptBlockStatement => base.Evaluate(scriptNode, aliasReturnedFunction),
            ScriptStatement statement => RunOrReport(statement),
            ScriptBinaryExpression { Operator: not (ScriptBinaryOperator.And or ScriptBinaryOperator.Or) } binary =>
                Checked(binary, Operate(binary.Operator, Evaluate(binary.Left!), Evaluate(binary.Right!), binary.OperatorToken?.Span ?? binary.Span, binary)),
            ScriptAssignExpression { EqualToken.TokenType: not TokenType.Equal } assign => Reassigned(assign),
            _ => Checked(scriptNode, base.Evaluate(scriptNode, aliasReturnedFunction)),
        };
    }

    /// <summary>What the action gives; what is wrong while it runs, and has no place of its own, is told of this place.</summary>
    public object? At(Span at, Func<object?> action)
    {
        var outside = place;
        place = at;
        try
        {
            return action();
        }
        finally
        {
            place = outside;
        }
    }

    public override string? ObjectToString(object? value, bool nested = false)
    {
        var at = place ?? CurrentSpan;
        return value switch
        {
            IHostValue host => host.Text ?? throw new Fault(at, TemplateMessages.NotPrintable(host)),
            bool or null or string or IList or IScriptOutput => base.ObjectToString(value, nested && !Values.IsData(value)),
            _ when Values.IsNumber(value) => base.ObjectToString(value, nested),
            _ => throw new Fault(at, TemplateMessages.NotSupported($"Printing {Values.Kind(value)} as a whole", "print its members")),
        };
    }

    public override bool ToBool(Span span, object? value) => base.ToBool(span, Values.Comparand(value));

    public override int ToInt(Span span, object? value) => Values.IsData(value)
        ? throw new Fault(span, TemplateMessages.DataStaysWhole("used as a position or a number of times"))
        : base.ToInt(span, value);

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => Members.All;

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) => target is IList ? Members.All : null;

    /// <summary><c>include</c>: what the template writes.</summary>
    public object Include(Call call)
    {
        if (call[0] is not string name || Values.HoldsToken(name))
            throw new Fault(call.At, TemplateMessages.WrongKind("`include`", "the name of a template in quotes", Values.Kind(call[0])));
        if (name.Length == 0 || find(name) is not { } template) throw new Fault(call.At, TemplateMessages.MissingInclude(name));
        if (includes >= Limits.IncludeDepth)
            throw new Fault(call.At, TemplateMessages.TooFar("Includes within includes", Limits.IncludeDepth, "let no template include itself"));
        includes++;
        try
        {
            return RenderTemplate(template.Parsed, call.Arguments, callerContext: null);
        }
        finally
        {
            includes--;
        }
    }

    private object? RunOrReport(ScriptStatement statement)
    {
        var outside = cases.Count;
        try
        {
            var value = base.Evaluate(statement, aliasReturnedFunction: false);
            // A capture is an object to Scriban; here it is the text that it holds.
            if (statement is ScriptCaptureStatement { Target: { } target } && GetValue(target) is IScriptOutput captured) SetValue(target, captured.ToString());
            return statement is ScriptExpressionStatement { Expression: { } printed } ? At(printed.Span, () => ObjectToString(value)) : value;
        }
        catch (ScriptRuntimeException exception) when (exception is not RenderingEnded)
        {
            Report(exception);
            if (statement is ScriptExpressionStatement { Expression: ScriptAssignExpression { Target: ScriptVariable variable } }) SetValue(variable, Values.Failed);
            return null;
        }
        finally
        {
            while (cases.Count > outside) cases.Pop();
        }
    }

    private void Report(ScriptRuntimeException exception)
    {
        var problem = exception is Fault fault ? fault.Problem : ScribanMessages.Rendering(exception.OriginalMessage, Limits);
        // What Scriban itself trips over after a fault in an include follows from that fault.
        if (problem.IsEcho || problems.Count > 0 && exception.InnerException is InvalidOperationException) return;
        var (start, file) = (exception.Span.Start, exception.Span.FileName);
        var told = Diagnostic.Error(
            problem.Code, new(string.IsNullOrEmpty(file) ? path : file, Math.Max(0, start.Line) + 1, Math.Max(0, start.Column) + 1), problem.Message);
        if (!problems.Contains(told)) problems.Add(told);
        if (problem.Ends || problems.Count >= Limits.Problems) throw new RenderingEnded(exception.Span);
    }

    // What may be said of a value once it is known: by whoever uses it, and where.
    private object? Checked(ScriptNode node, object? value)
    {
        if (ReferenceEquals(value, Values.Failed)) throw new Fault(node.Span, TemplateMessages.Echo);
        if (value is BigInteger || value is double number && !double.IsFinite(number)) throw new Fault(node.Span, TemplateMessages.NumberTooLarge);
        if (value is string text && text.Length > Limits.TextCharacters)
            throw new Fault(node.Span, TemplateMessages.TooFar("The length of a text", Limits.TextCharacters, "print its parts one after another"));
        switch (node.Parent)
        {
            // Scriban would compare what a `case` is about itself, and not as operators here do: so it is handed "yes", and each `when` its answer.
            case ScriptCaseStatement choice when ReferenceEquals(choice.Value, node):
                cases.Push(value);
                return true;
            case ScriptList { Parent: ScriptWhenStatement }:
                return Operate(ScriptBinaryOperator.CompareEqual, cases.Peek(), value, node.Span, node);
            case ScriptForStatement loop when ReferenceEquals(loop.Iterator, node) && value is not (null or IList):
                throw new Fault(node.Span, TemplateMessages.NotSupported($"A `for` over {Values.Kind(value)}", "loop over a list"));
            default:
                return value;
        }
    }

    private object? Reassigned(ScriptAssignExpression assign)
    {
        var sign = assign.EqualToken.Value switch
        {
            "+=" => ScriptBinaryOperator.Add,
            "-=" => ScriptBinaryOperator.Subtract,
            "*=" => ScriptBinaryOperator.Multiply,
            "/=" => ScriptBinaryOperator.Divide,
            "//=" => ScriptBinaryOperator.DivideRound,
            "%=" => ScriptBinaryOperator.Modulus,
            var other => throw new Fault(assign.EqualToken.Span, TemplateMessages.NotSupported($"`{other}`", "write the assignment in full")),
        };
        SetValue(assign.Target, Checked(assign, Operate(sign, Evaluate(assign.Target!), Evaluate(assign.Value!), assign.EqualToken.Span, assign)));
        return null;
    }

    // A value from data can be compared; nothing else.
    private object? Operate(ScriptBinaryOperator sign, object? left, object? right, Span at, ScriptNode node)
    {
        if (sign == ScriptBinaryOperator.EmptyCoalescing) return Values.IsMissing(left) ? right : left;
        if (sign == ScriptBinaryOperator.NotEmptyCoalescing) return Values.IsMissing(left) ? left : right;
        Fault CannotCombine() => new(at, TemplateMessages.CannotCombine(sign.ToText(), Values.Kind(left), Values.Kind(right)));
        var (first, second) = (left, right);
        if (IsComparison(sign) && (left is IHostValue || right is IHostValue))
        {
            (first, second) = (Values.Comparand(left), Values.Comparand(right));
            if (first is not null && second is not null && Values.Kind(first) != Values.Kind(second)) throw CannotCombine();
        }

        var joins = sign == ScriptBinaryOperator.Add && (first is string || second is string);
        if (!joins && (Values.IsData(first) || Values.IsData(second))) throw new Fault(at, TemplateMessages.DataStaysWhole($"used with `{sign.ToText()}`"));
        var asksForNull = sign is ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual && (first is null || second is null);
        if (!joins && !asksForNull && !(Values.IsScalar(first) && Values.IsScalar(second))) throw CannotCombine();
        if (sign is ScriptBinaryOperator.Divide or ScriptBinaryOperator.DivideRound or ScriptBinaryOperator.Modulus && IsNumber(first, out _) && IsNumber(second, out var by) && by == 0)
            throw new Fault(at, TemplateMessages.DivisionByZero);
        if (sign is ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude && IsNumber(first, out var from) && IsNumber(second, out var to) && Math.Abs(to - from) >= Limits.Iterations + (sign == ScriptBinaryOperator.RangeExclude ? 1 : 0))
            throw new Fault(node.Parent is ScriptForStatement loop ? loop.Span : at, TemplateMessages.LongLoop(Limits));
        try
        {
            return At(at, () => ScriptBinaryExpression.Evaluate(this, at, sign, first, second));
        }
        catch (ScriptRuntimeException exception) when (exception is not Fault)
        {
            var problem = ScribanMessages.Rendering(exception.OriginalMessage, Limits);
            throw problem.Ends ? new Fault(at, problem) : CannotCombine();
        }
    }

    private static bool IsComparison(ScriptBinaryOperator sign) => sign is ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual
        or ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual;

    private static bool IsNumber(object? value, out double number)
    {
        number = Values.IsNumber(value) ? Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) : 0;
        return Values.IsNumber(value);
    }

    private bool Unknown(TemplateContext context, Span span, ScriptVariable variable, out object? value)
    {
        var name = variable.ToString();
        var loops = new List<string>();
        for (var node = variable.Parent; node is not null; node = node.Parent)
        {
            if (node is ScriptForStatement { Variable: ScriptVariable of }) loops.Add(of.Name);
        }

        throw new Fault(span, name is "math" or "date" or "timespan" or "html" or "regex" or "include_join" or "empty" or "blank"
            ? TemplateMessages.NotSupported($"`{name}`", "use the functions listed in the guide to templates")
            : TemplateMessages.UnknownName(name, [.. loops, .. CurrentGlobal?.GetMembers() ?? [], .. Functions.All.GetMembers()]));
    }
}

/// <summary>Leaves the statement that cannot be rendered; never leaves this room. Scriban lets exceptions of its own kind through as they are.</summary>
internal sealed class Fault(Span at, Problem problem) : ScriptRuntimeException(at, problem.Message)
{
    public Problem Problem => problem;
}

/// <summary>Leaves everything at once: a limit was reached, and told.</summary>
internal sealed class RenderingEnded(Span at) : ScriptRuntimeException(at, string.Empty);

/// <summary>What went wrong, before it is known in which file.</summary>
// Ends: whether nothing after it may be rendered: a limit was reached.
// IsEcho: whether it only follows from a problem already reported.
internal sealed record Problem(string Code, string Message, bool Ends = false, bool IsEcho = false);

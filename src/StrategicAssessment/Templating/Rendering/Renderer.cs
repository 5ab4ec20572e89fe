using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Templating.Syntax;

namespace StrategicAssessment.Templating.Rendering;

/// <summary>Runs the statements of a template and of those that it includes. A statement that fails is reported and left out.</summary>
internal sealed class Renderer
{
    private readonly Scope scope;
    private readonly Output output;
    private readonly Budget budget;
    private readonly Evaluator evaluator;
    private readonly Func<string, Template?> find;
    private readonly List<Diagnostic> problems = [];
    private readonly Stack<object?> cases = new();
    private string path;

    public Renderer(string path, IReadOnlyDictionary<string, object?> globals, Func<string, Template?> find, RenderLimits limits)
    {
        this.path = path;
        this.find = find;
        scope = new Scope(globals);
        output = new Output(limits);
        budget = new Budget(limits);
        evaluator = new Evaluator(scope, budget, new Caller(budget, Include));
    }

    /// <summary>The text; without a value when anything was wrong.</summary>
    public Outcome<string> Render(Block page)
    {
        try
        {
            Run(page);
        }
        catch (RenderingEnded)
        {
            // The reason is among the problems.
        }

        return Outcome.Of(problems.Count == 0 ? output.Result() : null, problems.ToImmutableArray());
    }

    private void Run(Block block)
    {
        var outside = output.Indent;
        var indent = outside;
        foreach (var statement in block.Statements)
        {
            indent = statement switch
            {
                OpenCode open => open.Indent,
                CloseCode => outside,
                _ => indent,
            };
            output.IndentWith(indent);
            RunOrReport(statement);
        }

        output.IndentWith(outside);
    }

    private void RunOrReport(IStatement statement)
    {
        try
        {
            Run(statement);
        }
        catch (TemplateFault fault)
        {
            Report(fault);
            if (statement is Assign assign) scope.Set(assign.Name, Failed.Value);
        }
    }

    private void Report(TemplateFault fault)
    {
        if (fault.Problem.IsEcho) return;
        var problem = Diagnostic.Error(fault.Problem.Code, new SourceSpan(path, fault.At.Line, fault.At.Column), fault.Problem.Message);
        if (!problems.Contains(problem)) problems.Add(problem);
        if (fault.Problem.Ends || problems.Count >= budget.Limits.Problems) throw new RenderingEnded();
    }

    /// <summary>Leaves everything at once: a limit was reached.</summary>
    private sealed class RenderingEnded : Exception;

    private void Run(IStatement statement)
    {
        switch (statement)
        {
            case RawText raw:
                output.Write(raw.Text, new Place(1, 1));
                break;
            case Print print:
                output.Write(Printer.Print(evaluator.Evaluate(print.Value), print.Value.At), print.Value.At);
                break;
            case Assign assign:
                scope.Set(assign.Name, evaluator.Evaluate(assign.Value));
                break;
            case Capture capture:
                Run(capture);
                break;
            case If choice:
                Run(choice);
                break;
            case Else otherwise:
                Run(otherwise.Body);
                break;
            case For loop:
                Run(loop);
                break;
            case Case choice:
                cases.Push(evaluator.Evaluate(choice.Value));
                Run(choice.Body);
                cases.Pop();
                break;
            case When branch:
                Run(branch);
                break;
        }
    }

    private void Run(If choice)
    {
        if (evaluator.IsTrue(choice.Condition)) Run(choice.Then);
        else if (choice.Else is { } otherwise) Run(otherwise);
    }

    private void Run(When branch)
    {
        var matches = branch.Values.Any(v => Operators.Apply("==", cases.Peek(), evaluator.Evaluate(v), branch.At) is true);
        if (matches) Run(branch.Body);
        else if (branch.Next is { } next) Run(next);
    }

    private void Run(Capture capture)
    {
        output.Open();
        Run(capture.Body);
        scope.Set(capture.Name, output.Close());
    }

    private void Run(For loop)
    {
        var (items, count) = Items(loop.List);
        scope.EnterLoop(loop.Name);
        var index = 0;
        foreach (var item in items)
        {
            budget.Iterate(loop.At);
            scope.Step(item, new LoopState(index++, count));
            Run(loop.Body);
        }

        scope.LeaveLoop();
        if (scope.LoopDepth == 0) budget.EndLoops();
        if (index == 0 && count >= 0 && loop.Otherwise is { } otherwise) Run(otherwise);
    }

    // The count is negative for null, which to Scriban is not even an empty list.
    private (IEnumerable<object?> Items, int Count) Items(IExpression list)
    {
        if (list is Binary { Sign: ".." or "..<" } range) return Range(range);
        return evaluator.Evaluate(list) switch
        {
            null => ([], -1),
            Sequence sequence => (sequence.Items, sequence.Items.Count),
            IReadOnlyList<object?> items => (items, items.Count),
            var other => throw new TemplateFault(list.At, TemplatingMessages.NotSupported($"A `for` over {Values.Kind(other)}", "loop over a list")),
        };
    }

    private (IEnumerable<object?> Items, int Count) Range(Binary range)
    {
        var (first, last) = (Bound(range.Left, range), Bound(range.Right, range));
        var step = first < last ? 1 : -1;
        var count = ((last - first) * step) + (range.Sign == ".." ? 1 : 0);
        var walked = (int)Math.Min(count, budget.Limits.Iterations + 1L);
        var items = Enumerable.Range(0, walked).Select(i => (object?)Numbers.Fitted(first + (i * step)));
        return (items, (int)Math.Min(count, int.MaxValue));
    }

    private long Bound(IExpression expression, Binary range) => evaluator.Evaluate(expression) switch
    {
        IHostValue => throw new TemplateFault(range.SignAt, TemplatingMessages.DataStaysWhole("the end of a range")),
        int whole => whole,
        var other => throw new TemplateFault(range.SignAt, TemplatingMessages.WrongKind($"`{range.Sign}`", "whole numbers", Values.Kind(other))),
    };

    private object Include(string name, Given given, Place at)
    {
        if (name.Length == 0 || find(name) is not { } template) throw new TemplateFault(at, TemplatingMessages.MissingInclude(name));
        if (scope.IncludeDepth >= budget.Limits.IncludeDepth)
            throw new TemplateFault(at, TemplatingMessages.TooFar("Includes within includes", budget.Limits.IncludeDepth, "let no template include itself"));
        var outside = path;
        var endInclude = output.BeginInclude();
        scope.EnterInclude(given);
        path = template.Path;
        Run(template.Page);
        path = outside;
        scope.LeaveInclude();
        var written = output.Close();
        endInclude();
        return written.HoldsData ? written : written.Text;
    }
}

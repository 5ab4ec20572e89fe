namespace StrategicAssessment.Templating.Rendering;

/// <summary>The variables that a template sees: those of loops first, then its own and the host's.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, object?> globals;
    private readonly List<(string Name, object? Value, LoopState State)> loops = [];
    private readonly Stack<Given> given = new();

    public Scope(IReadOnlyDictionary<string, object?> globals) =>
        this.globals = new Dictionary<string, object?>(globals, StringComparer.Ordinal);

    public int LoopDepth => loops.Count;

    public int IncludeDepth => given.Count;

    public void Set(string name, object? value) => globals[name] = value;

    public void EnterLoop(string name) => loops.Add((name, null, new LoopState(0, 0)));

    public void Step(object? value, LoopState state) => loops[^1] = (loops[^1].Name, value, state);

    public void LeaveLoop() => loops.RemoveAt(loops.Count - 1);

    public void EnterInclude(Given arguments) => given.Push(arguments);

    public void LeaveInclude() => given.Pop();

    public bool TryGet(string name, out object? value)
    {
        for (var i = loops.Count - 1; i >= 0; i--)
        {
            var isState = string.Equals(name, "for", StringComparison.Ordinal);
            if (!isState && !string.Equals(name, loops[i].Name, StringComparison.Ordinal)) continue;
            value = isState ? loops[i].State : loops[i].Value;
            return true;
        }

        if (!string.Equals(name, "$", StringComparison.Ordinal)) return globals.TryGetValue(name, out value);
        value = given.Count > 0 ? given.Peek() : null;
        return given.Count > 0;
    }

    /// <summary>All names that could have been meant.</summary>
    public IEnumerable<string> Names => [.. loops.Select(l => l.Name), .. globals.Keys, .. Functions.Builtins.Names];
}

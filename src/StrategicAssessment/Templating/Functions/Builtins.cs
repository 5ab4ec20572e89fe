namespace StrategicAssessment.Templating.Functions;

/// <summary>What Scriban brings itself, as far as templates here may use it.</summary>
internal static class Builtins
{
    private static readonly string[] OtherNames =
        ["math", "date", "timespan", "html", "regex", "include_join", "empty", "blank"];

    // Functions of Scriban in the three sets below that are not supported: an honest message rather than "did you mean".
    private static readonly string[] OtherFunctions =
    [
        "string.base64_decode", "string.base64_encode", "string.empty", "string.equals_ignore_case", "string.escape", "string.handleize",
        "string.hmac_sha1", "string.hmac_sha256", "string.hmac_sha512", "string.index_of", "string.literal", "string.md5", "string.pad_left",
        "string.pad_right", "string.remove", "string.remove_first", "string.remove_last", "string.replace_first", "string.sha1", "string.sha256",
        "string.sha512", "string.slice", "string.slice1", "string.split", "string.strip_newlines", "string.to_double", "string.to_float",
        "string.to_int", "string.to_long", "string.truncatewords", "string.whitespace",
        "array.add", "array.add_range", "array.any", "array.compact", "array.concat", "array.cycle", "array.each", "array.filter",
        "array.insert_at", "array.limit", "array.offset", "array.remove_at", "array.reverse", "array.uniq",
        "object.eval", "object.eval_template", "object.format", "object.from_json", "object.has_key", "object.has_value", "object.keys",
        "object.kind", "object.size", "object.to_json", "object.typeof", "object.values",
    ];

    /// <summary>The names of the sets of functions, and of <c>include</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["string", "array", "object", "include"];

    public static bool IsNamespace(string name) => name is "string" or "array" or "object" || IsOther(name);

    /// <summary>Whether Scriban has it and templates here do not.</summary>
    public static bool IsOther(string name) => Array.IndexOf(OtherNames, name) >= 0;

    /// <summary>A set of functions or <c>include</c>; null when Scriban has nothing of that name that is supported.</summary>
    public static object? Find(string name) => name switch
    {
        "string" or "array" or "object" => new Namespace(name),
        "include" => Include.Function,
        _ => null,
    };

    public static Builtin Member(Namespace set, string name, Place at)
    {
        var functions = Of(set.Name);
        if (functions.TryGetValue(name, out var function)) return function;
        var full = $"{set.Name}.{name}";
        throw new TemplateFault(at, Array.IndexOf(OtherFunctions, full) >= 0
            ? TemplatingMessages.NotSupported($"`{full}`", $"`{set.Name}` offers here: {string.Join(", ", functions.Keys.Order(StringComparer.Ordinal))}")
            : TemplatingMessages.UnknownMember($"`{set.Name}`", name, functions.Keys));
    }

    private static IReadOnlyDictionary<string, Builtin> Of(string set) => set switch
    {
        "string" => TextFunctions.All,
        "array" => ListFunctions.All,
        _ => ObjectFunctions.All,
    };
}

using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Reflection;

namespace StrategicAssessment.Benchmarks;

/// <summary>
/// Makes src/StrategicAssessment/startup.mibc: the list of generic methods that runs over the samples need, which publishing compiles ahead. Without it
/// they are compiled at every start, because nothing in the code names them (docs/decisions/0011).
/// </summary>
internal static class StartupProfile
{
    private const string CompiledAhead = "DOTNET_ReadyToRun";
    private static readonly string[] Formats = ["--format", "md,html,docx,xlsx,png"];

    /// <summary>Runs the program's commands over every sample inside this process and writes the list; 0 when no run failed (differences are not a failure).</summary>
    public static int Run()
    {
        if (Environment.GetEnvironmentVariable(CompiledAhead) != "0") return Again();
        var root = WholeProcess.Root();
        var scratch = Directory.CreateTempSubdirectory("assess-profile-");
        try
        {
            using var compiled = new CompiledMethods();
            if (!Commands(root, scratch.FullName).All(Succeeds)) return 1;
            var methods = compiled.Generic();
            MethodList.Write(Path.Combine(root, "src", "StrategicAssessment", "startup.mibc"), methods);
            Console.Error.WriteLine($"{methods.Count} methods");
            return 0;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    // Only what the runtime compiles is heard of: nothing of the framework may come compiled.
    private static int Again()
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["profile"]) { Environment = { [CompiledAhead] = "0" }, RedirectStandardOutput = true, UseShellExecute = false })!;
        child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode;
    }

    private static IEnumerable<string[]> Commands(string root, string scratch)
    {
        foreach (var plan in Directory.GetFiles(Path.Combine(root, "sample-data"), "assessment.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var folder = Path.GetDirectoryName(plan)!;
            var output = Path.Combine(scratch, Path.GetFileName(folder));
            yield return ["check", folder];
            yield return ["build", folder, "--output", output, .. Formats];
            yield return ["build", folder, "--output", output, "--check-unchanged", .. Formats];
            yield return ["list", "figures", folder];
        }

        yield return ["diff", Path.Combine(scratch, "maidstone-2016-17"), Path.Combine(scratch, "maidstone-2017-18")];
    }

    private static bool Succeeds(string[] arguments)
    {
        var code = (int)Assembly.Load("assess").EntryPoint!.Invoke(null, [arguments])!;
        if (code > 1) Console.Error.WriteLine($"{string.Join(' ', arguments)}: exit code {code}");
        return code <= 1;
    }

    /// <summary>Hears from the runtime which methods it compiles.</summary>
    private sealed class CompiledMethods : EventListener
    {
        private const EventKeywords Compiling = (EventKeywords)0x10;
        private const string Loaded = "MethodLoadVerbose";
        private static readonly MethodInfo ByHandle = typeof(object).Assembly.GetType("System.RuntimeType")!
            .GetMethods(BindingFlags.NonPublic | BindingFlags.Static).Single(m => m.Name == "GetMethodBase" && m.GetParameters() is [{ ParameterType.Name: "IRuntimeMethodInfo" }]);

        private const uint Dynamic = 1, Instantiated = 2;
        private readonly HashSet<ulong> _handles = [];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (string.Equals(eventSource.Name, "Microsoft-Windows-DotNETRuntime", StringComparison.Ordinal)) EnableEvents(eventSource, EventLevel.Verbose, Compiling);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName?.StartsWith(Loaded, StringComparison.Ordinal) == true && eventData.Payload is [ulong handle, _, _, _, _, uint flags, ..] && (flags & (Dynamic | Instantiated)) == Instantiated)
                lock (_handles) _handles.Add(handle);
        }

        /// <summary>The methods heard of that are generic or belong to a generic type.</summary>
        public List<MethodBase> Generic()
        {
            Thread.Sleep(TimeSpan.FromSeconds(2));
            lock (_handles)
                return [.. _handles.Select(Method).OfType<MethodBase>().Where(m => m.IsGenericMethod || m.DeclaringType is { IsGenericType: true })];
        }

        private static MethodBase? Method(ulong handle)
        {
            try
            {
                var method = RuntimeMethodHandle.FromIntPtr(unchecked((nint)handle));
                var information = typeof(RuntimeMethodHandle).GetMethod("GetMethodInfo", BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(method, null);
                return (MethodBase?)ByHandle.Invoke(null, [information]);
            }
            catch (Exception failure) when (failure is TargetInvocationException or ArgumentException or NotSupportedException)
            {
                Console.Error.WriteLine(failure.InnerException?.Message ?? failure.Message);
                return null;
            }
        }
    }
}

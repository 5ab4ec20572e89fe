using System.ComponentModel;
using System.Runtime.InteropServices;

namespace StrategicAssessment.Benchmarks;

/// <summary>Processor time of the children that this process has waited for; Linux and macOS, 64 bits.</summary>
internal static class ChildTime
{
    private const int OfChildren = -1;

    /// <summary>In user mode, to the microsecond, since this process started.</summary>
    public static TimeSpan User() => GetResourceUsage(OfChildren, out var usage) == 0
        ? TimeSpan.FromSeconds(usage.UserSeconds) + TimeSpan.FromMicroseconds(usage.UserMicroseconds)
        : throw new Win32Exception(Marshal.GetLastPInvokeError());

    [DllImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, out Usage usage);

    // struct rusage: two times of two 64-bit words each, then fourteen counters that are not read here.
    [StructLayout(LayoutKind.Sequential, Size = 18 * sizeof(long))]
    private readonly struct Usage
    {
        public readonly long UserSeconds;
        public readonly int UserMicroseconds;
    }
}

namespace StrategicAssessment.Plans;

/// <summary>Tells files from pipes and devices, from which reading may never end.</summary>
internal static class RegularFile
{
    /// <summary>Whether what stands at a path, or what its links lead to, can be read to an end. Does not wait for a pipe.</summary>
    /// <exception cref="IOException">Its links lead nowhere, or in a circle.</exception>
    public static bool Is(string path)
    {
        var target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? new FileInfo(path);
        if (OperatingSystem.IsWindows() || target.Length > 0) return true;
        if (target.FullName.StartsWith("/dev/", StringComparison.Ordinal) || target.FullName.StartsWith("/proc/", StringComparison.Ordinal)) return false;
        try
        {
            // Opened for writing too, a pipe does not wait for somebody to write into it.
            using var opened = new FileStream(target.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return opened.CanSeek;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>Reads files out of a bundle that stands on a disk, and only when they are still as they were written.</summary>
internal static class BundleReader
{
    /// <summary>
    /// The bytes as they were written, or null when the folder holds no trustworthy manifest, the manifest does not list the path, a link stands on the way,
    /// or more than their line ends is another. Call <see cref="BundleStore.Recover"/> first.
    /// </summary>
    /// <exception cref="DiskFaultException">The file is there but cannot be read.</exception>
    public static byte[]? Content(IBundleDisk disk, string folder, string path)
    {
        var target = new BundleFolder(disk, folder);
        var listed = (ManifestReader.Read(disk, folder) as ListedManifest)?.Outputs.FirstOrDefault(o => o.Path == path);
        if (listed is null || target.LinkOn(path) is not null || !target.Has(path)) return null;
        return LineEnds.Restored(disk.Read(target.At(path)), listed.Sha256);
    }

    /// <summary>The whole bundle, to be written elsewhere; null when its manifest cannot be trusted or any file is not as it was written.</summary>
    /// <param name="extension">Of the files that no manifest lists and that come along where they are: one for each page.</param>
    /// <exception cref="DiskFaultException">A file is there but cannot be read.</exception>
    public static Bundle? Whole(IBundleDisk disk, string folder, string extension)
    {
        if (ManifestReader.Read(disk, folder) is not ListedManifest manifest) return null;
        var files = new List<BundleFile>();
        foreach (var output in manifest.Outputs)
        {
            if (Content(disk, folder, output.Path) is not { } content) return null;
            files.Add(new BundleFile(output.Path, content));
        }

        var beside = disk.Names(folder).Where(n => n.EndsWith(extension, StringComparison.Ordinal) && disk.Kind(Path.Join(folder, n)) == EntryKind.File && manifest.Outputs.All(o => o.Path != n));
        return new Bundle(files, manifest.Facts, beside.Select(n => new Companion(n, disk.Read(Path.Join(folder, n)), _ => false)));
    }
}

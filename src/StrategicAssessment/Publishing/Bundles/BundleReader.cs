namespace StrategicAssessment.Publishing.Bundles;

/// <summary>Reads one file out of a bundle that stands on a disk, and only when it is still as it was written.</summary>
public static class BundleReader
{
    /// <summary>
    /// The bytes, or null when the folder holds no trustworthy manifest, the manifest does not list the path, a link stands on the way,
    /// or the bytes are no longer those that were written. Call <see cref="BundleStore.Recover"/> first.
    /// </summary>
    /// <exception cref="DiskFaultException">The file is there but cannot be read.</exception>
    public static byte[]? Content(IBundleDisk disk, string folder, string path)
    {
        var target = new BundleFolder(disk, folder);
        var listed = (ManifestReader.Read(disk, folder) as ListedManifest)?.Outputs.FirstOrDefault(o => o.Path == path);
        if (listed is null || target.LinkOn(path) is not null || !target.Has(path) || disk.Length(target.At(path)) != listed.Bytes) return null;
        var content = disk.Read(target.At(path));
        return Manifest.Sha256(content) == listed.Sha256 ? content : null;
    }
}

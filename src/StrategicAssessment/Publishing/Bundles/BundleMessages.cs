using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>All that the replacement of a bundle has to say. Each names the path as the analyst gave the folder, with forward slashes.</summary>
internal static class BundleMessages
{
    public static Diagnostic Fault(DiskFaultException fault) => Fault(fault.Path, fault.Reason);

    public static Diagnostic Fault(string path, DiskFaultReason reason) => reason switch
    {
        DiskFaultReason.HeldOpen => HeldOpen(path),
        DiskFaultReason.NotPermitted => NotPermitted(path),
        DiskFaultReason.DiskFull => DiskFull(path),
        DiskFaultReason.PathTooLong => PathTooLong(path),
        DiskFaultReason.Other => Refused(path),
    };

    public static Diagnostic HeldOpen(string path) => Error("SA6001", path,
        "This file cannot be replaced because another program holds it open; close it there and run the command again.");

    public static Diagnostic NotPermitted(string path) => Error("SA6002", path,
        "This cannot be written because it is read-only or you lack the permission; change that or choose another output folder.");

    public static Diagnostic FolderInPlaceOfFile(string path) => Error("SA6003", path,
        "A folder stands where the bundle needs a file; move the folder away or choose another output folder.");

    public static Diagnostic FileInPlaceOfFolder(string path) => Error("SA6004", path,
        "A file stands where the bundle needs a folder; move the file away or choose another output folder.");

    public static Diagnostic Link(string path) => Error("SA6005", path,
        "A link stands here, and a bundle is never written through a link inside its folder; remove the link or choose another output folder.");

    public static Diagnostic NotOurs(string path) => Error("SA6006", path,
        "This file is in the way, and no manifest.json lists it as written by this program; move it away or choose another output folder.");

    public static Diagnostic DamagedManifest(string path) => Warning("SA6007", path,
        "The manifest of the earlier bundle is damaged, so no file is deleted; look for files here that the new manifest does not list.");

    public static Diagnostic ForeignManifest(string path) => Error("SA6008", path,
        "This manifest.json belongs to another program, so the folder is not one for a bundle; choose another output folder.");

    public static Diagnostic Busy(string folder) => Error("SA6009", folder,
        "Another run of this program is writing this bundle; wait until it is done and run the command again.");

    public static Diagnostic DiskFull(string path) => Error("SA6010", path,
        "There is no space left on the disk for this; make room or choose another output folder.");

    public static Diagnostic PathTooLong(string path) => Error("SA6011", path,
        "The path is longer than the system allows; choose an output folder with a shorter path.");

    public static Diagnostic Refused(string path) => Error("SA6012", path,
        "The system refused to read or write this; check that the disk is there and sound, then run the command again.");

    public static Diagnostic Stuck(string folder) => Error("SA6013", folder,
        "The bundle is between two states and could not be finished or put back now; remove the cause named beside this and run the command again.");

    public static Diagnostic JournalDamaged(string path) => Error("SA6014", path,
        "The record of an interrupted build cannot be read, so it can be neither finished nor undone; move this folder away and build again.");

    public static Diagnostic Finished(string folder) => Note("SA6015", folder,
        "An earlier run was interrupted while it replaced this bundle; the replacement has been finished.");

    public static Diagnostic Undone(string folder) => Note("SA6016", folder,
        "An earlier run was interrupted while it replaced this bundle; the bundle from before that run has been put back.");

    public static Diagnostic LeftoversRemain(string path) => Warning("SA6017", path,
        "The bundle is whole, but its working files could not be removed; the next run tries again.");

    public static Diagnostic NoFolder() => Error("SA6018", "--output",
        "No output folder is named; give the folder that the bundle goes to.");

    public static Diagnostic OutputIsInput(string folder) => Error("SA6021", folder,
        "A bundle cannot be written here: the assessment is read from this folder, or keeps its record in it. Name another with --output.");

    public static Diagnostic AssessmentBusy(string folder) => Error("SA6019", folder,
        "Another run of this program is building this assessment; wait until it is done and run the command again.");

    public static Diagnostic NoLedger(string folder, DiskFaultException fault)
    {
        var path = Path.Join(folder, Path.GetDirectoryName(Ledger.Path));
        return fault.Reason != DiskFaultReason.NotPermitted ? Fault(path, fault.Reason) : Error("SA6020", path,
            "The record of a build goes here, and the folder is read-only or you lack the permission; change that, or copy the assessment to where you may write.");
    }

    private static Diagnostic Error(string code, string path, string message) => Diagnostic.Error(code, At(path), message);

    private static Diagnostic Warning(string code, string path, string message) => Diagnostic.Warning(code, At(path), message);

    private static Diagnostic Note(string code, string path, string message) => Diagnostic.Note(code, At(path), message);

    private static SourceSpan At(string path) => SourceSpan.WholeFile(path.Replace(Path.DirectorySeparatorChar, '/'));
}

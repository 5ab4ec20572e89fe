namespace StrategicAssessment.Publishing.Bundles;

/// <summary>Tells why the system refused, from the numbers that Windows (in the low word of an HRESULT) and Linux (errno) give.</summary>
internal static class SystemFault
{
    private const int WindowsFacility = unchecked((int)0x80070000);
    private const int LowWord = 0xFFFF;

    public static DiskFaultReason Reason(Exception fault) => fault switch
    {
        UnauthorizedAccessException => DiskFaultReason.NotPermitted,
        PathTooLongException => DiskFaultReason.PathTooLong,
        IOException when (fault.HResult & ~LowWord) == WindowsFacility => Windows(fault.HResult & LowWord),
        IOException => Linux(fault.HResult),
        _ => DiskFaultReason.Other,
    };

    private static DiskFaultReason Windows(int error) => error switch
    {
        32 or 33 => DiskFaultReason.HeldOpen,           // sharing and lock violations
        39 or 112 or 1295 => DiskFaultReason.DiskFull,  // and the quota
        5 or 19 => DiskFaultReason.NotPermitted,        // access denied, write-protected medium
        206 => DiskFaultReason.PathTooLong,
        _ => DiskFaultReason.Other,
    };

    private static DiskFaultReason Linux(int errno) => errno switch
    {
        11 or 16 or 26 => DiskFaultReason.HeldOpen,     // EWOULDBLOCK, EBUSY, ETXTBSY
        28 or 122 => DiskFaultReason.DiskFull,          // ENOSPC, EDQUOT
        30 => DiskFaultReason.NotPermitted,             // EROFS
        _ => DiskFaultReason.Other,
    };
}

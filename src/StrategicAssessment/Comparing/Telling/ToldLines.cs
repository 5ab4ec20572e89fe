using System.Collections;

namespace StrategicAssessment.Comparing.Telling;

/// <summary>Lines that are put into words when somebody reads them: of a hundred thousand, most are only counted.</summary>
/// <param name="count">How many there are.</param>
/// <param name="line">The line of an index from 0.</param>
/// <param name="differences">How many differences it stands for.</param>
internal sealed class ToldLines(Func<int> count, Func<int, ReportLine> line, Func<int, int> differences) : IReadOnlyList<ReportLine>
{
    /// <inheritdoc/>
    public int Count => count();

    /// <inheritdoc/>
    public ReportLine this[int index] => line(index);

    /// <summary>How many differences the lines from an index on stand for.</summary>
    public int DifferencesFrom(int index)
    {
        var sum = 0;
        for (var i = index; i < count(); i++) sum += differences(i);
        return sum;
    }

    /// <inheritdoc/>
    public IEnumerator<ReportLine> GetEnumerator()
    {
        for (var i = 0; i < count(); i++) yield return line(i);
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

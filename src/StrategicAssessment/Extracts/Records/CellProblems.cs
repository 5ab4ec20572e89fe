using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;

namespace StrategicAssessment.Extracts.Records;

/// <summary>Says what is wrong with a cell.</summary>
/// <param name="at">Where it was first seen.</param>
/// <param name="rows">How many rows have it.</param>
/// <param name="all">How many rows were to be counted.</param>
internal delegate Diagnostic CellProblem(SourceSpan at, int rows, int all);

/// <summary>The cells of one file that keep rows from being counted: each is told once, with how many rows it keeps.</summary>
internal sealed class CellProblems
{
    /// <summary>The code of a cell that is empty.</summary>
    public const int Blank = -1;

    private const int First = -2;

    private readonly List<CellProblem> tell = [];
    private readonly List<(SourceSpan At, int Rows)> seen = [];

    /// <summary>The code under which rows with a new problem are counted.</summary>
    public int Add(CellProblem problem)
    {
        tell.Add(problem);
        seen.Add((default, 0));
        return First - (tell.Count - 1);
    }

    /// <summary>Counts a row with a problem.</summary>
    /// <param name="code">What <see cref="Add"/> gave.</param>
    /// <param name="at">Where the cell begins.</param>
    public void Count(int code, SourceSpan at)
    {
        var (first, rows) = seen[First - code];
        seen[First - code] = (rows == 0 ? at : first, rows + 1);
    }

    /// <summary>What has been counted, in the order first met; at most <see cref="ProblemList.MostTold"/>.</summary>
    public IEnumerable<Diagnostic> Told(int all)
    {
        var told = new ProblemList();
        foreach (var (problem, (at, rows)) in tell.Zip(seen).Where(p => p.Second.Rows > 0)) told.Add(problem(at, rows, all));
        return told.Told();
    }
}

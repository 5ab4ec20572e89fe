using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;

namespace StrategicAssessment.Extracts.Records;

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

    private readonly List<Met> met = [];

    /// <summary>The code under which rows with a new problem are counted.</summary>
    public int Add(CellProblem problem)
    {
        met.Add(new Met(problem));
        return First - (met.Count - 1);
    }

    /// <param name="code">What <see cref="Add"/> gave.</param>
    public void Count(int code, RowTable table, CellColumn column) => met[First - code].Count(table, column);

    /// <summary>What has been counted, in the order first met; at most <see cref="ProblemList.MostTold"/>.</summary>
    public IEnumerable<Diagnostic> Told(int all)
    {
        var told = new ProblemList();
        foreach (var problem in met.Where(m => m.Rows > 0)) told.Add(problem.Told(all));
        return told.Told();
    }

    private sealed class Met(CellProblem problem)
    {
        private SourceSpan first;

        public int Rows { get; private set; }

        public void Count(RowTable table, CellColumn column)
        {
            if (Rows++ == 0) first = table.At(column.Index);
        }

        public Diagnostic Told(int all) => problem(first, Rows, all);
    }
}

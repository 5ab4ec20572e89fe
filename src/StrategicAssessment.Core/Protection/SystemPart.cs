using StrategicAssessment.Indicators;

namespace StrategicAssessment.Protection;

/// <summary>A part of a system that has nothing to do with the rest.</summary>
/// <param name="System">Its cells and relations, counted anew; counts that readers know are left out of the relations.</param>
/// <param name="Members">By its own index, the index in the whole.</param>
internal sealed record SystemPart(CountSystem System, ImmutableArray<int> Members)
{
    /// <summary>The part that these cells make up.</summary>
    public static SystemPart Of(CountSystem whole, ImmutableArray<int> members)
    {
        var place = new int[whole.Cells.Length];
        Array.Fill(place, -1);
        for (var i = 0; i < members.Length; i++) place[members[i]] = i;
        var cells = ImmutableArray.CreateBuilder<CountCell>(members.Length);
        foreach (var member in members) cells.Add(whole.Cells[member]);
        var known = -1;
        var relations = ImmutableArray.CreateBuilder<Relation>();
        foreach (var relation in whole.Relations)
        {
            if (relation.Cells.All(c => place[c] < 0)) continue;
            var parts = relation.Parts.Where(p => place[p] >= 0).Select(p => place[p]).ToImmutableArray();
            if (place[relation.Whole] < 0 && known < 0)
            {
                known = cells.Count;
                cells.Add(new CountCell(string.Empty, 0, Secrecy.Known, ProtectionRule.Usual));
            }

            relations.Add(new Relation(place[relation.Whole] < 0 ? known : place[relation.Whole], parts));
        }

        return new SystemPart(new CountSystem(cells.ToImmutable(), relations.ToImmutable()), members);
    }
}

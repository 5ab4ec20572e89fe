using StrategicAssessment.Indicators;

namespace StrategicAssessment.Protection;

/// <summary>One count that readers see, miss, or can reckon with.</summary>
/// <param name="Name">Names it in reports: the figure's id.</param>
/// <param name="Value">The count, 0 or more; for <see cref="Secrecy.Secret"/> and <see cref="Secrecy.Unseen"/> any that fits with the others.</param>
public sealed record CountCell(string Name, long Value, Secrecy Secrecy, ProtectionRule Rule)
{
    /// <summary>The least number that what was published before allows.</summary>
    public long Floor { get; init; }

    /// <summary>The largest; <see cref="long.MaxValue"/> for no end.</summary>
    public long Ceiling { get; init; } = long.MaxValue;

    /// <summary>Whether it is hidden before anything is hidden to keep it.</summary>
    public bool IsHidden => Secrecy is Secrecy.Small or Secrecy.Secret or Secrecy.Former;

    /// <summary>The least number that readers think possible. A hidden number may be 0: one that is hidden to keep another may be anything.</summary>
    public long Least(bool isHidden) => Math.Max(Floor, Secrecy switch
    {
        Secrecy.Known => Value,
        Secrecy.Unseen or Secrecy.Secret or Secrecy.Former => 0,
        Secrecy.Open or Secrecy.Small => isHidden ? 0 : Rule.LeastShownAs(Value),
    });

    /// <summary>The largest number that readers think possible; <see cref="long.MaxValue"/> for no end.</summary>
    public long Most(bool isHidden) => Math.Min(Ceiling, Secrecy switch
    {
        Secrecy.Known => Value,
        Secrecy.Unseen or Secrecy.Secret or Secrecy.Former => long.MaxValue,
        Secrecy.Open or Secrecy.Small => isHidden ? long.MaxValue : Rule.MostShownAs(Value),
    });
}

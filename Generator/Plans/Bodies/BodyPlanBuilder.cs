namespace GoroutineGen.Generator.Plans;

/// <summary>Collects the parts of a body in any order.</summary>
internal sealed class BodyPlanBuilder
{
    private readonly List<BodyPart> _parts = [];

    public int Count => _parts.Count;

    public void Add(BodyPart part) => _parts.Add(part);

    public void AddRange(IEnumerable<BodyPart> parts) => _parts.AddRange(parts);

    /// <summary>The parts that were added when there were <paramref name="count"/> already.</summary>
    public IEnumerable<BodyPart> AddedSince(int count)
    {
        for (var i = count; i < _parts.Count; i++)
            yield return _parts[i];
    }

    /// <summary>The plan of the parts in source order. Parts that begin at one place keep the order in which they were added.</summary>
    public BodyPlan ToPlan() => new([.. _parts.OrderBy(static part => part.Start)]);
}

namespace GoroutineGen.Generator.Plans;

/// <summary>Collects the parts of a body in any order.</summary>
internal sealed class BodyPlanBuilder
{
    private readonly List<BodyPart> _parts = [];

    public int Count => _parts.Count;

    public void Add(BodyPart part) => _parts.Add(part);

    public void AddRange(IEnumerable<BodyPart> parts) => _parts.AddRange(parts);

    /// <summary>The parts that were added when there were so many already.</summary>
    public IEnumerable<BodyPart> AddedSince(int count)
    {
        for (int i = count; i < _parts.Count; i++)
            yield return _parts[i];
    }

    /// <summary>The parts in source order; those that begin at one place in the order in which they were added.</summary>
    public BodyPlan ToPlan() => new([.. _parts.OrderBy(static part => part.Start)]);
}

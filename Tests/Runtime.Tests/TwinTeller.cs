using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests;

/// <summary>Has a method with a twin; says which of the two ran.</summary>
internal sealed class TwinTeller(Chan<string> told)
{
    [Goroutine]
    internal void Tell() => told.Send("original");

    [ResumableBody(nameof(Tell))]
    internal async GoTask Tell__goroutine(Entry entry)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        await told.Send__goroutine("twin");
    }
}

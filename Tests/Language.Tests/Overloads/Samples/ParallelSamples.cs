using System.Collections.Concurrent;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Samples for parallel loops. The scene looks at the sum of all that their bodies were given.</summary>
internal static class ParallelSamples
{
    private const string State = "System.Threading.Tasks.ParallelLoopState";
    private const int Some = 5;

    public static void AddTo(SampleCatalogue catalogue)
    {
        AddBounds(catalogue);
        AddBodies(catalogue, "System.Action<int>", add => (Action<int>)(i => add(i)));
        AddBodies(catalogue, "System.Action<long>", add => add);
        AddBodies(catalogue, $"System.Action<int, {State}>", add => (Action<int, ParallelLoopState>)((i, _) => add(i)));
        AddBodies(catalogue, $"System.Action<long, {State}>", add => (Action<long, ParallelLoopState>)((i, _) => add(i)));
        AddBodies(catalogue, $"System.Action<int, {State}, long>", add => (Action<int, ParallelLoopState, long>)((i, _, _) => add(i)));
        AddBodies(catalogue, $"System.Func<int, {State}, int, int>", add => (Func<int, ParallelLoopState, int, int>)((i, _, local) =>
        {
            add(i);
            return local + i;
        }));
        AddBodies(catalogue, $"System.Func<long, {State}, int, int>", add => (Func<long, ParallelLoopState, int, int>)((i, _, local) =>
        {
            add(i);
            return local + (int)i;
        }));
        AddBodies(
            catalogue,
            $"System.Func<int, {State}, long, int, int>",
            add => (Func<int, ParallelLoopState, long, int, int>)((i, _, _, local) =>
            {
                add(i);
                return local + i;
            }));
        AddBodies(
            catalogue,
            "System.Func<int, System.Threading.CancellationToken, System.Threading.Tasks.ValueTask>",
            add => (Func<int, CancellationToken, ValueTask>)(async (i, _) =>
            {
                await Task.Yield();
                add(i);
            }));
        catalogue.Add("System.Action[]", scene => new Action[] { () => Adds(scene)(0), () => { } },
            _ => new Action[] { () => { }, () => Throws(2) }, _ => Array.Empty<Action>(), _ => new Action[] { null! });
        // How many parts have locals, is not told either.
        catalogue.Add("System.Action<int>#localFinally", _ => (Action<int>)(_ => { }));
        catalogue.Add("System.Func<int>", _ => () => 1);
    }

    private static void AddBodies(SampleCatalogue catalogue, string place, Func<Action<long>, object> body) =>
        catalogue.Add(place, scene => body(Adds(scene)), _ => body(Throws));

    private static void AddBounds(SampleCatalogue catalogue)
    {
        catalogue.Add("int#fromInclusive", _ => 0, _ => 9);
        catalogue.Add("int#toExclusive", _ => Some);
        catalogue.Add("long#fromInclusive", _ => 0L, _ => 9L);
        catalogue.Add("long#toExclusive", _ => (long)Some);
        catalogue.Add("System.Collections.Generic.IEnumerable<int>", _ => Enumerable.Range(0, Some), _ => Array.Empty<int>());
        catalogue.Add("System.Collections.Generic.IAsyncEnumerable<int>", _ => Enumerable.Range(0, Some).ToAsyncEnumerable());
        catalogue.Add("System.Collections.Concurrent.Partitioner<int>", _ => Partitioner.Create(Enumerable.Range(0, Some)));
        catalogue.Add("System.Collections.Concurrent.OrderablePartitioner<int>",
            _ => Partitioner.Create(Enumerable.Range(0, Some).ToList(), loadBalance: true));
        catalogue.Add("System.Threading.Tasks.ParallelOptions", _ => new ParallelOptions { MaxDegreeOfParallelism = 2 },
            _ => new ParallelOptions { CancellationToken = new CancellationToken(canceled: true) });
    }

    private static Action<long> Adds(Scene scene)
    {
        var sum = 0L;
        scene.LookAt("sum", () => Interlocked.Read(ref sum));
        return i => Interlocked.Add(ref sum, i + 1);
    }

    /// <summary>Only one iteration throws: how many of several would, is not told.</summary>
    private static void Throws(long i)
    {
        if (i == 2)
            throw new InvalidOperationException("failed");
    }
}

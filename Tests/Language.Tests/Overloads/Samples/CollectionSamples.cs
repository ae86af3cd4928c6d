using System.Collections.Concurrent;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Samples for blocking collections.</summary>
internal static class CollectionSamples
{
    private const string Collection = "System.Collections.Concurrent.BlockingCollection<int>";
    private const string Array = "System.Collections.Concurrent.BlockingCollection<int>[]";

    public static void AddTo(SampleCatalogue catalogue)
    {
        catalogue.Add([$"{Collection}.Add#this", $"{Collection}.TryAdd#this"],
            _ => new BlockingCollection<int>(), _ => Completed(), scene => Full(scene));
        catalogue.Add([$"{Collection}.Take#this", $"{Collection}.TryTake#this"],
            _ => Of(1, 2), _ => Completed(), scene => Empty(scene), _ => Completed(1));
        catalogue.Add($"{Collection}.GetConsumingEnumerable#this", _ => Completed(1, 2, 3), _ => Completed());
        catalogue.Add([$"{Collection}.AddToAny#collections", $"{Collection}.TryAddToAny#collections"],
            _ => new BlockingCollection<int>[] { new(), new() }, scene => new[] { Full(scene), Full(scene) },
            scene => new[] { Full(scene), new() }, _ => new[] { Completed(), new() }, _ => System.Array.Empty<BlockingCollection<int>>(),
            _ => new BlockingCollection<int>[] { null! });
        catalogue.Add(Array, _ => new[] { Of(1), Of(2) }, scene => new[] { Empty(scene), Empty(scene) },
            scene => new[] { Empty(scene), Of(2) }, _ => new[] { Completed(), Of(3) }, _ => new[] { Completed(), Completed() });
        catalogue.Add("int#item", _ => 77);
    }

    private static BlockingCollection<int> Of(params int[] items)
    {
        BlockingCollection<int> collection = [];
        foreach (var item in items)
            collection.Add(item);
        return collection;
    }

    private static BlockingCollection<int> Completed(params int[] items)
    {
        var collection = Of(items);
        collection.CompleteAdding();
        return collection;
    }

    /// <summary>Nothing to take, for a call that waits for a while, or not at all.</summary>
    private static BlockingCollection<int> Empty(Scene scene) => IsPatient(scene) ? Of(9) : Of();

    /// <summary>No room, for a call that waits for a while, or not at all.</summary>
    private static BlockingCollection<int> Full(Scene scene) => new(boundedCapacity: IsPatient(scene) ? 2 : 1) { 8 };

    private static bool IsPatient(Scene scene) =>
        !scene.WaitsInVain() && !scene.Member.Member.Name.StartsWith("Try", StringComparison.Ordinal);
}

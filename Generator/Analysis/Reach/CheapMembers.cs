using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>Library types whose members return soon, so that no check is worth its price before them.</summary>
internal static class CheapMembers
{
    private static readonly HashSet<string> Types =
    [
        "System.Array", "System.ArraySegment", "System.BitConverter", "System.Boolean", "System.Byte", "System.Char", "System.Convert",
        "System.DateOnly", "System.DateTime", "System.DateTimeOffset", "System.Decimal", "System.Double", "System.Enum", "System.Guid",
        "System.Half", "System.HashCode", "System.Index", "System.Int128", "System.Int16", "System.Int32", "System.Int64",
        "System.IntPtr", "System.Math", "System.MathF", "System.Memory", "System.MemoryExtensions", "System.Nullable", "System.Object",
        "System.Random", "System.Range", "System.ReadOnlyMemory", "System.ReadOnlySpan", "System.SByte", "System.Single", "System.Span",
        "System.String", "System.StringComparer", "System.TimeOnly", "System.TimeProvider", "System.TimeSpan", "System.Tuple",
        "System.Type", "System.UInt128", "System.UInt16", "System.UInt32", "System.UInt64", "System.UIntPtr", "System.ValueTuple",
        "System.ValueType", "System.Version", "System.Collections.Concurrent.ConcurrentDictionary",
        "System.Collections.Concurrent.ConcurrentQueue", "System.Collections.Concurrent.ConcurrentStack",
        "System.Collections.Generic.CollectionExtensions", "System.Collections.Generic.Dictionary",
        "System.Collections.Generic.EqualityComparer", "System.Collections.Generic.HashSet", "System.Collections.Generic.KeyValuePair",
        "System.Collections.Generic.LinkedList", "System.Collections.Generic.List", "System.Collections.Generic.PriorityQueue",
        "System.Collections.Generic.Queue", "System.Collections.Generic.SortedDictionary", "System.Collections.Generic.SortedList",
        "System.Collections.Generic.SortedSet", "System.Collections.Generic.Stack", "System.Diagnostics.Stopwatch", "System.IO.Path",
        "System.Numerics.BitOperations", "System.Runtime.CompilerServices.Unsafe", "System.Runtime.InteropServices.CollectionsMarshal",
        "System.Runtime.InteropServices.MemoryMarshal", "System.Text.StringBuilder", "System.Threading.CancellationToken",
        "System.Threading.Interlocked", "System.Threading.Volatile",
    ];

    /// <summary>Whether a member returns soon. A member that takes a delegate may run any code, so it does not count.</summary>
    public static bool Contains(IMethodSymbol method) =>
        Types.Contains($"{method.ContainingNamespace.ToDisplayString()}.{method.ContainingType.Name}")
        && !method.Parameters.Any(static parameter => parameter.Type.TypeKind == TypeKind.Delegate);
}

using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What plans ask about bodies of other methods.</summary>
internal enum BodyQuestion
{
    /// <summary>Whether it returns soon.</summary>
    IsCheap,

    /// <summary>What it does to a lock of its thread, as a <see cref="LockEffect"/>.</summary>
    LockEffect,

    /// <summary>Whether it holds such a lock while what it returns is enumerated.</summary>
    HoldsWhileEnumerated,
}

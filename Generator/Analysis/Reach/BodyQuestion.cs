using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What plans ask about bodies of other methods.</summary>
internal enum BodyQuestion
{
    /// <summary>Whether the method returns soon.</summary>
    IsCheap,

    /// <summary>What the method does to a lock of its thread, as a <see cref="LockEffect"/>.</summary>
    LockEffect,

    /// <summary>Whether the method holds a lock of its thread while its result is enumerated.</summary>
    HoldsWhileEnumerated,

    /// <summary>Whether the method only looks, and at nothing that changes, so that an exception filter may call it.</summary>
    LooksOnly,

    /// <summary>Whether the method may cancel something.</summary>
    Cancels,

    /// <summary>Whether the method may cancel something while an exception passes through it.</summary>
    CancelsUnwound,
}

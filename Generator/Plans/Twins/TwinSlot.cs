using System.Collections.Immutable;
using GoroutineGen.Generator.Analysis;

namespace GoroutineGen.Generator.Plans;

/// <summary>How a twin is declared, and which body runs when it is called.</summary>
/// <param name="Name">The twin's name; that of an explicit implementation is qualified.</param>
/// <param name="Modifier">What makes it dispatched as its original is.</param>
internal sealed record TwinSlot(string Name, SlotModifier Modifier)
{
    /// <summary>What the original is called on, so that the method's own slot is meant and no overload.</summary>
    public string Receiver { get; init; } = "this";

    /// <summary>The type whose body the twin has; null when no other body can have taken its place.</summary>
    public string? Owner { get; init; }

    /// <summary>The result of the twin where it is not the original's: that of the overridden twin.</summary>
    public string? Result { get; init; }

    /// <summary>The result of a call of the original on <see cref="Receiver"/> where it is not the original's.</summary>
    public string? SlotResult { get; init; }

    /// <summary>The members of interfaces whose twins lead to this one.</summary>
    public ImmutableArray<Bridge> Bridges { get; init; } = [];
}

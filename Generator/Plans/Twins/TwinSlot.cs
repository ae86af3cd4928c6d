using System.Collections.Immutable;

namespace GoroutineGen.Generator.Plans;

/// <summary>How a twin is declared, and which body runs when it is called.</summary>
/// <param name="Name">The twin's name; qualified for the twin of an explicit implementation.</param>
/// <param name="Modifier">What makes the twin dispatched as its original is.</param>
internal sealed record TwinSlot(string Name, SlotModifier Modifier)
{
    /// <summary>The receiver, as C# text, on which a call of the original means the method's own slot and no overload.</summary>
    public string Receiver { get; init; } = "this";

    /// <summary>The type whose body the twin has; null when no other type can have replaced the body.</summary>
    public string? Owner { get; init; }

    /// <summary>The type of the twin's result where it is not that of the original: the type that the overridden twin returns.</summary>
    public string? Result { get; init; }

    /// <summary>The type of the result of a call of the original on <see cref="Receiver"/>, where it is not that of the original.</summary>
    public string? SlotResult { get; init; }

    /// <summary>The members of interfaces whose twins lead to this twin.</summary>
    public ImmutableArray<Bridge> Bridges { get; init; } = [];
}

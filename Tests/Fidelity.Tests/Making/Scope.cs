using System.Collections.Immutable;
using GoroutineGen.Fidelity.Tests.Trees;

namespace GoroutineGen.Fidelity.Tests.Making;

/// <summary>Something that an expression can read.</summary>
/// <param name="Name">How it is written.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsWritable">Whether it can be assigned and passed by reference.</param>
/// <param name="IsByRef">Whether lambdas cannot capture it.</param>
internal sealed record Variable(string Name, CSharpType Type, bool IsWritable = true, bool IsByRef = false);

/// <summary>A function of the program that expressions can call.</summary>
/// <param name="Name">How it is written, without its arguments.</param>
/// <param name="Returns">What it gives; null: nothing.</param>
/// <param name="Parameters">The types of its parameters.</param>
internal sealed record LocalFunction(string Name, CSharpType? Returns, ImmutableArray<CSharpType> Parameters);

/// <summary>What a statement may use and do where it stands.</summary>
internal sealed record Scope
{
    public ImmutableList<Variable> Variables { get; init; } = [];

    public ImmutableList<LocalFunction> Functions { get; init; } = [];

    /// <summary>What the function returns; null: nothing.</summary>
    public CSharpType? Returns { get; init; }

    /// <summary>Not in a finally block.</summary>
    public bool CanReturn { get; init; } = true;

    /// <summary>The statements that leave loops, switch sections and blocks from here.</summary>
    public ImmutableList<string> Jumps { get; init; } = [];

    /// <summary>Whether <c>throw;</c> may stand here.</summary>
    public bool CanRethrow { get; init; }

    /// <summary>Whether the program's methods can be called: they take fuel.</summary>
    public bool HasFuel { get; init; } = true;

    /// <summary>Whether expressions may declare variables: not in a query or a filter.</summary>
    public bool CanDeclare { get; init; } = true;

    /// <summary>Not in a filter, where C# has no spreads.</summary>
    public bool CanSpread { get; init; } = true;

    /// <summary>Not in a catch or finally block.</summary>
    public bool CanStackAlloc { get; init; } = true;

    /// <summary>Not in an interpolated string, where C# has no directives.</summary>
    public bool CanDirect { get; init; } = true;

    /// <summary>How many loops and functions are around it.</summary>
    public int Nesting { get; init; }

    public Scope With(Variable variable) => this with { Variables = Variables.Add(variable) };

    public Scope With(LocalFunction function) => this with { Functions = Functions.Add(function) };

    public Scope InLoop() => this with
    {
        Jumps = Jumps.RemoveAll(jump => jump is "break;" or "continue;").AddRange(["break;", "continue;"]),
        Nesting = Nesting + 1,
    };

    public Scope InSwitch() => this with
    {
        Jumps = Jumps.RemoveAll(
            jump => jump is "break;" or "goto default;" || jump.StartsWith("goto case", StringComparison.Ordinal)),
    };

    public Scope InFinally() => this with { Jumps = [], CanReturn = false, CanRethrow = false, CanStackAlloc = false };

    public Scope InCatch() => this with { CanRethrow = true, CanStackAlloc = false };

    /// <summary>In a function inside the method: it has its own jumps and results, and cannot capture references.</summary>
    public Scope InFunction(CSharpType? returns) => this with
    {
        Variables = Variables.RemoveAll(variable => variable.IsByRef),
        Returns = returns,
        CanReturn = true,
        Jumps = [],
        CanRethrow = false,
        CanDeclare = true,
        CanStackAlloc = true,
        Nesting = Nesting + 1,
    };
}

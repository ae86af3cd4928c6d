using System.Collections.Immutable;
using GoroutineGen.Fidelity.Tests.Trees;

namespace GoroutineGen.Fidelity.Tests.Making;

/// <summary>How a parameter is passed.</summary>
internal enum Passing
{
    Value,
    Ref,
    Out,
    In,
}

/// <summary>A parameter of a method, after the fuel.</summary>
internal sealed record Parameter(string Name, CSharpType Type, Passing Passing)
{
    public string Modifier => Passing switch
    {
        Passing.Ref => "ref ",
        Passing.Out => "out ",
        Passing.In => "in ",
        _ => "",
    };
}

/// <summary>A method as its callers see it: its body is made when all signatures are known.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of method.</param>
/// <param name="Container">The type it belongs to.</param>
/// <param name="Returns">What it returns; null: nothing; <see cref="CSharpType.Parameter"/>: its type parameter.</param>
/// <param name="Parameters">What it takes besides the fuel.</param>
internal sealed record Signature(
    string Name, Construct Kind, Container Container, CSharpType? Returns, ImmutableArray<Parameter> Parameters)
{
    public bool IsStatic => Container == Container.Program;

    public bool IsGeneric => Kind == Construct.GenericMethod;

    /// <summary>Whether a goroutine can be started with it by its name.</summary>
    public bool CanStart =>
        Returns is not null && !IsGeneric && Parameters.Length <= 3 && Parameters.All(parameter => parameter.Passing == Passing.Value);
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>A call, a creation or a read of a property that a call of a static function replaces.</summary>
/// <param name="Expression">The expression as the user wrote it.</param>
/// <param name="Form">How it names its receiver.</param>
/// <param name="Function">The function's name.</param>
/// <param name="Made">The function, where it is made for this call; null where the runtime has it.</param>
internal sealed record ReplacedCall(ExpressionSyntax Expression, ReceiverForm Form, string Function, MadeFunction? Made)
{
    /// <summary>Whether the function's first argument is a cancellation token.</summary>
    public bool TakesToken => Made is null || Made.Token is not null;

    /// <summary>The spans of which the function takes the memory.</summary>
    public ImmutableArray<SpanArgument> Spans { get; init; } = [];

    /// <summary>What is assigned behind the call, where the function takes values instead of references; otherwise null.</summary>
    public ByRefCall? ByRef { get; init; }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>How the twin of a method is written.</summary>
/// <param name="Declaration">The declaration that holds the original's body.</param>
/// <param name="OriginalName">The original's name.</param>
/// <param name="HintName">The name of the twin's file.</param>
/// <param name="Signature">How the twin is declared.</param>
/// <param name="Slot">Which body runs when the twin is called.</param>
/// <param name="Body">What happens inside the body.</param>
internal sealed record TwinPlan(
    MethodDeclarationSyntax Declaration, string OriginalName, string HintName, TwinSignature Signature, TwinSlot Slot, BodyPlan Body)
{
    /// <summary>Whether the original has a body; an abstract method has none.</summary>
    public bool HasBody => Declaration.Body is not null || Declaration.ExpressionBody is not null;

    /// <summary>Whether checks throw when the goroutine's context is done.</summary>
    public bool IsCancellable { get; init; }

    /// <summary>Whether the original may use obsolete members because it is obsolete itself.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>Whether a parameter says which members a trimmer has to keep of what is passed.</summary>
    public bool AsksForMembers { get; init; }

    /// <summary>The attributes of the original that tools ask for.</summary>
    public string ToolAttributes { get; init; } = "";

    /// <summary>
    /// What the twin gives back beside its result, for the references that the original takes; default where the original takes values
    /// only.
    /// </summary>
    public ImmutableArray<DeliveredValue> Delivered { get; init; }

    /// <summary>Whether the twin takes values where the original takes references.</summary>
    public bool TakesCopies => !Delivered.IsDefault;

    /// <summary>Whether the twin has more to give back than the result.</summary>
    public bool Delivers => !Delivered.IsDefaultOrEmpty;

    /// <summary>The attributes of each type parameter of the extension block around the original.</summary>
    public ImmutableArray<string> ExtensionTypeParameterAttributes { get; init; } = [];

    /// <summary>The calls in the body, and in the functions in it, that ask for their caller.</summary>
    public ImmutableArray<CallerInfo> CallerInfos { get; init; } = [];

    /// <summary>The directives around the method that have no meaning, or none in another file.</summary>
    public ImmutableArray<SyntaxNode> LeftOut { get; init; } = [];
}

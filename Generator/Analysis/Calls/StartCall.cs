using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// A call of Go.Run or Go.Main that passes a delegate and its arguments in order. A context may stand in front; nothing else is passed.
/// </summary>
/// <param name="Invoke">The delegate's signature.</param>
/// <param name="Position">The delegate's position among the arguments: 0, or 1 after a context.</param>
internal readonly record struct StartCall(IMethodSymbol Invoke, int Position)
{
    public bool HasContext => Position > 0;

    /// <summary>The start that a call is; null when the call is written in another way.</summary>
    public static StartCall? Recognize(InvocationExpressionSyntax call, IMethodSymbol target)
    {
        var arguments = call.ArgumentList.Arguments;
        var position = target.Parameters.TakeWhile(static parameter => parameter.Type.TypeKind != TypeKind.Delegate).Count();
        return position <= 1
            && position < target.Parameters.Length
            && target.Parameters[position].Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
            && target.Parameters.Length == position + 1 + invoke.Parameters.Length
            && target.Parameters.Length == arguments.Count
            && arguments.All(static argument => argument.NameColon is null && argument.RefOrOutKeyword.IsKind(SyntaxKind.None))
            && invoke.Parameters.All(static parameter => parameter.RefKind == RefKind.None && parameter.Type.TypeKind != TypeKind.Dynamic)
                ? new StartCall(invoke, position)
                : null;
    }
}

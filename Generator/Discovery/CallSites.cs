using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Discovery;

/// <summary>Which nodes may be calls of Go.Run and Go.Main in ordinary code that can go straight to a twin.</summary>
internal static class CallSites
{
    /// <summary>Whether the node may be such a call. Runs for every node of a changed file.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) =>
        node is InvocationExpressionSyntax
        {
            ArgumentList.Arguments.Count: > 0,
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: RuntimeNames.Run or RuntimeNames.Main,
                Expression: SimpleNameSyntax { Identifier.ValueText: RuntimeNames.GoTypeName }
                    or MemberAccessExpressionSyntax { Name.Identifier.ValueText: RuntimeNames.GoTypeName }
                    or AliasQualifiedNameSyntax { Name.Identifier.ValueText: RuntimeNames.GoTypeName },
            },
        };
}

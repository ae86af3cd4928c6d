using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Delegates that are made of methods which wait. Who calls such a delegate runs the method and not its twin. Only the runtime, when a
/// delegate is given to it to start, finds the twin.
/// </summary>
internal sealed class MethodDelegates(CompilationAnalysis analysis, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>
    /// The wait in the method that a name makes a delegate of; null for a name that means anything else, and for a delegate that is only
    /// started.
    /// </summary>
    public BlockedWait? Find(SimpleNameSyntax name)
    {
        ExpressionSyntax group = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return MayBeConverted(group) && IsMethod(name)
            && model.GetOperation(group, cancellation) is IMethodReferenceOperation { Method: var method }
            && analysis.OwnWaits.Waits(method, cancellation) && analysis.Twins.Find(method) is { } twin
            && !IsStarted(group)
                ? new BlockedWait(group.GetLocation(), twin)
                : null;
    }

    /// <summary>
    /// Whether a name means a method. Where nothing tells the type of the delegate, the semantic model gives the method as a candidate
    /// only.
    /// </summary>
    private bool IsMethod(SimpleNameSyntax name)
    {
        var named = model.GetSymbolInfo(name, cancellation);
        return (named.Symbol ?? named.CandidateSymbols.FirstOrDefault())
            is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension };
    }

    /// <summary>
    /// Whether a group of methods would become a delegate in the place of an expression. The place is looked at first, as to ask the
    /// semantic model about every name would take long.
    /// </summary>
    private static bool MayBeConverted(ExpressionSyntax group) => group.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right == group && !assignment.IsKind(SyntaxKind.SubtractAssignmentExpression),
        ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax
            or LambdaExpressionSyntax or CastExpressionSyntax or ParenthesizedExpressionSyntax or ConditionalExpressionSyntax
            or SwitchExpressionArmSyntax or InitializerExpressionSyntax or ExpressionElementSyntax => true,
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.CoalesceExpression),
        _ => false,
    };

    /// <summary>Whether a delegate goes to the runtime and nowhere else, at once or by way of a local variable.</summary>
    private bool IsStarted(ExpressionSyntax made) => made.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax => IsStarted((ExpressionSyntax)made.Parent),
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax copy }
            when model.GetTypeInfo(copy, cancellation).Type?.TypeKind == TypeKind.Delegate => IsStarted(copy),
        ArgumentSyntax { Parent.Parent: ExpressionSyntax call } =>
            model.GetSymbolInfo(call, cancellation).Symbol?.ContainingAssembly.IsSame(analysis.Runtime.Go.ContainingAssembly) == true,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } =>
            model.GetDeclaredSymbol(variable, cancellation) is ILocalSymbol local
                && Uses(local, variable) is { Length: > 0 } uses
                && uses.All(IsStarted),
        _ => false,
    };

    private IdentifierNameSyntax[] Uses(ILocalSymbol local, SyntaxNode declaration) =>
    [
        .. declaration.FirstAncestorOrSelf<BlockSyntax>()?.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name && local.IsSame(model.GetSymbolInfo(name, cancellation).Symbol)) ?? [],
    ];
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>Tells which locals and parameters have the same value before and after a block.</summary>
internal sealed class SteadyVariables(BlockSyntax block, SemanticModel model, CancellationToken cancellation)
{
    private DataFlowAnalysis? _dataFlow;

    private DataFlowAnalysis DataFlow => _dataFlow ??= model.AnalyzeDataFlow(block)!;

    public bool Contains(ISymbol variable) =>
        variable is ILocalSymbol { RefKind: RefKind.None }
            or IParameterSymbol { RefKind: RefKind.None, ContainingSymbol: not IMethodSymbol { MethodKind: MethodKind.Constructor } }
        && (!IsTouched(variable) || IsWrittenOnce(variable, cancellation));

    private bool IsTouched(ISymbol variable) =>
        DataFlow.WrittenInside.Contains(variable, SymbolEqualityComparer.Default)
        || DataFlow.CapturedInside.Contains(variable, SymbolEqualityComparer.Default)
        || DataFlow.CapturedOutside.Contains(variable, SymbolEqualityComparer.Default);

    /// <summary>
    /// Whether a variable gets its value where it is declared and never again, in no function that captures it either. Names decide: to
    /// write another variable of the same name counts too.
    /// </summary>
    public static bool IsWrittenOnce(ISymbol variable, CancellationToken cancellation) =>
        variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is { } declaration
        && IsGivenAValue(declaration)
        && variable.ContainingSymbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is { } function
        && !function.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == variable.Name && IsWrite(name));

    private static bool IsGivenAValue(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax declarator => declarator.Initializer is not null,
        ParameterSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax => true,
        _ => false,
    };

    private static bool IsWrite(ExpressionSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        PrefixUnaryExpressionSyntax unary => unary.Kind()
            is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
        PostfixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression) || IsWrite(unary),
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => IsWrite(tuple),
        ArgumentSyntax argument => argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword,
        ForEachVariableStatementSyntax loop => loop.Variable == name,
        ParenthesizedExpressionSyntax parenthesized => IsWrite(parenthesized),
        RefExpressionSyntax => true,
        _ => false,
    };
}

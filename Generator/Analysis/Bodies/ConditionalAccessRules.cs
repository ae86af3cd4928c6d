using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Finds the accesses by <c>?.</c> that a call stands behind, and whether these accesses can be written as tests for null.
/// </summary>
internal sealed class ConditionalAccessRules(SemanticModel model, CancellationToken cancellation)
{
    /// <summary>
    /// The accesses that have to become tests for the call to wait, from the inside out; none for a call that stands behind no <c>?.</c>.
    /// </summary>
    public static IEnumerable<ConditionalAccessExpressionSyntax> Around(ExpressionSyntax call)
    {
        var inner = call;
        while (BindingOf(inner) is { } binding)
        {
            var access = binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>()
                .First(around => around.WhenNotNull.Span.Contains(binding.Span));
            yield return access;
            inner = access;
        }
    }

    /// <summary>
    /// The member or element access that an expression begins with; null when the expression does not begin behind a <c>?</c>.
    /// </summary>
    public static ExpressionSyntax? BindingOf(ExpressionSyntax expression)
    {
        // Asked for each call of a long chain, the way to the chain's beginning is long. So one character of the text is looked at first.
        if (expression.SyntaxTree.GetText()[expression.SpanStart] is not ('.' or '['))
            return null;
        SyntaxNode? first = expression;
        while (first is not (null or MemberBindingExpressionSyntax or ElementBindingExpressionSyntax))
        {
            var inner = first.ChildNodes().FirstOrDefault();
            first = inner?.FullSpan.Start == first.FullSpan.Start ? inner : null;
        }
        return (ExpressionSyntax?)first;
    }

    /// <summary>
    /// Whether the value of the access is dropped: the access is a statement, or the body of a function without a result.
    /// </summary>
    public static bool IsStatement(ConditionalAccessExpressionSyntax access, ExpressionSyntax? statementBody) =>
        access.Parent is ExpressionStatementSyntax || access == statementBody
        || (access.Parent is ConditionalAccessExpressionSyntax outer && outer.WhenNotNull == access && IsStatement(outer, statementBody));

    /// <summary>What keeps a call from waiting behind the accesses around it; null when nothing does.</summary>
    public Rejection? Check(InvocationExpressionSyntax call, IMethodSymbol target, ExpressionSyntax? statementBody)
    {
        var isOfMutableStruct =
            target is { IsStatic: false, ReducedFrom: null, IsReadOnly: false, ContainingType: { IsValueType: true, IsReadOnly: false } };
        return Check(call, statementBody)
            ?? (isOfMutableStruct && BindingOf(call) is not null ? BlockingCauses.ConditionalAccess(call.GetLocation()) : null);
    }

    /// <summary>What keeps the accesses around a call or a read from being tests; null when nothing does.</summary>
    public Rejection? Check(ExpressionSyntax call, ExpressionSyntax? statementBody)
    {
        foreach (var access in Around(call))
        {
            if (IsTestOfUnknownKind(access) || (!IsStatement(access, statementBody) && !CanBeValue(access)))
                return BlockingCauses.ConditionalAccess(call.GetLocation());
        }
        return null;
    }

    /// <summary>The cast that makes the value one that can be null; empty where the value can be null without a cast.</summary>
    public string Conversion(ConditionalAccessExpressionSyntax access) =>
        TypeOf(access) is { IsValueType: true } type ? $"({type.FullName()})" : "";

    /// <summary>
    /// Whether the receiver may be a struct, which is called where it is, or a class, which may be null: a type parameter may stand for
    /// both.
    /// </summary>
    private bool IsTestOfUnknownKind(ConditionalAccessExpressionSyntax access) =>
        TypeOf(access.Expression) is null or ITypeParameterSymbol { IsReferenceType: false };

    private bool CanBeValue(ConditionalAccessExpressionSyntax access) =>
        access.Parent is not ForStatementSyntax
        && TypeOf(access) is { } type && type.SpecialType != SpecialType.System_Void
        && (type.IsReferenceType || (type.IsValueType && type.CanBeNamed(model.Compilation) && !type.IsStackOnly()))
        && !AssignsVariables(access.WhenNotNull);

    /// <summary>
    /// Whether the access assigns variables. The compiler follows assignments through <c>a?.M(out x) == true</c>, but not through the test.
    /// </summary>
    private static bool AssignsVariables(ExpressionSyntax rest) => rest.DescendantNodesAndSelf().Any(static node => node switch
    {
        SingleVariableDesignationSyntax or AssignmentExpressionSyntax => true,
        ArgumentSyntax argument => argument.RefOrOutKeyword.IsKind(SyntaxKind.OutKeyword),
        _ => false,
    });

    private ITypeSymbol? TypeOf(ExpressionSyntax expression) => model.GetTypeInfo(expression, cancellation).Type;
}

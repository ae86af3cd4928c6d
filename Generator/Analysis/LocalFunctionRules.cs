using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What a local function must be for a twin to stand beside it; any other keeps its blocking form, and the method around it need not.</summary>
internal sealed class LocalFunctionRules(SyntaxNode body, BodyVerdict verdict, SemanticModel model, CancellationToken cancellation)
{
    private static readonly string[] UnsupportedAttributes =
    [
        "System.Diagnostics.ConditionalAttribute",
        "System.Runtime.CompilerServices.MethodImplAttribute",
        "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute",
    ];

    private readonly HashSet<string> _names =
        [.. body.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText)];

    /// <summary>What stands in the way of a twin, or what the rules about bodies say of its own.</summary>
    public (Rejection? Obstacle, BodyVerdict? Verdict) Check(IMethodSymbol function, LocalFunctionStatementSyntax syntax)
    {
        Location at = syntax.Identifier.GetLocation();
        if (LocalFunctions.BodyOf(syntax) is not { } functionBody)
            return (Rejections.NoBody(at), null);
        if (Signature(function, at) is { } obstacle)
            return (obstacle, null);
        if (IsUnsafe(syntax))
            return (BlockingCauses.UnsafeLocalFunction(at), null);
        if (syntax.Ancestors().Any(static ancestor => ancestor is InterpolationSyntax))
            return (BlockingCauses.LocalFunctionInText(at), null);
        if (_names.Contains(LocalFunctionTwin.NameOf(function.Name)))
            return (Rejections.ReservedName(LocalFunctionTwin.NameOf(function.Name), at), null);
        BodyVerdict own = BodyRules.Check(functionBody, model, cancellation);
        return (own.Rejections.FirstOrDefault(), own);
    }

    /// <summary>
    /// What a local function assigns is assigned when it returns, but what an async one does is not, as it may have returned before. So everything that it, or one
    /// that it uses, may assign must be assigned anyway.
    /// </summary>
    public Rejection? CheckAssignments(IEnumerable<IMethodSymbol> used, LocalFunctionStatementSyntax syntax)
    {
        foreach (LocalFunctionStatementSyntax function in used
            .SelectMany(static other => other.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax(cancellation))
            .OfType<LocalFunctionStatementSyntax>().Append(syntax))
        {
            DataFlowAnalysis? flow = function.Body is { } block ? model.AnalyzeDataFlow(block)
                : function.ExpressionBody is { } arrow ? model.AnalyzeDataFlow(arrow.Expression) : null;
            ISymbol? late = flow?.WrittenInside.FirstOrDefault(variable =>
                IsDeclaredOutside(variable, function) && IsDeclaredOutside(variable, syntax) && !IsSurelyAssigned(variable));
            if (late is not null)
                return BlockingCauses.LateAssignment(late.Name, syntax.Identifier.GetLocation());
        }
        return null;
    }

    private static Rejection? Signature(IMethodSymbol function, Location at)
    {
        foreach (IParameterSymbol parameter in function.Parameters)
        {
            if (parameter.RefKind != RefKind.None)
                return Rejections.ByRefParameter(parameter.Name, at);
            if (parameter.Type.IsStackOnly())
                return Rejections.StackOnlyParameter(parameter.Name, at);
            if (parameter.Type.HasPointer())
                return Rejections.Unsafe("a pointer parameter", at);
            if (DeclarationRules.IsReserved(parameter.Name))
                return Rejections.ReservedName(parameter.Name, at);
        }
        if (function.IsAsync)
            return Rejections.Async(at);
        if (function.ReturnsByRef || function.ReturnsByRefReadonly)
            return Rejections.RefReturningMethod(at);
        if (function.ReturnType.IsStackOnly())
            return Rejections.StackOnlyResult(at);
        if (function.ReturnType.HasPointer())
            return Rejections.Unsafe("a pointer result", at);
        return function.GetAttributes().Select(static attribute => attribute.AttributeClass)
            .FirstOrDefault(static type => type is not null && UnsupportedAttributes.Contains(type.ToDisplayString())) is { } unsupported
                ? Rejections.Attribute(unsupported.Name, at)
                : null;
    }

    /// <summary>Nothing is awaited where pointers are allowed.</summary>
    private bool IsUnsafe(LocalFunctionStatementSyntax syntax) =>
        verdict.Kept.Any(static part => part.NeedsUnsafe)
        || syntax.AncestorsAndSelf().TakeWhile(node => node != body).Any(static node =>
            node is UnsafeStatementSyntax
            || (node is LocalFunctionStatementSyntax function && function.Modifiers.Any(SyntaxKind.UnsafeKeyword)));

    private static bool IsDeclaredOutside(ISymbol variable, SyntaxNode function) =>
        variable is not IParameterSymbol { IsThis: true }
        && !variable.DeclaringSyntaxReferences.Any(reference => function.Span.Contains(reference.Span));

    /// <summary>Whether a variable has a value wherever its name can be used; no jump may have passed over its declaration.</summary>
    private bool IsSurelyAssigned(ISymbol variable) => variable switch
    {
        IParameterSymbol parameter => parameter.RefKind != RefKind.Out,
        _ => variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            ForEachStatementSyntax or CatchDeclarationSyntax => true,
            VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: LocalDeclarationStatementSyntax statement } => NoJumpPasses(statement),
            VariableDeclaratorSyntax { Initializer: not null } => true,
            SingleVariableDesignationSyntax designation => IsDeconstruction(designation),
            _ => false,
        },
    };

    private static bool IsDeconstruction(SingleVariableDesignationSyntax designation) =>
        designation.FirstAncestorOrSelf<StatementSyntax>() switch
        {
            ForEachVariableStatementSyntax loop => loop.Variable.Span.Contains(designation.Span),
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax or TupleExpressionSyntax } assignment } statement =>
                assignment.Left.Span.Contains(designation.Span) && NoJumpPasses(statement),
            _ => false,
        };

    private static bool NoJumpPasses(StatementSyntax declaration) =>
        declaration.Parent is BlockSyntax block && !block.Statements.Any(static statement => statement is LabeledStatementSyntax);
}

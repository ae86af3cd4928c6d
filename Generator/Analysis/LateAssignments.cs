using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// What the compiler learns from a call of a local function about the variables that have a value, and does not learn from the call of an async one, which may return before it is done.
/// A method that needs it calls the local function itself.
/// </summary>
/// <param name="body">The method's body.</param>
/// <param name="graph">What the local functions in it call.</param>
/// <param name="model">The semantic model of its file.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class LateAssignments(SyntaxNode body, LocalFunctionGraph graph, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>
    /// What a local function assigns is assigned when it returns. So everything that it, or one that it uses, may assign must be assigned anyway.
    /// </summary>
    public Rejection? Check(IMethodSymbol function, LocalFunctionStatementSyntax syntax)
    {
        foreach (LocalFunctionStatementSyntax used in graph.Reachable(function)
            .SelectMany(static other => other.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax(cancellation))
            .OfType<LocalFunctionStatementSyntax>().Append(syntax))
        {
            DataFlowAnalysis? flow = used.Body is { } block ? model.AnalyzeDataFlow(block)
                : used.ExpressionBody is { } arrow ? model.AnalyzeDataFlow(arrow.Expression) : null;
            ISymbol? late = flow?.WrittenInside.FirstOrDefault(variable =>
                IsDeclaredOutside(variable, used) && IsDeclaredOutside(variable, syntax) && !IsSurelyAssigned(variable));
            if (late is not null)
                return BlockingCauses.LateAssignment(late.Name, syntax.Identifier.GetLocation());
        }
        return null;
    }

    /// <summary>Behind a call that never returns every variable counts as assigned, also one that is declared there. So none may need that.</summary>
    public Rejection? Check(InvocationExpressionSyntax call, IMethodSymbol target)
    {
        if (!graph.MayNeverReturn(target.OriginalDefinition))
            return null;
        ISymbol? late = Unassigned(call).Concat(DeclaredBehind(call)).FirstOrDefault(variable => !IsSurelyAssigned(variable) && IsUsedBehind(variable, call));
        return late is null ? null : BlockingCauses.EndlessLocalFunction(late.Name, call.GetLocation());
    }

    private IEnumerable<ISymbol> Unassigned(InvocationExpressionSyntax call)
    {
        IEnumerable<ISymbol> variables = model.LookupSymbols(call.SpanStart).OfType<ILocalSymbol>();
        return model.AnalyzeDataFlow(call) is { Succeeded: true, DefinitelyAssignedOnEntry: var assigned }
            ? variables.Except(assigned, SymbolEqualityComparer.Default)
            : variables;
    }

    private IEnumerable<ISymbol> DeclaredBehind(SyntaxNode call)
    {
        SyntaxNode function = call.Ancestors().FirstOrDefault(ancestor => ancestor is LocalFunctionStatementSyntax || ancestor == body) ?? body;
        return function.DescendantNodes(inner => inner == function || inner is not LocalFunctionStatementSyntax)
            .Where(node => node.SpanStart > call.SpanStart && node is VariableDeclaratorSyntax or SingleVariableDesignationSyntax)
            .Select(node => model.GetDeclaredSymbol(node, cancellation)).OfType<ILocalSymbol>();
    }

    /// <summary>Jumps may lead back, and so may calls of local functions, which may stand before.</summary>
    private bool IsUsedBehind(ISymbol variable, SyntaxNode call) =>
        body.DescendantNodes().Any(node =>
            node is LabeledStatementSyntax
            || (node is IdentifierNameSyntax name && name.Identifier.ValueText == variable.Name
                && (name.SpanStart > call.SpanStart || name.Ancestors().Any(static ancestor => ancestor is LocalFunctionStatementSyntax))));

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

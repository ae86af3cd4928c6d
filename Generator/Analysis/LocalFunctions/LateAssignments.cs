using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// From a call of a local function, the compiler learns which variables have a value. From a call of an async function, which may return
/// before it is done, the compiler learns nothing of that. A method that needs the knowledge calls the local function itself.
/// </summary>
/// <param name="body">The method's body.</param>
/// <param name="graph">What the local functions in the body call.</param>
/// <param name="model">The semantic model of the body's file.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class LateAssignments(SyntaxNode body, LocalFunctionGraph graph, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>The lists of statements that have labels.</summary>
    private readonly HashSet<SyntaxNode?> _labelled =
        [.. body.DescendantNodes().OfType<LabeledStatementSyntax>().Select(static label => label.Parent)];

    private HashSet<string>? _unassigned;

    /// <summary>
    /// The variables that each local function may assign, that are not its own, and that need not have a value before. Few functions have
    /// any.
    /// </summary>
    private Dictionary<IMethodSymbol, ISymbol[]>? _late;

    /// <summary>
    /// Why a local function can have no twin; null when nothing speaks against one. What a local function assigns has a value when the
    /// function returns. So every variable that the function, or a function that it uses, may assign must have a value anyway.
    /// </summary>
    public Rejection? Check(IMethodSymbol function, LocalFunctionStatementSyntax syntax)
    {
        _late ??= FindLate();
        if (_late.Count == 0)
            return null;
        var late = graph.Reachable(function).Append(function).Where(_late.ContainsKey).SelectMany(used => _late[used])
            .FirstOrDefault(variable => IsDeclaredOutside(variable, syntax));
        return late is null ? null : BlockingCauses.LateAssignment(late.Name, syntax.Identifier.GetLocation());
    }

    private Dictionary<IMethodSymbol, ISymbol[]> FindLate()
    {
        Dictionary<IMethodSymbol, ISymbol[]> found = new(SymbolEqualityComparer.Default);
        foreach (var function in graph.Functions)
        {
            if (function.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is LocalFunctionStatementSyntax syntax
                && Late(syntax) is { Length: > 0 } late)
            {
                found.Add(function, late);
            }
        }
        return found;
    }

    /// <summary>
    /// The variables that a local function may assign, that are not its own, and that need not have a value before. The compiler's analysis
    /// of flow is not asked: it would look at the whole method for each function.
    /// </summary>
    private ISymbol[] Late(LocalFunctionStatementSyntax function) =>
    [
        .. function.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => Unassigned.Contains(name.Identifier.ValueText) && IsWritten(name))
            .Select(name => model.GetSymbolInfo(name, cancellation).Symbol).OfType<ISymbol>()
            .Where(variable => variable is ILocalSymbol or IParameterSymbol
                && IsDeclaredOutside(variable, function) && !IsSurelyAssigned(variable))
            .Distinct(SymbolEqualityComparer.Default)!,
    ];

    /// <summary>Whether a name stands where a variable, or a part of one, may get a value.</summary>
    private static bool IsWritten(ExpressionSyntax named) => named.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == named,
        PrefixUnaryExpressionSyntax prefix =>
            prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
        PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) || IsWritten(postfix),
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => IsWritten(tuple),
        ArgumentSyntax argument => argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword,
        RefExpressionSyntax => true,
        // A struct's method may write to the struct.
        MemberAccessExpressionSyntax access => access.Expression == named && (IsWritten(access) || access.IsCalled()),
        ElementAccessExpressionSyntax access => access.Expression == named && IsWritten(access),
        ParenthesizedExpressionSyntax parenthesized => IsWritten(parenthesized),
        _ => false,
    };

    /// <summary>The names of variables that need not have a value where they can be used.</summary>
    private HashSet<string> Unassigned => _unassigned ??= [.. UnassignedNames()];

    private IEnumerable<string> UnassignedNames()
    {
        var method = body.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? body;
        foreach (var node in method.DescendantNodes())
        {
            if (node is VariableDeclaratorSyntax variable && !IsSurelyAssigned(variable))
                yield return variable.Identifier.ValueText;
            else if (node is SingleVariableDesignationSyntax designation && !IsSurelyAssigned(designation))
                yield return designation.Identifier.ValueText;
            else if (node is ParameterSyntax parameter && parameter.Modifiers.Any(SyntaxKind.OutKeyword))
                yield return parameter.Identifier.ValueText;
        }
    }

    /// <summary>
    /// Why a call cannot go to a twin; null when nothing speaks against it. Behind a call that never returns, every variable counts as
    /// assigned, even one that is declared there. So no variable may need that.
    /// </summary>
    public Rejection? Check(InvocationExpressionSyntax call, IMethodSymbol target)
    {
        if (!graph.MayNeverReturn(target.OriginalDefinition) || Unassigned.Count == 0)
            return null;
        var late = UnassignedAt(call).Concat(DeclaredBehind(call))
            .FirstOrDefault(variable => !IsSurelyAssigned(variable) && IsUsedBehind(variable, call));
        return late is null ? null : BlockingCauses.EndlessLocalFunction(late.Name, call.GetLocation());
    }

    private IEnumerable<ISymbol> UnassignedAt(InvocationExpressionSyntax call)
    {
        IEnumerable<ISymbol> variables = model.LookupSymbols(call.SpanStart).OfType<ILocalSymbol>();
        return model.AnalyzeDataFlow(call) is { Succeeded: true, DefinitelyAssignedOnEntry: var assigned }
            ? variables.Except(assigned, SymbolEqualityComparer.Default)
            : variables;
    }

    private IEnumerable<ISymbol> DeclaredBehind(SyntaxNode call)
    {
        var function =
            call.Ancestors().FirstOrDefault(ancestor => ancestor is LocalFunctionStatementSyntax || ancestor == body) ?? body;
        return function.DescendantNodes(inner => inner == function || inner is not LocalFunctionStatementSyntax)
            .Where(node => node.SpanStart > call.SpanStart && node is VariableDeclaratorSyntax or SingleVariableDesignationSyntax)
            .Select(node => model.GetDeclaredSymbol(node, cancellation)).OfType<ILocalSymbol>();
    }

    /// <summary>
    /// Whether a variable may be used after a call. Jumps may lead back, and so may calls of local functions that stand before.
    /// </summary>
    private bool IsUsedBehind(ISymbol variable, SyntaxNode call) =>
        body.DescendantNodes().Any(node =>
            node is LabeledStatementSyntax
            || (node is IdentifierNameSyntax name && name.Identifier.ValueText == variable.Name
                && (name.SpanStart > call.SpanStart || name.Ancestors().Any(static ancestor => ancestor is LocalFunctionStatementSyntax))));

    private static bool IsDeclaredOutside(ISymbol variable, SyntaxNode function) =>
        variable is not IParameterSymbol { IsThis: true }
        && !variable.DeclaringSyntaxReferences.Any(reference => function.Span.Contains(reference.Span));

    /// <summary>Whether a variable has a value wherever its name can be used; no jump may have passed over its declaration.</summary>
    private bool IsSurelyAssigned(ISymbol variable) => variable is IParameterSymbol parameter
        ? parameter.RefKind != RefKind.Out
        : IsSurelyAssigned(variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation));

    private bool IsSurelyAssigned(SyntaxNode? declaration) => declaration switch
    {
        ForEachStatementSyntax or CatchDeclarationSyntax => true,
        VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: LocalDeclarationStatementSyntax statement } =>
            NoJumpPasses(statement),
        VariableDeclaratorSyntax { Initializer: not null } => true,
        SingleVariableDesignationSyntax designation => IsDeconstruction(designation),
        _ => false,
    };

    private bool IsDeconstruction(SingleVariableDesignationSyntax designation) =>
        designation.FirstAncestorOrSelf<StatementSyntax>() switch
        {
            ForEachVariableStatementSyntax loop => loop.Variable.Span.Contains(designation.Span),
            ExpressionStatementSyntax
            {
                Expression: AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax or TupleExpressionSyntax } assignment,
            } statement =>
                assignment.Left.Span.Contains(designation.Span) && NoJumpPasses(statement),
            _ => false,
        };

    private bool NoJumpPasses(StatementSyntax declaration) => declaration.Parent is BlockSyntax block && !_labelled.Contains(block);
}

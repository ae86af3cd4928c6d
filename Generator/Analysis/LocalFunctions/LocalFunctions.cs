using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// The local functions of a method, at any depth, and which of them have twins. Who has a twin is settled before any body is planned, so
/// that local functions may call each other in any order.
/// </summary>
internal sealed class LocalFunctions
{
    private readonly CompilationAnalysis _analysis;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<string> _names = [];
    private readonly Dictionary<IMethodSymbol, Function> _functions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, LocalFunctionTwin> _twins = new(SymbolEqualityComparer.Default);
    private readonly LateAssignments? _assignments;

    /// <param name="body">The method's body.</param>
    /// <param name="ruling">What the rules about the body found.</param>
    /// <param name="analysis">The compilation's analysis.</param>
    /// <param name="model">The semantic model of the body's file.</param>
    /// <param name="cancellation">Ends the work.</param>
    public LocalFunctions(
        SyntaxNode body, BodyRuling ruling, CompilationAnalysis analysis, SemanticModel model, CancellationToken cancellation)
    {
        (_analysis, _model, _cancellation) = (analysis, model, cancellation);
        LocalFunctionStatementSyntax[] declared = [.. body.DescendantNodes().OfType<LocalFunctionStatementSyntax>()];
        if (declared.Length == 0)
            return;
        LocalFunctionRules rules = new(body, ruling, analysis, model, cancellation);
        LocalFunctionGraph graph = new(declared, analysis, model, cancellation);
        _assignments = new LateAssignments(body, graph, model, cancellation);
        foreach (var syntax in declared)
        {
            if (model.GetDeclaredSymbol(syntax, cancellation) is not IMethodSymbol function
                || !(graph.IsWorthATwin(function) || function.HasAttribute(analysis.Runtime.GoroutineAttribute)))
                continue;
            (var obstacle, var bodyRuling) = rules.Check(function, syntax);
            obstacle ??= _assignments.Check(function, syntax);
            _names.Add(function.Name);
            _functions.Add(function, new Function(obstacle, bodyRuling, graph.Waits(function)));
        }
    }

    /// <summary>
    /// How the twin of a local function is called; null when the function has none, or when the method is no local function.
    /// </summary>
    public Twin? Find(IMethodSymbol method) =>
        method.MethodKind == MethodKind.LocalFunction
        && _functions.TryGetValue(method.OriginalDefinition, out var function) && function.Obstacle is null
            ? TwinOf(method)
            : null;

    /// <summary>How the twin of a local function is called. The twin is there wherever the local function is.</summary>
    public static Twin TwinOf(IMethodSymbol function) => new(NameOf(function), TakesEntry: true, Delivers: false);

    /// <summary>The name of the twin of a local function.</summary>
    public static string NameOf(IMethodSymbol function) => function.Name + RuntimeNames.TwinSuffix;

    /// <summary>
    /// The local function with a twin that a name means; null for any other name. To ask the semantic model about every name would take
    /// long.
    /// </summary>
    public IMethodSymbol? Named(SimpleNameSyntax name) =>
        _names.Contains(name.Identifier.ValueText)
        && _model.GetSymbolInfo(name, _cancellation).Symbol is IMethodSymbol method && Find(method) is not null
            ? method
            : null;

    /// <summary>Whether a method is a local function that loops or recurses but never waits.</summary>
    public bool NeverWaits(IMethodSymbol method) =>
        method.MethodKind == MethodKind.LocalFunction
            && _functions.TryGetValue(method.OriginalDefinition, out var function)
            && !function.Waits;

    /// <summary>
    /// What keeps a call from going to the twin of a local function; null when nothing does, or when the method is no local function.
    /// </summary>
    public Rejection? ObstacleTo(InvocationExpressionSyntax call, IMethodSymbol target) =>
        target.MethodKind == MethodKind.LocalFunction ? _assignments?.Check(call, target) : null;

    /// <summary>Why a local function that would suspend has no twin; null when the function has one, or has no need of one.</summary>
    public Rejection? Obstacle(LocalFunctionStatementSyntax syntax) =>
        _model.GetDeclaredSymbol(syntax, _cancellation) is IMethodSymbol method && _functions.TryGetValue(method, out var function)
            ? function.Obstacle
            : null;

    /// <summary>The twin of a local function; null when the function has none.</summary>
    public LocalFunctionTwin? Plan(LocalFunctionStatementSyntax syntax)
    {
        if (_model.GetDeclaredSymbol(syntax, _cancellation) is not IMethodSymbol method || Find(method) is null)
            return null;
        if (!_twins.TryGetValue(method, out var twin))
        {
            BodyPlanner planner = new(_analysis, _model, this, _functions[method].Ruling!.Kept, _cancellation);
            twin = new LocalFunctionTwin(
                syntax,
                NameOf(method),
                TwinSignatures.Of(method, syntax.ParameterList),
                planner.Plan(BodyOf(syntax)!, returnsValue: !method.ReturnsVoid));
            _twins.Add(method, twin);
        }
        return twin;
    }

    public static SyntaxNode? BodyOf(LocalFunctionStatementSyntax function) =>
        function.Body ?? (SyntaxNode?)function.ExpressionBody?.Expression;

    /// <summary>A local function that would suspend.</summary>
    private sealed record Function(Rejection? Obstacle, BodyRuling? Ruling, bool Waits);
}

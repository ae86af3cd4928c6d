using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Which local functions call which, and which are worth a twin: functions that wait, loop or recurse, and functions that call such
/// functions. All others return soon, and are better called directly.
/// </summary>
internal sealed class LocalFunctionGraph
{
    private readonly HashSet<string> _names;
    private readonly Dictionary<IMethodSymbol, HashSet<IMethodSymbol>> _uses = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, HashSet<IMethodSymbol>> _reachable = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _looping = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _waiting = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _endless = new(SymbolEqualityComparer.Default);
    private readonly CallCycles _cycles;
    private ILookup<ISymbol?, IMethodSymbol>? _users;
    private HashSet<IMethodSymbol>? _reachLoops;
    private HashSet<IMethodSymbol>? _reachWaits;
    private HashSet<IMethodSymbol>? _reachEnds;

    public LocalFunctionGraph(
        IReadOnlyCollection<LocalFunctionStatementSyntax> functions, CompilationAnalysis analysis, SemanticModel model,
        CancellationToken cancellation)
    {
        _cycles = new CallCycles((function, _) => _uses.TryGetValue(function, out var used) ? used : []);
        _names = [.. functions.Select(static function => function.Identifier.ValueText)];
        foreach (var syntax in functions)
        {
            if (model.GetDeclaredSymbol(syntax, cancellation) is IMethodSymbol function)
                Add(function, syntax, analysis, model, cancellation);
        }
    }

    public IEnumerable<IMethodSymbol> Functions => _uses.Keys;

    public bool IsWorthATwin(IMethodSymbol function) =>
        Waits(function) || (_reachLoops ??= Reaching(_looping.Concat(_uses.Keys.Where(IsOnCycle)))).Contains(function);

    public bool Waits(IMethodSymbol function) => (_reachWaits ??= Reaching(_waiting)).Contains(function);

    /// <summary>Whether a local function, or one that it uses, always throws or never ends.</summary>
    public bool MayNeverReturn(IMethodSymbol function) => (_reachEnds ??= Reaching(_endless)).Contains(function);

    private bool IsOnCycle(IMethodSymbol function) => _cycles.Contain(function, CancellationToken.None);

    /// <summary>Some local functions, and the local functions that use them, themselves or through others.</summary>
    private HashSet<IMethodSymbol> Reaching(IEnumerable<IMethodSymbol> functions)
    {
        _users ??= _uses.SelectMany(static pair => pair.Value.Select(used => (used, user: pair.Key)))
            .ToLookup(static pair => pair.used, static pair => pair.user, SymbolEqualityComparer.Default);
        HashSet<IMethodSymbol> reaching = new(functions, SymbolEqualityComparer.Default);
        Stack<IMethodSymbol> open = new(reaching);
        while (open.Count > 0)
        {
            foreach (var user in _users[open.Pop()])
            {
                if (reaching.Add(user))
                    open.Push(user);
            }
        }
        return reaching;
    }

    /// <summary>The local functions that a local function calls, or makes delegates of, itself or through others.</summary>
    public HashSet<IMethodSymbol> Reachable(IMethodSymbol function)
    {
        if (_reachable.TryGetValue(function, out var known))
            return known;
        HashSet<IMethodSymbol> reachable = new(SymbolEqualityComparer.Default);
        Stack<IMethodSymbol> open = new([function]);
        while (open.Count > 0)
        {
            if (!_uses.TryGetValue(open.Pop(), out var used))
                continue;
            foreach (var other in used)
            {
                if (reachable.Add(other))
                    open.Push(other);
            }
        }
        _reachable.Add(function, reachable);
        return reachable;
    }

    private void Add(
        IMethodSymbol function, LocalFunctionStatementSyntax syntax, CompilationAnalysis analysis, SemanticModel model,
        CancellationToken cancellation)
    {
        HashSet<IMethodSymbol> used = new(SymbolEqualityComparer.Default);
        _uses[function] = used;
        if (NeverReturns(syntax, model, cancellation))
            _endless.Add(function);
        foreach (var node in syntax.DescendantNodes(inner => inner == syntax || inner is not LocalFunctionStatementSyntax))
        {
            cancellation.ThrowIfCancellationRequested();
            if (node is SimpleNameSyntax name && _names.Contains(name.Identifier.ValueText)
                && model.GetSymbolInfo(name, cancellation).Symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction } other)
                used.Add(other.OriginalDefinition);
            else if (!_waiting.Contains(function) && Waits(node, analysis, model, cancellation) && IsOwn(node))
                _waiting.Add(function);
            else if (Loops.MayRepeat(node) && IsOwn(node))
                _looping.Add(function);
        }

        // What a lambda does is not what the function does.
        bool IsOwn(SyntaxNode node) =>
            !node.Ancestors().TakeWhile(ancestor => ancestor != syntax)
                .Any(static ancestor => ancestor is AnonymousFunctionExpressionSyntax);
    }

    /// <summary>
    /// Whether a local function always throws or never ends. Only where there are jumps to labels is the compiler asked to follow the flow:
    /// it looks at the whole method for that.
    /// </summary>
    private static bool NeverReturns(LocalFunctionStatementSyntax function, SemanticModel model, CancellationToken cancellation)
    {
        if (function.Body is not { Statements: { Count: > 0 } statements } body)
            return function.ExpressionBody is { Expression: ThrowExpressionSyntax };
        if (!body.OwnNodes().Any(static node => node is GotoStatementSyntax))
        {
            return !body.OwnNodes().Any(static node => node is ReturnStatementSyntax or YieldStatementSyntax { Expression: null })
                && !new StatementFlow(model, cancellation).HasEnd(body);
        }
        // The end of a function's block counts as a return. So the compiler is asked about the block's statements.
        var flow = model.AnalyzeControlFlow(statements.First(), statements.Last());
        return flow is { Succeeded: true, EndPointIsReachable: false, ReturnStatements.IsEmpty: true };
    }

    private static bool Waits(SyntaxNode node, CompilationAnalysis analysis, SemanticModel model, CancellationToken cancellation) =>
        (CalledMethods.In(node, model, cancellation) is { } target
            && (analysis.Twins.Find(target) is not null || analysis.Runtime.IsGoMethod(target, RuntimeNames.Select)))
        || analysis.BlockingCalls.Suspends(node, model, cancellation);
}

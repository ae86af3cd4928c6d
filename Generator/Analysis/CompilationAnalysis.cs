using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What the analyses of one compilation share, so that a method called from many places is analysed once.</summary>
internal sealed class CompilationAnalysis
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<CompilationAnalysis?>> Contexts = new();

    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<TextSpan>> _errors = new();
    private readonly ConcurrentDictionary<IMethodSymbol, MethodPlan?> _drafts = new(SymbolEqualityComparer.Default);

    private CompilationAnalysis(Compilation compilation, RuntimeSymbols runtime)
    {
        Compilation = compilation;
        Runtime = runtime;
        Marks = new Marks(runtime);
        Twins = new TwinLookup(compilation, runtime, Marks);
        Reach = new SuspensionReach(this);
        CheapCalls = new CheapCalls(this);
    }

    public Compilation Compilation { get; }

    public RuntimeSymbols Runtime { get; }

    public Marks Marks { get; }

    public TwinLookup Twins { get; }

    public SuspensionReach Reach { get; }

    public CheapCalls CheapCalls { get; }

    /// <summary>Null when the compilation does not reference the runtime.</summary>
    public static CompilationAnalysis? For(Compilation compilation) =>
        Contexts.GetValue(compilation, static compilation => new StrongBox<CompilationAnalysis?>(
            RuntimeSymbols.Resolve(compilation) is { } runtime ? new CompilationAnalysis(compilation, runtime) : null)).Value;

    public SemanticModel Model(SyntaxTree tree) => _models.GetOrAdd(tree, tree => Compilation.GetSemanticModel(tree));

    /// <summary>
    /// Whether the compiler finds an error in a part of a file. It is asked once for each file: to ask it for each method alone takes
    /// several times as long.
    /// </summary>
    public bool HasError(SyntaxTree tree, TextSpan span, CancellationToken cancellation) =>
        _errors.GetOrAdd(tree, tree => Errors(tree, cancellation)).Any(error => error.IntersectsWith(span));

    private ImmutableArray<TextSpan> Errors(SyntaxTree tree, CancellationToken cancellation) =>
    [
        .. Model(tree).GetDiagnostics(cancellationToken: cancellation)
            .Where(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.Location.SourceSpan),
    ];

    /// <summary>
    /// The plan of a method before the calls in it are settled. Whether the method has a twin never depends on which of its
    /// callees have one (every [Goroutine] callee counts as suspending), so mutually recursive methods need no fixed point.
    /// </summary>
    public MethodPlan? Draft(IMethodSymbol method, CancellationToken cancellation)
    {
        IMethodSymbol declared = method.Declared();
        return _drafts.GetOrAdd(declared, declared => MethodAnalyzer.Draft(declared, this, cancellation));
    }

    /// <summary>Whether a twin that a call could use is there, or is going to be generated.</summary>
    public bool Exists(Twin twin, CancellationToken cancellation) =>
        twin.Source is null || HasTwin(twin.Source, cancellation) || (twin.Overridden is { } overridden && Exists(overridden, cancellation));

    /// <summary>Whether a method of this compilation gets a twin.</summary>
    public bool HasTwin(IMethodSymbol method, CancellationToken cancellation) =>
        Draft(method, cancellation) is { Rejections.IsEmpty: true } && Reach.CanSuspend(method, cancellation);
}

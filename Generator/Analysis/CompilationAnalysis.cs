using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// What the analyses of one compilation share, so that a method called from many places is analysed once. How far a method is a goroutine
/// is said in the four words that Generator/README.md explains: <em>marked</em> (<see cref="Marks"/>), <em>accepted</em>
/// (<see cref="IsAccepted"/>), <em>has a twin</em> (<see cref="HasTwin"/>), <em>waits</em> (<see cref="OwnWaits"/>, which does not ask
/// itself whether there is a twin).
/// </summary>
internal sealed class CompilationAnalysis
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<CompilationAnalysis?>> Contexts = new();

    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<TextSpan>> _errors = new();
    private readonly ConcurrentDictionary<IMethodSymbol, MethodDraft?> _drafts = new(SymbolEqualityComparer.Default);

    private readonly Func<IMethodSymbol, MethodSurface?>? _known;
    private readonly Lazy<Compilation> _withoutNullability;

    private CompilationAnalysis(Compilation compilation, RuntimeSymbols runtime, Func<IMethodSymbol, MethodSurface?>? known)
    {
        _known = known;
        Compilation = compilation;
        Runtime = runtime;
        Marks = new Marks(runtime);
        Twins = new TwinLookup(compilation, runtime, Marks);
        Reach = new SuspensionReach(this);
        BlockingCalls = new BlockingCalls(compilation, runtime);
        CheapCalls = new CheapCalls(this);
        LockWrappers = new LockWrappers(this);
        FilterHelpers = new FilterHelpers(this);
        UnwoundCode = new UnwoundCode(this);
        OwnWaits = new OwnWaits(this);
        Surroundings = new Surroundings(this);
        _withoutNullability = new Lazy<Compilation>(WithoutNullability);
    }

    public Compilation Compilation { get; }

    public RuntimeSymbols Runtime { get; }

    public Marks Marks { get; }

    public TwinLookup Twins { get; }

    public SuspensionReach Reach { get; }

    public BlockingCalls BlockingCalls { get; }

    public CheapCalls CheapCalls { get; }

    public LockWrappers LockWrappers { get; }

    public FilterHelpers FilterHelpers { get; }

    public UnwoundCode UnwoundCode { get; }

    public OwnWaits OwnWaits { get; }

    public Surroundings Surroundings { get; }

    /// <summary>What plans asked about the bodies of other methods, with the answers.</summary>
    public IEnumerable<BodyAnswer> BodyAnswers =>
        CheapCalls.Answers.Concat(LockWrappers.Answers).Concat(FilterHelpers.Answers).Concat(UnwoundCode.Answers);

    /// <summary>Whether the same question about the same body gets the same answer as in an earlier analysis.</summary>
    public bool StillSays(BodyAnswer answer, CancellationToken cancellation) =>
        answer.FindMethod(Compilation) is { } method
        && answer.Answer == answer.Question switch
        {
            BodyQuestion.IsCheap => CheapCalls.Answer(method, answer.Depth, cancellation),
            BodyQuestion.LooksOnly => FilterHelpers.Answer(method, answer.Depth, cancellation),
            BodyQuestion.Cancels or BodyQuestion.CancelsUnwound =>
                UnwoundCode.Answer(method, answer.Question, answer.Depth, cancellation),
            _ => LockWrappers.Answer(method, answer.Question, answer.Depth, cancellation),
        };

    /// <summary>The one analysis of a compilation; null when the compilation does not reference the runtime.</summary>
    public static CompilationAnalysis? For(Compilation compilation) =>
        Contexts.GetValue(compilation, static compilation => new StrongBox<CompilationAnalysis?>(
            Create(compilation, known: null))).Value;

    /// <summary>
    /// An analysis that takes the surfaces of some methods as known; null when the compilation does not reference the runtime.
    /// </summary>
    public static CompilationAnalysis? Create(Compilation compilation, Func<IMethodSymbol, MethodSurface?>? known) =>
        RuntimeSymbols.Resolve(compilation) is { } runtime ? new CompilationAnalysis(compilation, runtime, known) : null;

    /// <summary>
    /// The model of a file, without nullability: the analysis does not ask for it, and it takes longer to find than types and symbols.
    /// </summary>
#pragma warning disable RSEXPERIMENTAL001
    public SemanticModel Model(SyntaxTree tree) =>
        _models.GetOrAdd(tree, tree => Compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis));
#pragma warning restore RSEXPERIMENTAL001

    /// <summary>
    /// Whether the compiler finds an error in a part of a file. The compiler is asked once for each file: to ask for each method alone
    /// takes several times as long. Where all but a few methods are known, the compiler is asked about these few alone.
    /// </summary>
    public bool HasError(SyntaxTree tree, TextSpan span, CancellationToken cancellation) => _known is null
        ? _errors.GetOrAdd(tree, tree => Errors(tree, cancellation)).Any(error => error.IntersectsWith(span))
        : Errors(Compilation, tree, span, cancellation).Any(error => error.IntersectsWith(span));

    /// <summary>
    /// The places of a file's errors. What is no error without nullability is none with nullability, and to leave nullability out saves
    /// almost half of the time. Where an error is found that way, the compilation as it is has the last word.
    /// </summary>
    private ImmutableArray<TextSpan> Errors(SyntaxTree tree, CancellationToken cancellation) =>
        Errors(_withoutNullability.Value, tree, null, cancellation).IsEmpty ? [] : Errors(Compilation, tree, null, cancellation);

    private static ImmutableArray<TextSpan> Errors(
        Compilation compilation, SyntaxTree tree, TextSpan? span, CancellationToken cancellation) =>
    [
        .. compilation.GetSemanticModel(tree).GetDiagnostics(span, cancellation)
            .Where(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.Location.SourceSpan),
    ];

    /// <summary>The same files without nullability. For the compiler's diagnostics, there is no other way to leave it out.</summary>
    private Compilation WithoutNullability() =>
        Compilation.WithOptions(((CSharpCompilationOptions)Compilation.Options).WithNullableContextOptions(NullableContextOptions.Disable));

    /// <summary>
    /// What is known of a method before the calls in it are settled; null when its source has errors. Every [Goroutine] callee counts as
    /// suspending, so whether the method has a twin never depends on which of its callees have one. Mutually recursive methods need no
    /// fixed point.
    /// </summary>
    public MethodDraft? Draft(IMethodSymbol method, CancellationToken cancellation)
    {
        var declared = method.Declared();
        return _drafts.GetOrAdd(declared, declared => MethodAnalyzer.GuardedDraft(declared, this, cancellation));
    }

    /// <summary>Whether a twin that a call could use is there, or is going to be generated.</summary>
    public bool Exists(Twin twin, CancellationToken cancellation) =>
        Twins.OriginalOf(twin) is not { } original
            || HasTwin(original, cancellation)
            || (twin.Overridden is { } overridden && Exists(overridden, cancellation));

    /// <summary>
    /// Whether a method of this compilation gets a twin: the method is accepted, and <see cref="SuspensionReach"/> says that it can
    /// suspend.
    /// </summary>
    public bool HasTwin(IMethodSymbol method, CancellationToken cancellation) =>
        IsAccepted(method, cancellation) && Reach.CanSuspend(method, cancellation);

    /// <summary>Whether a method of this compilation is marked, and nothing stands against a twin.</summary>
    public bool IsAccepted(IMethodSymbol method, CancellationToken cancellation) =>
        Known(method)?.IsAccepted ?? (Draft(method, cancellation) is { IsAccepted: true });

    /// <summary>What an earlier analysis found about a method; null when the method is to be looked at anew.</summary>
    public MethodSurface? Known(IMethodSymbol method) => _known?.Invoke(method.Declared());

    public MethodSurface Surface(IMethodSymbol method, CancellationToken cancellation)
    {
        var hasTwin = HasTwin(method, cancellation);
        return new MethodSurface(
            IsAccepted(method, cancellation),
            hasTwin,
            OwnWaits.Waits(method, cancellation),
            hasTwin ? default : SuspensionReach.AllCallees(method, this, cancellation)
                .Select(static callee => callee.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)).ToEquatableArray());
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Analyzers;

/// <summary>
/// The runtime's types as a compilation sees them, with the questions that rules ask about them. Resolved once a compilation.
/// </summary>
internal sealed class RuntimeTypes
{
    private const string Root = "GoroutineGen.";
    private const string Sync = Root + "Sync.";
    private const string Time = Root + "Time.";

    private static readonly ConditionalWeakTable<Compilation, StrongBox<RuntimeTypes?>> Known = new();

    private readonly Compilation _compilation;
    private readonly ImmutableHashSet<ISymbol> _channels;

    private RuntimeTypes(Compilation compilation, INamedTypeSymbol go)
    {
        _compilation = compilation;
        Go = go;
        Case = Type(RuntimeNames.CaseMetadataName);
        Goroutine = Type(Root + "Goroutine");
        GoroutineOfT = Type(Root + "Goroutine`1");
        Chan = Type(Root + "Chan`1");
        ReceiveChan = Type(Root + "IReceiveChan`1");
        SendChan = Type(Root + "ISendChan`1");
        Context = Type(RuntimeNames.ContextMetadataName);
        CancelScope = Type(RuntimeNames.CancelScopeMetadataName);
        CancelCauseScope = Type(RuntimeNames.CancelCauseScopeMetadataName);
        Mutex = Type(Sync + "Mutex");
        RWMutex = Type(Sync + "RWMutex");
        WaitGroup = Type(Sync + "WaitGroup");
        Hold = Type(Sync + "Hold");
        Cond = Type(Sync + "Cond");
        Semaphore = Type(Sync + "Semaphore");
        ErrGroup = Type(RuntimeNames.ErrGroupMetadataName);
        Timers = Type(Time + "Timers");
        Ticker = Type(Time + "Ticker");
        Timer = Type(Time + "Timer");
        _channels = [.. new ISymbol?[] { Chan, ReceiveChan, SendChan }.OfType<ISymbol>()];
    }

    public INamedTypeSymbol Go { get; }

    public INamedTypeSymbol? Case { get; }

    public INamedTypeSymbol? Goroutine { get; }

    public INamedTypeSymbol? GoroutineOfT { get; }

    public INamedTypeSymbol? Chan { get; }

    public INamedTypeSymbol? ReceiveChan { get; }

    public INamedTypeSymbol? SendChan { get; }

    public INamedTypeSymbol? Context { get; }

    public INamedTypeSymbol? CancelScope { get; }

    public INamedTypeSymbol? CancelCauseScope { get; }

    public INamedTypeSymbol? Mutex { get; }

    public INamedTypeSymbol? RWMutex { get; }

    public INamedTypeSymbol? WaitGroup { get; }

    public INamedTypeSymbol? Hold { get; }

    public INamedTypeSymbol? Cond { get; }

    public INamedTypeSymbol? Semaphore { get; }

    public INamedTypeSymbol? ErrGroup { get; }

    public INamedTypeSymbol? Timers { get; }

    public INamedTypeSymbol? Ticker { get; }

    public INamedTypeSymbol? Timer { get; }

    /// <summary>The types; null when the compilation does not reference the runtime.</summary>
    public static RuntimeTypes? Of(Compilation compilation) =>
        Known.GetValue(compilation, static compilation => new StrongBox<RuntimeTypes?>(
            compilation.GetTypeByMetadataName(RuntimeNames.GoroutineAttributeMetadataName) is not null
            && compilation.GetTypeByMetadataName(RuntimeNames.GoMetadataName) is { } go
                ? new RuntimeTypes(compilation, go)
                : null)).Value;

    /// <summary>A type of the framework or of the runtime; null when the compilation has none of that name.</summary>
    public INamedTypeSymbol? Type(string metadataName) => _compilation.GetTypeByMetadataName(metadataName);

    /// <summary>Whether a method is one of <c>Go</c>'s with one of the names.</summary>
    public bool IsGo(IMethodSymbol method, params string[] names) => Is(method, Go, names);

    /// <summary>Whether a method is a member of a type of the runtime, and has one of the names; any name, if none is given.</summary>
    public static bool Is(IMethodSymbol method, INamedTypeSymbol? type, params string[] names) =>
        SymbolEqualityComparer.Default.Equals(method.OriginalDefinition.ContainingType, type)
        && (names.Length == 0 || Array.IndexOf(names, method.Name) >= 0);

    /// <summary>Whether a type is a given type, or one made of it: <c>Chan&lt;int&gt;</c> is a <c>Chan&lt;T&gt;</c>.</summary>
    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? definition) =>
        type is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, definition);

    /// <summary>Whether a type is a channel, or one of a channel's two sides.</summary>
    public bool IsChannel(ITypeSymbol? type) => type is not null && _channels.Contains(type.OriginalDefinition);

    /// <summary>Whether a method is a member of a channel or of one of a channel's two sides, and has one of the names.</summary>
    public bool IsOfChannel(IMethodSymbol method, params string[] names) =>
        IsChannel(method.ContainingType) && Array.IndexOf(names, method.Name) >= 0;
}

using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>
/// Samples for receivers and arguments. A sample is named by its place: <c>Type#type of the parameter parameter</c>,
/// <c>Type.Member#parameter</c>, <c>Type#parameter</c>, <c>type of the parameter#parameter</c> or <c>type of the parameter</c>. The first
/// that is there counts. A receiver is the parameter <c>this</c>.
/// </summary>
internal sealed class SampleCatalogue
{
    private static readonly SampleCatalogue All = new();

    private readonly Dictionary<string, Func<Scene, object?>[]> _samples = [];

    private SampleCatalogue()
    {
        CommonSamples.AddTo(this);
        FileSamples.AddTo(this);
        ZipSamples.AddTo(this);
        StreamSamples.AddTo(this);
        TextSamples.AddTo(this);
        SocketSamples.AddTo(this);
        TlsSamples.AddTo(this);
        HttpSamples.AddTo(this);
        NetworkSamples.AddTo(this);
        PipeSamples.AddTo(this);
        ProcessSamples.AddTo(this);
        TaskSamples.AddTo(this);
        ParallelSamples.AddTo(this);
        LockSamples.AddTo(this);
        CollectionSamples.AddTo(this);
        DatabaseSamples.AddTo(this);
        ConsoleSamples.AddTo(this);
    }

    /// <summary>Samples of what a member is called on; null when there are none.</summary>
    public static IReadOnlyList<Func<Scene, object?>>? Receivers(Overload overload) =>
        All.Find($"{overload.Type}.{overload.Member.Name}#this", $"{overload.Type}#this");

    /// <summary>What is prepared for a call beside its receiver and arguments; null when there is nothing that would do.</summary>
    public static Action<Scene>? Scenery(Overload overload) =>
        All.Find($"{overload.Type}.{overload.Member.Name}#scene") switch
        {
            null => _ => { }
            ,
            [] => null,
            var samples => scene => samples[0](scene),
        };

    /// <summary>Samples of what a parameter takes; null when there are none. Of a span there are arrays.</summary>
    public static IReadOnlyList<Func<Scene, object?>>? Arguments(Overload overload, IParameterSymbol parameter)
    {
        var type = Overload.SpanOf(parameter.Type) is null
            ? Overload.NameOf(parameter.Type)
            : $"{Overload.NameOf(((INamedTypeSymbol)parameter.Type).TypeArguments[0])}[]";
        var name = parameter.Name;
        return All.Find(
            $"{overload.Type}#{type} {name}", $"{overload.Type}.{overload.Member.Name}#{name}", $"{overload.Type}#{name}",
            $"{type}#{name}", type);
    }

    /// <summary>Adds samples for a place. The first sample is one with which the call succeeds.</summary>
    public void Add(string place, params Func<Scene, object?>[] samples) => _samples.Add(place, samples);

    /// <summary>Adds the same samples for several places.</summary>
    public void Add(IEnumerable<string> places, params Func<Scene, object?>[] samples)
    {
        foreach (var place in places)
            Add(place, samples);
    }

    private Func<Scene, object?>[]? Find(params string[] places) =>
        places.Select(place => _samples.GetValueOrDefault(place)).FirstOrDefault(samples => samples is not null);
}

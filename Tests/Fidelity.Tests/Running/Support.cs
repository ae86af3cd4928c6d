using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Fidelity.Tests.Running;

/// <summary>The library that random programs use, compiled with the generator: they call its twins across assemblies.</summary>
internal sealed class Support
{
    private const string Name = "Fidelity.Support";

    private static readonly Lazy<Support> Loaded = new(() => new Support());

    private readonly Assembly _assembly;

    private Support()
    {
        var sources = Resource.In("Support").Select(file => new Source(file.Name, file.Text));
        var (image, errors) = Compiler.Emit(Compiler.AddTwins(Compiler.Create(Name, sources, support: null, OptimizationLevel.Release)));
        if (image is null)
            throw new InvalidOperationException($"The support library does not compile:\n{string.Join('\n', errors)}");
        Reference = MetadataReference.CreateFromImage(image);
        _assembly = new AssemblyLoadContext(Name).LoadFromStream(new MemoryStream(image));
        Begin = _assembly.GetType("Fidelity.Sim")!.GetMethod("Begin")!.CreateDelegate<Action<List<string>, int>>();
    }

    public static Support Instance => Loaded.Value;

    public MetadataReference Reference { get; }

    /// <summary>Says where the effects of the next program go, and how many turns and calls it may take.</summary>
    public Action<List<string>, int> Begin { get; }

    /// <summary>Loads an assembly of programs.</summary>
    public (Assembly Assembly, AssemblyLoadContext Context) Load(byte[] image)
    {
        AssemblyLoadContext context = new("Programs", isCollectible: true);
        context.Resolving += (_, name) => name.Name == Name ? _assembly : null;
        return (context.LoadFromStream(new MemoryStream(image)), context);
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Corpora.Tests.Harness;

/// <summary>
/// A corpus with twins that say what they keep to themselves: the warnings of the compiler, which their files turn off, and which of them
/// run.
/// </summary>
internal sealed class OutspokenTwins
{
    private const string Silence = "#pragma warning disable\n";

    private static readonly ConcurrentDictionary<Corpus, OutspokenTwins> All = [];

    private readonly Lazy<IReadOnlySet<string>> _entered;

    private OutspokenTwins(Corpus corpus)
    {
        var compiled = CompiledCorpus.Of(corpus);
        var compilation = compiled.Source
            .AddReferences(MetadataReference.CreateFromFile(typeof(Footprints).Assembly.Location))
            .AddSyntaxTrees(compiled.Twins.Select(file => Outspoken(file.Key, file.Value)));
        var (assembly, diagnostics) = new GeneratorRun(default, compilation).Compile(OptimizationLevel.Debug);
        Diagnostics = diagnostics;
        _entered = new(() =>
        {
            List<string> log = [];
            Footprints.Left.Clear();
            Runner.Run(compiled.Start(assembly, log), log, new Mode(Form.Twin));
            return Footprints.Left.Keys.ToImmutableHashSet();
        });
    }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The twins, by name of file, that a goroutine entered when the program of the corpus ran as one.</summary>
    public IReadOnlySet<string> Entered => _entered.Value;

    public static OutspokenTwins Of(Corpus corpus) => All.GetOrAdd(corpus, static corpus => new OutspokenTwins(corpus));

    private static SyntaxTree Outspoken(string name, SyntaxTree twin)
    {
        var text = twin.ToString();
        Assert.That(text, Does.Contain(Silence));
        // The first method in a file is the twin; what stands behind it are bridges to it.
        if (twin.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().FirstOrDefault() is { Body: { } body })
            text = text.Insert(body.OpenBraceToken.Span.End, $" global::{typeof(Footprints).FullName}.Leave(\"{name}\");");
        return TestSource.Parse(text.Replace(Silence, "", StringComparison.Ordinal), (CSharpParseOptions)twin.Options, twin.FilePath);
    }
}

/// <summary>Called by outspoken twins.</summary>
public static class Footprints
{
    internal static ConcurrentDictionary<string, bool> Left { get; } = [];

    /// <summary>Notes that a twin runs.</summary>
    public static void Leave(string twin) => Left[twin] = true;
}

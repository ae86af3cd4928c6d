using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using GoroutineGen.Language.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>A program with a method for each overload, compiled once, with the generator.</summary>
internal sealed class OverloadProgram
{
    private const string Namespace = "Overloads";

    private readonly GeneratorRun _run;
    private readonly Assembly _assembly;
    private readonly Dictionary<string, string> _generated = [];
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = [];

    private OverloadProgram(ImmutableArray<OverloadMethod> methods)
    {
        Methods = methods;
        _run = Compiler.Generate(Namespace, methods.GroupBy(method => method.Overload.Type).Select(Source));
        var emitted = _run.Emit(OptimizationLevel.Release);
        _assembly = new AssemblyLoadContext(Namespace).LoadFromStream(new MemoryStream(emitted.Image), new MemoryStream(emitted.Symbols));
        foreach (var tree in _run.GeneratedTrees)
        {
            foreach (var method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            {
                var type = method.Ancestors().OfType<ClassDeclarationSyntax>().First().Identifier.Text;
                _generated[$"{type}.{method.Identifier.Text}"] = method.ToString();
            }
        }
    }

    /// <summary>The program of all overloads that have samples.</summary>
    public static Lazy<OverloadProgram> All { get; } = new(() => new OverloadProgram(
    [
        .. TableOverloads.All.Where(overload => OverloadCase.All(overload) is not null)
            .SelectMany(overload => (IEnumerable<bool>)(overload.DependsOnPlaces ? [false, true] : [false]), (overload, isElsewhere) =>
                (overload, isElsewhere))
            .Select((method, number) => new OverloadMethod(method.overload, method.isElsewhere, number)),
    ]));

    /// <summary>Its methods.</summary>
    public ImmutableArray<OverloadMethod> Methods { get; }

    /// <summary>The method that makes the calls of one type's overloads.</summary>
    public Action<Calls> Body(string type) =>
        _assembly.GetType($"{Namespace}.{ClassOf(type)}", throwOnError: true)!.GetMethod("Run")!.CreateDelegate<Action<Calls>>();

    /// <summary>The text of a method's twin; null when there is none.</summary>
    public string? Twin(OverloadMethod method) => _generated.GetValueOrDefault($"{ClassOf(method.Overload.Type)}.{method.Name}__goroutine");

    /// <summary>The members that a method calls.</summary>
    public IEnumerable<string?> Called(OverloadMethod method)
    {
        var type = _run.Compilation.GetTypeByMetadataName($"{Namespace}.{ClassOf(method.Overload.Type)}")!;
        var syntax = type.GetMembers(method.Name).Single().DeclaringSyntaxReferences.Single().GetSyntax();
        var model = _models.GetOrAdd(syntax.SyntaxTree, tree => _run.Compilation.GetSemanticModel(tree));
        return syntax.DescendantNodes()
            .Where(node => node is InvocationExpressionSyntax or ObjectCreationExpressionSyntax or MemberAccessExpressionSyntax)
            .Select(node => model.GetSymbolInfo(node).Symbol?.OriginalDefinition.GetDocumentationCommentId());
    }

    private static string ClassOf(string type) => string.Concat(type.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));

    private static KeyValuePair<string, string> Source(IGrouping<string, OverloadMethod> type)
    {
        var cases = type.Select(method => $"case {method.Number}: {method.Name}(calls.Current); break;");
        return new($"/src/{ClassOf(type.Key)}.cs", $$"""
            #nullable disable
            #pragma warning disable
            namespace {{Namespace}};
            using GoroutineGen.Language.Tests.Overloads;

            public static partial class {{ClassOf(type.Key)}}
            {
            [Goroutine]
            public static void Run(Calls calls)
            {
                while (calls.Next())
                {
                    switch (calls.Current.Number)
                    {
                        {{string.Join("\n            ", cases)}}
                    }
                }
            }

            {{string.Join("\n\n", type.Select(method => method.Text()))}}
            }
            """);
    }
}

using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Analyzers;

/// <summary>The methods, constructors and accessors of a compilation's source, and which of them stand in for others.</summary>
internal sealed class SourceMethods
{
    private readonly Dictionary<string, IMethodSymbol> _methods = [];
    private readonly Dictionary<string, List<string>> _bodies = [];

    public SourceMethods(Compilation compilation, CancellationToken cancellation)
    {
        Add(compilation.Assembly.GlobalNamespace, cancellation);
    }

    public IEnumerable<KeyValuePair<string, IMethodSymbol>> All => _methods;

    /// <summary>The method of a documentation id; null when there is none.</summary>
    public IMethodSymbol? Find(string id) => _methods.TryGetValue(id, out var method) ? method : null;

    /// <summary>What a call of a method may run in its place: what overrides or implements it here.</summary>
    public IEnumerable<string> BodiesOf(string id) => _bodies.TryGetValue(id, out var bodies) ? bodies : [];

    /// <summary>Whether a file was made by a generator.</summary>
    public static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);

    private void Add(INamespaceOrTypeSymbol container, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol inner:
                    Add(inner, cancellation);
                    break;
                case IMethodSymbol { IsImplicitlyDeclared: false, DeclaringSyntaxReferences.IsEmpty: false } method
                    when !IsGenerated(method.DeclaringSyntaxReferences[0].SyntaxTree) && method.GetDocumentationCommentId() is { } id:
                    _methods[id] = method;
                    foreach (var other in method.ExplicitInterfaceImplementations.Append(method.OverriddenMethod).OfType<IMethodSymbol>())
                        AddBody(other, id);
                    break;
            }
        }

        if (container is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            AddImplementations(type);
    }

    /// <summary>What implements members of this compilation's interfaces by its name.</summary>
    private void AddImplementations(INamedTypeSymbol type)
    {
        foreach (var member in type.AllInterfaces
            .Where(@interface => @interface.ContainingAssembly.IsSame(type.ContainingAssembly))
            .SelectMany(static @interface => @interface.GetMembers()).OfType<IMethodSymbol>())
        {
            if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol { ExplicitInterfaceImplementations.IsEmpty: true } method
                && method.OriginalDefinition.GetDocumentationCommentId() is { } id)
                AddBody(member, id);
        }
    }

    private void AddBody(IMethodSymbol declared, string body)
    {
        if (declared.OriginalDefinition.GetDocumentationCommentId() is not { } id)
            return;
        if (!_bodies.TryGetValue(id, out var bodies))
            _bodies[id] = bodies = [];
        if (id != body)
            bodies.Add(body);
    }
}

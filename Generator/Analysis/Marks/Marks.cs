using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Who is marked [Goroutine]: no other place knows. The attribute nearest to a method decides: the method's own, that of what the method
/// overrides or implements, that of a type around it, that of its assembly. [NotGoroutine] on a method or a type makes exceptions from all
/// attributes that are farther away, and from those of what the methods override or implement.
/// </summary>
internal sealed class Marks(RuntimeSymbols runtime)
{
    private readonly ConcurrentDictionary<IMethodSymbol, Mark> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, Mark> _assemblies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableHashSet<string>> _interfaceMembers =
        new(SymbolEqualityComparer.Default);

    public Mark Of(IMethodSymbol method) => _methods.GetOrAdd(method.Declared(), Find);

    public bool IsMarked(IMethodSymbol method) => Of(method).Kind != MarkKind.None;

    private Mark Find(IMethodSymbol method)
    {
        if (Own(method) is { } own)
            return IsExtensionInItsClass(method) ? Mark.None : own;
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation)
            || method.IsImplicitlyDeclared || method.IsExtern || method.ContainingType is null || IsExtensionInItsClass(method))
        {
            return Mark.None;
        }
        var type = OfTypeAround(method);
        return type?.Kind == MarkKind.None ? Mark.None
            : Inherited(method) ?? type ?? OfAssembly(method);
    }

    /// <summary>Whether the type or the assembly around a member is marked, and the member has no attribute of its own.</summary>
    public bool IsInMarked(IMethodSymbol member) =>
        Own(member) is null && (OfTypeAround(member) ?? OfAssembly(member)).Kind != MarkKind.None;

    private Mark OfAssembly(IMethodSymbol method) =>
        _assemblies.GetOrAdd(method.ContainingAssembly, assembly => Attributed(assembly, MarkKind.Implicit) ?? Mark.None);

    /// <summary>
    /// Whether a method is the static form of an extension block's method. The compiler puts such a form, which takes the receiver first,
    /// into the class around the block. The twin is made for the block's method only.
    /// </summary>
    private static bool IsExtensionInItsClass(IMethodSymbol method) =>
        method is { IsStatic: true, ContainingType.IsStatic: true }
        && !method.ContainingType.IsExtensionBlock()
        && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().Parent is TypeDeclarationSyntax type && type.IsExtensionBlock();

    private Mark? Own(IMethodSymbol method) =>
        method.HasAttribute(runtime.ResumableBodyAttribute) ? Mark.None : Attributed(method, MarkKind.Explicit);

    private Mark? OfTypeAround(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (Attributed(type, MarkKind.Implicit) is { } mark)
                return mark;
        }
        return null;
    }

    private Mark? Attributed(ISymbol symbol, MarkKind kind)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.IsSame(runtime.GoroutineAttribute))
                return new Mark(kind, attribute);
            if (attribute.AttributeClass.IsSame(runtime.NotGoroutineAttribute))
                return Mark.None;
        }
        return null;
    }

    private Mark? Inherited(IMethodSymbol method)
    {
        if (method.OverriddenMethod is { } overridden)
            return AsInherited(overridden);
        if (method.MethodKind == MethodKind.ExplicitInterfaceImplementation)
            return method.ExplicitInterfaceImplementations.Select(AsInherited).FirstOrDefault(static mark => mark is not null);
        return method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
            && method.ContainingType.TypeKind != TypeKind.Interface
            ? Implemented(method).Select(AsInherited).FirstOrDefault(static mark => mark is not null)
            : null;
    }

    private Mark? AsInherited(IMethodSymbol method) =>
        Of(method) is { Kind: not MarkKind.None } mark ? mark with { Kind = MarkKind.Implicit } : null;

    /// <summary>The marked members of interfaces that a method implements by its name.</summary>
    private IEnumerable<IMethodSymbol> Implemented(IMethodSymbol method) =>
        from @interface in method.ContainingType.AllInterfaces
        where MarkedMembers(@interface.OriginalDefinition).Contains(method.Name)
        from member in @interface.GetMembers(method.Name).OfType<IMethodSymbol>()
        where method.IsSame(method.ContainingType.FindImplementationForInterfaceMember(member))
        select member;

    private ImmutableHashSet<string> MarkedMembers(INamedTypeSymbol @interface) =>
        _interfaceMembers.GetOrAdd(@interface, @interface =>
            [.. @interface.GetMembers().OfType<IMethodSymbol>().Where(IsMarked).Select(static member => member.Name)]);
}

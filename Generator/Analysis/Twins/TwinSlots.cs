using System.Collections.Immutable;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Finds the slot of a twin: what the twin overrides and implements, and how the twin learns that its body has been replaced.
/// </summary>
internal sealed class TwinSlots(CompilationAnalysis analysis, CancellationToken cancellation)
{
    public TwinSlot Of(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        if (declaration.ExplicitInterfaceSpecifier is not null)
        {
            var member = method.ExplicitInterfaceImplementations[0];
            var @interface = member.ContainingType.FullName();
            return new TwinSlot($"{@interface}.{TwinLookup.NameOf(member)}", SlotModifier.None)
            {
                Receiver = $"(({@interface})this)",
                Owner = method.ContainingType.IsSealed ? null : method.ContainingType.FullName(),
            };
        }
        var overridden = OverriddenTwin(method);
        var root = Root(method);
        var modifier = Modifier(method, overridden);
        var canBeReplaced = (modifier is SlotModifier.Virtual or SlotModifier.Override || TwinLookup.IsInterfaceSlot(method))
            && !method.ContainingType.IsSealed;
        return new TwinSlot(TwinLookup.NameOf(method), modifier)
        {
            Receiver = Receiver(method, root),
            Owner = canBeReplaced ? method.ContainingType.FullName() : null,
            Result = overridden is null || overridden.ReturnType.IsSame(method.ReturnType) ? null : overridden.ReturnType.FullName(),
            SlotResult = root.ReturnType.IsSame(method.ReturnType) ? null : root.ReturnType.FullName(),
            Bridges = Bridges(method, overridden),
        };
    }

    /// <summary>The method that opened the slot which a method fills.</summary>
    public static IMethodSymbol Root(IMethodSymbol method) => method.OverriddenMethod is { } overridden ? Root(overridden) : method;

    /// <summary>
    /// The receiver on which a call means the original; null where every way to call the original on this object could mean an overload
    /// instead.
    /// </summary>
    public static string? FindReceiver(IMethodSymbol method, IMethodSymbol root)
    {
        if (root.ContainingType.IsSame(method.ContainingType) || !HasOverloadsBelow(root, method))
            return "this";
        // A protected method can be called only on an object of the type that calls it.
        return root.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
            ? $"(({root.ContainingType.FullName()})this)"
            : null;
    }

    /// <summary>
    /// Whether the method's type, or a type between it and the root's, declares an overload. Overload resolution prefers what is declared
    /// nearer.
    /// </summary>
    public static bool HasOverloadsBelow(IMethodSymbol root, IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null && !type.IsSame(root.ContainingType); type = type.BaseType)
        {
            if (type.GetMembers(method.Name).Any(static member => !member.IsOverride))
                return true;
        }
        return false;
    }

    private static string Receiver(IMethodSymbol method, IMethodSymbol root) => FindReceiver(method, root) ?? "this";

    /// <summary>
    /// The method that opened the slot of the twin: the farthest overridden method that has a twin; null when there is none.
    /// </summary>
    private IMethodSymbol? OverriddenTwin(IMethodSymbol method)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (analysis.Twins.FindExact(overridden) is { } twin && analysis.Exists(twin, cancellation))
                return OverriddenTwin(overridden) ?? overridden;
        }
        return null;
    }

    private static SlotModifier Modifier(IMethodSymbol method, IMethodSymbol? overridden)
    {
        var type = method.ContainingType;
        if (type.TypeKind == TypeKind.Interface)
        {
            var seals = !method.IsStatic && !TwinLookup.IsInterfaceSlot(method)
                && method.DeclaredAccessibility != Accessibility.Private;
            return seals ? SlotModifier.Sealed : SlotModifier.None;
        }
        if (overridden is not null)
            return method.IsSealed ? SlotModifier.SealedOverride : SlotModifier.Override;
        var isVirtual = (method.IsVirtual || method.IsAbstract || method.IsOverride) && !method.IsSealed && !type.IsSealed;
        return isVirtual ? SlotModifier.Virtual : SlotModifier.None;
    }

    private ImmutableArray<Bridge> Bridges(IMethodSymbol method, IMethodSymbol? overridden)
    {
        if (!ImplementsByName(method) || !HasTwinOfInterfacesKind(method, overridden))
            return [];
        var type = method.ContainingType;
        var interfaces = type.Interfaces.SelectMany(static listed => listed.AllInterfaces.Prepend(listed))
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        return
        [
            .. from @interface in interfaces
               where @interface.CanBeNamed(analysis.Compilation) && GeneratedNames.Fit(@interface.FullName(), method.Name)
               from member in @interface.GetMembers(method.Name).OfType<IMethodSymbol>()
               where method.IsSame(type.FindImplementationForInterfaceMember(member)) && HasTwinToImplement(member)
               select new Bridge(
                   @interface.FullName(), TwinLookup.NameOf(member), type.IsSealed ? null : type.FullName(), Constraints(method)),
        ];
    }

    /// <summary>Whether a member of an interface has a twin that a class can implement.</summary>
    public bool HasTwinToImplement(IMethodSymbol member) =>
        TwinLookup.IsInterfaceSlot(member)
        && analysis.Twins.Find(member) is { TakesEntry: true } twin
        && analysis.Exists(twin, cancellation);

    /// <summary>Whether a method may implement a member of an interface by its name.</summary>
    private static bool ImplementsByName(IMethodSymbol method) =>
        method is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, ContainingType.TypeKind: not TypeKind.Interface };

    /// <summary>
    /// Whether the twin takes and gives what the twin of an interface's member does. The twin of a mutable struct's method does not: it
    /// works on a copy of the struct, and the twin of the interface's member works on the box that it is called on.
    /// </summary>
    private static bool HasTwinOfInterfacesKind(IMethodSymbol method, IMethodSymbol? overridden) =>
        method.ContainingType is not { IsValueType: true, IsReadOnly: false }
        && ByRefShapes.Of(method) is null
        && (overridden is null || overridden.ReturnType.IsSame(method.ReturnType));

    /// <summary>
    /// The constraint clauses of an explicit implementation. The implementation inherits the constraints themselves, and has to say only
    /// what <c>T?</c> means in it.
    /// </summary>
    private static ImmutableArray<string> Constraints(IMethodSymbol method) =>
    [
        .. method.TypeParameters.Where(static parameter => !parameter.IsValueType)
            .Select(static parameter =>
                $"where {SymbolText.EscapedName(parameter.Name)} : {(parameter.IsReferenceType ? "class" : "default")}"),
    ];
}

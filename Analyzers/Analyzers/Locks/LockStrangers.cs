using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Which operations may run code that is neither the framework's nor the runtime's, and that may give any lock back.</summary>
internal static class LockStrangers
{
    /// <summary>Whether an operation by itself, without its operands, may run such code.</summary>
    public static bool MayRun(IOperation operation) => operation switch
    {
        IInvocationOperation call => IsStrange(call.TargetMethod)
            || call.Arguments.Any(static argument => argument.Value.Type?.TypeKind == TypeKind.Delegate),
        IObjectCreationOperation { Constructor: { } constructor } creation => IsStrange(constructor) && !IsException(creation.Type),
        IPropertyReferenceOperation property => IsStrange(property.Property) && !IsStored(property.Property),
        IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IFunctionPointerInvocationOperation or IAwaitOperation => true,
        _ => false,
    };

    private static bool IsStrange(ISymbol member) =>
        member.ContainingType is null or { TypeKind: TypeKind.Delegate }
        || member is IMethodSymbol { MethodKind: MethodKind.LocalFunction }
        || !IsOfFramework(member.ContainingAssembly?.Name ?? "");

    private static bool IsOfFramework(string assembly) =>
        assembly is "mscorlib" or "netstandard" or "System" or "GoroutineGen.Runtime"
        || assembly.StartsWith("System.", StringComparison.Ordinal);

    private static bool IsException(ITypeSymbol? type)
    {
        while (type is not null && type.Name != nameof(Exception))
            type = type.BaseType;
        return type is not null;
    }

    /// <summary>Whether a property only holds its value: <c>{ get; }</c>.</summary>
    private static bool IsStored(IPropertySymbol property) =>
        property is { IsVirtual: false, IsAbstract: false, IsOverride: false }
        && property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
}

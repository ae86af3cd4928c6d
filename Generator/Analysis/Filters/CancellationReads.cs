using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Properties that say whether something is cancelled. What is cancelled stays cancelled, so as long as nothing is cancelled between two
/// reads, both read the same.
/// </summary>
internal static class CancellationReads
{
    private const string Token = "System.Threading.CancellationToken";
    private const string Source = "System.Threading.CancellationTokenSource";
    private const string Context = RuntimeNames.ContextMetadataName;

    private static readonly HashSet<string> Types = [Token, Source, Context];

    /// <summary>What cancels when it is called or disposed of.</summary>
    private static readonly HashSet<string> Cancellers =
        [Source, RuntimeNames.CancelScopeMetadataName, RuntimeNames.CancelCauseScopeMetadataName, RuntimeNames.ErrGroupMetadataName];

    // A source's token is here, though it is always the same: once the source is disposed of, to read the token throws.
    private static readonly HashSet<string> Properties =
    [
        $"{Token}.IsCancellationRequested", $"{Token}.CanBeCanceled", $"{Source}.IsCancellationRequested", $"{Source}.Token",
        $"{Context}.Err", $"{Context}.Cause", $"{Context}.IsDone", $"{Context}.Token", $"{Context}.Deadline",
    ];

    public static bool Contains(IPropertySymbol property) => Properties.Contains($"{NameOf(property.ContainingType)}.{property.Name}");

    /// <summary>Whether a property gives the exception that says why a context is done: always the same one.</summary>
    public static bool IsReason(IPropertySymbol property) =>
        property.Name is "Err" or "Cause" && NameOf(property.ContainingType) == Context;

    /// <summary>Whether values of a type can be asked whether they are cancelled.</summary>
    public static bool HasAny(ITypeSymbol? type) => Types.Contains(NameOf(type));

    /// <summary>Whether a value of the type can cancel.</summary>
    public static bool IsCanceller(ITypeSymbol? type) =>
        Cancellers.Contains(NameOf(type)) || (type?.BaseType is { } parent && IsCanceller(parent));

    /// <summary>
    /// Whether an expression makes something that can cancel only what does not exist yet: a new source, or a context derived from another.
    /// </summary>
    public static bool IsCreation(IOperation? value) => value switch
    {
        IConversionOperation conversion => IsCreation(conversion.Operand),
        IObjectCreationOperation creation => IsCanceller(creation.Type),
        IInvocationOperation { TargetMethod: { IsStatic: true } factory } =>
            NameOf(factory.ContainingType) is Source or Context && IsCanceller(factory.ReturnType),
        _ => false,
    };

    public static bool IsSource(ITypeSymbol? type) => NameOf(type) == Source;

    private static string NameOf(ITypeSymbol? type) => type?.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString() ?? "";
}
